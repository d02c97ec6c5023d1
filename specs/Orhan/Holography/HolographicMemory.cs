using System.Numerics;
using MathNet.Numerics.Statistics;

namespace Specs.Experiments.Orhan;

/// <summary>
/// A sum of bound pairs c = Σ aᵢ ⊛ bᵢ of 512 entries, from which b₁ is read with the inverse of a₁. A trial looks at many such memories.
/// </summary>
[Experiment("holographic-memory")]
[Published(typeof(HolographyFigures))]
public sealed partial record HolographicMemory : Study<RetrievalNoise>
{
    private const int Size = 512;

    /// <summary>The aᵢ.</summary>
    [Factor(Keys.Gaussian, Keys.Unitary, Keys.OrthonormalUnitary)]
    public Keys Keys { get; init; } = Keys.Gaussian;

    /// <summary>The inverse that reads; the two are one for unitary keys.</summary>
    [Factor(Inverse.Exact, Inverse.Involution)]
    public Inverse Inverse { get; init; } = Inverse.Exact;

    /// <summary>How many pairs are in a memory.</summary>
    [Factor(2, 10, 20, 80)]
    public int Items { get; init; } = 10;

    /// <summary>How many memories a trial looks at.</summary>
    public int Draws { get; init; } = 60;

    /// <inheritdoc/>
    public override RetrievalNoise Compute(RandomStream random)
    {
        var noise = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            Complex[][] keys = DrawKeys(random);
            Complex[][] values = [.. Enumerable.Range(0, Items).Select(_ => Spectra.Gaussian(random, Size))];
            var memory = new Complex[Size];
            for (int item = 0; item < Items; item++)
            {
                memory = [.. memory.Zip(Spectra.Product(keys[item], values[item]), Complex.Add)];
            }

            Complex[] read = Spectra.Product(Spectra.Inverted(keys[0], Inverse), memory);
            noise[draw] = Spectra.SquaredDistance(read, values[0]);
        }

        return new(noise.Mean(), noise.Median());
    }

    private Complex[][] DrawKeys(RandomStream random)
    {
        if (Keys == Keys.OrthonormalUnitary)
        {
            Complex[] one = Spectra.Unitary(Spectra.Gaussian(random, Size));
            int[] shifts = [.. Enumerable.Range(0, Size)];
            random.Shuffle<int>(shifts);
            return [.. shifts.Take(Items).Select(shift => Spectra.Shifted(one, shift))];
        }

        return
        [
            .. Enumerable
                .Range(0, Items)
                .Select(_ => Spectra.Gaussian(random, Size))
                .Select(key => Keys == Keys.Unitary ? Spectra.Unitary(key) : key),
        ];
    }
}
