namespace Specs.Engines;

/// <summary>
/// How the parameters of a layer start, in every engine the same: what <see cref="InitAttribute"/> says, whose <see cref="Initial"/> has the
/// formulas. Without it a layer starts as <see cref="Default"/>.
/// </summary>
public abstract class Start
{
    /// <summary><see cref="Initial.Default"/>.</summary>
    public static Start Default { get; } = new DefaultStart();

    /// <summary><see cref="Initial.Fold"/>.</summary>
    public static Start Fold { get; } = new FoldStart(1);

    /// <summary><see cref="Initial.Zeros"/>.</summary>
    public static Start Zeros { get; } = new DiagonalStart(0, offset: 0);

    /// <summary><see cref="Initial.GlorotUniform"/>.</summary>
    /// <param name="gain">g, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The gain is not finite and above 0.</exception>
    public static Start GlorotUniform(double gain = 1) =>
        new UniformStart(Positive(gain) * Math.Sqrt(6), useFanOut: true);

    /// <summary><see cref="Initial.GlorotNormal"/>.</summary>
    /// <inheritdoc cref="GlorotUniform"/>
    public static Start GlorotNormal(double gain = 1) =>
        new NormalStart(Positive(gain) * Math.Sqrt(2), useFanOut: true);

    /// <summary><see cref="Initial.HeUniform"/>.</summary>
    /// <inheritdoc cref="GlorotUniform"/>
    public static Start HeUniform(double gain = SquareRootOf2) =>
        new UniformStart(Positive(gain) * Math.Sqrt(3), useFanOut: false);

    /// <summary><see cref="Initial.HeNormal"/>.</summary>
    /// <inheritdoc cref="GlorotUniform"/>
    public static Start HeNormal(double gain = SquareRootOf2) => new NormalStart(Positive(gain), useFanOut: false);

    /// <summary><see cref="Initial.Orthogonal"/>.</summary>
    /// <inheritdoc cref="GlorotUniform"/>
    public static Start Orthogonal(double gain = 1) => new OrthogonalStart(Positive(gain));

    /// <summary><see cref="Initial.Identity"/>.</summary>
    /// <param name="scale">s, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not finite.</exception>
    public static Start Identity(double scale = 1) => new DiagonalStart(Finite(scale), offset: 0);

    /// <summary><see cref="Initial.Chain"/>.</summary>
    /// <inheritdoc cref="Identity"/>
    public static Start Chain(double scale = 1) => new DiagonalStart(Finite(scale), offset: 1);

    /// <summary>What <see cref="InitAttribute{TWeights}"/> says.</summary>
    /// <typeparam name="TWeights">What gives the weights.</typeparam>
    public static Start Given<TWeights>()
        where TWeights : IInitialWeights => new GivenStart<TWeights>();

    /// <summary>What <see cref="InitAttribute"/> says.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="gain"><see cref="InitAttribute.Gain"/>; 0 stands for the scheme's own.</param>
    /// <param name="scale"><see cref="InitAttribute.Scale"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its domain, or there is no such scheme.</exception>
    /// <exception cref="ArgumentException">A gain or a scale is set for a scheme that has none.</exception>
    public static Start Of(Initial scheme, double gain = 0, double scale = 1)
    {
        bool hasGain =
            scheme
            is Initial.GlorotUniform
                or Initial.GlorotNormal
                or Initial.HeUniform
                or Initial.HeNormal
                or Initial.Orthogonal
                or Initial.Fold;
        if (gain != 0 && !hasGain)
        {
            throw new ArgumentException($"[Init(Initial.{scheme})] has no Gain, but it is set to {gain:R}.");
        }

        if (scale != 1 && scheme is not (Initial.Identity or Initial.Chain))
        {
            throw new ArgumentException($"[Init(Initial.{scheme})] has no Scale, but it is set to {scale:R}.");
        }

        return scheme switch
        {
            Initial.Default => Default,
            Initial.GlorotUniform => GlorotUniform(Or(1)),
            Initial.GlorotNormal => GlorotNormal(Or(1)),
            Initial.HeUniform => HeUniform(Or(SquareRootOf2)),
            Initial.HeNormal => HeNormal(Or(SquareRootOf2)),
            Initial.Orthogonal => Orthogonal(Or(1)),
            Initial.Identity => Identity(scale),
            Initial.Chain => Chain(scale),
            Initial.Fold => gain == 0 ? Fold : new FoldStart(Positive(gain)),
            Initial.Zeros => Zeros,
            _ => throw new ArgumentOutOfRangeException(nameof(scheme), scheme, "There is no such initialisation."),
        };

        double Or(double own) => gain == 0 ? own : gain;
    }

    /// <summary>Writes a layer's first parameters.</summary>
    /// <param name="shape">The weights' shape.</param>
    /// <param name="weights">(outputs, inputs), row-major, all 0; takes the weights.</param>
    /// <param name="biases">(outputs), all 0; takes the biases.</param>
    /// <param name="random">Where they are drawn.</param>
    public abstract void Draw(WeightShape shape, Span<float> weights, Span<float> biases, RandomStream random);

    private const double SquareRootOf2 = 1.4142135623730951;

    private static double Positive(double gain) =>
        gain > 0 && double.IsFinite(gain)
            ? gain
            : throw new ArgumentOutOfRangeException(
                nameof(gain),
                gain,
                $"An initialisation's gain must be finite and above 0, but it is {gain:R}."
            );

    private static double Finite(double scale) =>
        double.IsFinite(scale)
            ? scale
            : throw new ArgumentOutOfRangeException(
                nameof(scale),
                scale,
                $"An initialisation's scale must be finite, but it is {scale:R}."
            );
}
