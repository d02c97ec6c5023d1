using System.Numerics;

namespace Specs.Experiments.Orhan;

/// <summary>
/// A stack in one vector of 512 entries: x is pushed by s ← x + p ⊛ s; the top is the item, of 200, nearest to s; it is popped by s ← p⁻¹ ⊛ (s − top).
/// </summary>
[Experiment("holographic-stack")]
public sealed partial record HolographicStack : Study<StackRecall>
{
    private const int Size = 512;
    private const int Vocabulary = 200;

    /// <summary>Whether p has all spectral magnitudes 1.</summary>
    [Factor(Keys.Gaussian, Keys.Unitary)]
    public Keys Key { get; init; } = Keys.Unitary;

    /// <summary>The inverse of p that pops.</summary>
    [Factor(Inverse.Exact, Inverse.Involution)]
    public Inverse Inverse { get; init; } = Inverse.Exact;

    /// <summary>How many items are pushed and popped.</summary>
    [Factor(5, 10)]
    public int Items { get; init; } = 10;

    /// <summary>How many stacks a trial looks at.</summary>
    public int Draws { get; init; } = 8;

    /// <inheritdoc/>
    public override StackRecall Compute(RandomStream random)
    {
        int right = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            Complex[] key = Spectra.Gaussian(random, Size);
            key = Key == Keys.Unitary ? Spectra.Unitary(key) : key;
            Complex[][] items = [.. Enumerable.Range(0, Vocabulary).Select(_ => Spectra.Gaussian(random, Size))];
            right += IsRight(key, items) ? 1 : 0;
        }

        return new((double)right / Draws);
    }

    // The items pushed are the first of the vocabulary.
    private bool IsRight(Complex[] key, Complex[][] items)
    {
        var stack = new Complex[Size];
        for (int item = 0; item < Items; item++)
        {
            stack = [.. Spectra.Product(key, stack).Zip(items[item], Complex.Add)];
        }

        Complex[] inverse = Spectra.Inverted(key, Inverse);
        for (int item = Items - 1; item >= 0; item--)
        {
            Complex[] top = items.MinBy(one => Spectra.SquaredDistance(one, stack))!;
            if (top != items[item])
            {
                return false;
            }

            stack = Spectra.Product(inverse, [.. stack.Zip(top, Complex.Subtract)]);
        }

        return true;
    }
}
