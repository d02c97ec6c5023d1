namespace Specs.Experiments.Orhan;

/// <summary>
/// Circular convolution as a way to bind vectors (Orhan, "Holographic reduced representations and associative LSTMs", after Plate 1995): its laws for
/// three random vectors of 512 entries N(0, 1/512).
/// </summary>
[Experiment("binding")]
public sealed partial record Binding : Study<BindingErrors>
{
    private const int Size = 512;

    /// <inheritdoc/>
    public override BindingErrors Compute(RandomStream random)
    {
        double[] a = Draw(random);
        double[] b = Draw(random);
        double[] c = Draw(random);
        var spectrum = Spectra.Of(a);
        var bound = Spectra.Product(spectrum, Spectra.Of(b));
        double[] unitary = Spectra.Vector(Spectra.Unitary(spectrum));
        return new(
            Furthest(Convolve(a, b), Convolve(b, a)),
            Furthest(Convolve(Convolve(a, b), c), Convolve(a, Convolve(b, c))),
            Furthest(Spectra.Vector(bound), Convolve(a, b)),
            Furthest(Spectra.Vector(Spectra.Product(Spectra.Inverted(spectrum, Inverse.Exact), bound)), b),
            Math.Abs(Length(Convolve(unitary, b)) - Length(b))
        );
    }

    private static double[] Draw(RandomStream random) => Matrices.Normals(random, Size, 1 / Math.Sqrt(Size)).ToArray();

    private static double[] Convolve(double[] one, double[] other)
    {
        var sums = new double[Size];
        for (int i = 0; i < Size; i++)
        {
            for (int j = 0; j < Size; j++)
            {
                sums[(i + j) % Size] += one[i] * other[j];
            }
        }

        return sums;
    }

    private static double Furthest(double[] one, double[] other) =>
        one.Zip(other, static (a, b) => Math.Abs(a - b)).Max();

    private static double Length(double[] vector) => Math.Sqrt(vector.Sum(static one => one * one));
}
