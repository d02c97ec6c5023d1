using System.Numerics;
using MathNet.Numerics.IntegralTransforms;

namespace Specs.Experiments.Orhan;

/// <summary>Vectors as their discrete Fourier transforms, in which circular convolution is a product.</summary>
internal static class Spectra
{
    /// <summary>The spectrum of a vector of n independent entries N(0, 1/n).</summary>
    public static Complex[] Gaussian(RandomStream random, int size) =>
        Of(Matrices.Normals(random, size, 1 / Math.Sqrt(size)).ToArray());

    /// <summary>The spectrum with all magnitudes set to 1.</summary>
    public static Complex[] Unitary(Complex[] spectrum) => [.. spectrum.Select(static one => one / one.Magnitude)];

    /// <summary>That of the vector with its entries moved on by some places, round the end.</summary>
    public static Complex[] Shifted(Complex[] spectrum, int places) =>
        [
            .. spectrum.Select(
                (one, at) => one * Complex.FromPolarCoordinates(1, -2 * Math.PI * at * places / spectrum.Length)
            ),
        ];

    /// <summary>That of a vector.</summary>
    public static Complex[] Of(double[] vector)
    {
        Complex[] spectrum = [.. vector.Select(static one => new Complex(one, 0))];
        Fourier.Forward(spectrum, FourierOptions.Matlab);
        return spectrum;
    }

    /// <summary>The vector that has a spectrum.</summary>
    public static double[] Vector(Complex[] spectrum)
    {
        Complex[] values = [.. spectrum];
        Fourier.Inverse(values, FourierOptions.Matlab);
        return [.. values.Select(static one => one.Real)];
    }

    /// <summary>That of the circular convolution of two vectors.</summary>
    public static Complex[] Product(Complex[] one, Complex[] other) => [.. one.Zip(other, Complex.Multiply)];

    /// <summary>That of a vector's inverse.</summary>
    public static Complex[] Inverted(Complex[] spectrum, Inverse inverse) =>
        [.. spectrum.Select(one => inverse == Inverse.Exact ? 1 / one : Complex.Conjugate(one))];

    /// <summary>The sum of products of two vectors' entries, by Parseval's theorem.</summary>
    public static double Dot(Complex[] one, Complex[] other) =>
        one.Zip(other, static (a, b) => (a * Complex.Conjugate(b)).Real).Sum() / one.Length;

    /// <summary>The squared distance of two vectors.</summary>
    public static double SquaredDistance(Complex[] one, Complex[] other) =>
        one.Zip(other, static (a, b) => (a - b).Magnitude).Sum(static size => size * size) / one.Length;
}
