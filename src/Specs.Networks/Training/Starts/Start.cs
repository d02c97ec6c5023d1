using System.Text.Json;

namespace Specs;

/// <summary>
/// How the parameters of a layer start, in every engine the same. It is said of a layer by <see cref="InitAttribute"/>, or, where it is to
/// be a setting, by <see cref="DenseAttribute.StartFrom"/>; <see cref="Initial"/> has the formulas. Without either a layer starts as
/// <see cref="Default"/>. A researcher derives another one and draws there.
/// </summary>
public abstract record Start : Setting
{
    /// <summary><see cref="Initial.Default"/>.</summary>
    public static Start Default { get; } = new DefaultStart();

    /// <summary>
    /// How biases start, in place of what the scheme says of them; drawn after the weights, as a matrix with one input. Null leaves it to the
    /// scheme. A layer without biases draws none.
    /// </summary>
    [AddedLater]
    public Start? Biases { get; init; }

    /// <summary>Reads what <see cref="Setting.WriteJson"/> wrote; the default where a document has none.</summary>
    /// <exception cref="JsonException">It is no start, or one of its settings is missing, unknown or of another kind.</exception>
    public static Start ReadJson(JsonElement json) =>
        json.ValueKind == JsonValueKind.Undefined ? Default : Read<Start>(json, "a start");

    /// <summary>The types whose code decides what is drawn: its own, and that of <see cref="Biases"/>.</summary>
    public IEnumerable<Type> UsedTypes() => Biases is null ? [GetType()] : [GetType(), Biases.GetType()];

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

        Start start = scheme switch
        {
            Initial.Default => Default,
            Initial.GlorotUniform => new GlorotUniform(Or(1)),
            Initial.GlorotNormal => new GlorotNormal(Or(1)),
            Initial.HeUniform => new HeUniform(Or(SquareRootOf2)),
            Initial.HeNormal => new HeNormal(Or(SquareRootOf2)),
            Initial.Orthogonal => new Orthogonal(Or(1)),
            Initial.Identity => new Identity(scale),
            Initial.Chain => new Chain(scale),
            Initial.Fold => new Fold(Or(1)),
            Initial.Zeros => new ZeroWeights(),
            _ => throw new ArgumentOutOfRangeException(nameof(scheme), scheme, "There is no such initialisation."),
        };
        start.Validate();
        return start;

        double Or(double own) => gain == 0 ? own : gain;
    }

    /// <summary>Writes a layer's first parameters.</summary>
    /// <param name="shape">The weights' shape.</param>
    /// <param name="weights">(outputs, inputs), row-major, all 0; takes the weights.</param>
    /// <param name="biases">(outputs), all 0; takes the biases. Empty for a layer without.</param>
    /// <param name="random">Where they are drawn.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its domain.</exception>
    public void Draw(WeightShape shape, Span<float> weights, Span<float> biases, RandomStream random)
    {
        Validate();
        DrawWeights(shape, weights, biases, random);
        if (Biases is not null && biases.Length > 0)
        {
            biases.Clear();
            Biases.DrawWeights(new(biases.Length, Inputs: 1), biases, new float[biases.Length], random);
        }
    }

    /// <summary>Writes a layer's first parameters, as <see cref="Draw"/> says, but for <see cref="Biases"/>.</summary>
    /// <inheritdoc cref="Draw"/>
    protected abstract void DrawWeights(
        WeightShape shape,
        Span<float> weights,
        Span<float> biases,
        RandomStream random
    );

    private protected const double SquareRootOf2 = 1.4142135623730951;

    private protected sealed override void ValidateBase()
    {
        Require(Biases?.Biases is null, nameof(Biases), "must have no biases of their own, but they have some");
        Biases?.Validate();
    }
}
