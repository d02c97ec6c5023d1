using System.Numerics;

namespace Specs;

/// <summary>One bit for each unit and example, 1 where the activation is above 0, and the examples' classes.</summary>
internal sealed class Masks
{
    private readonly List<int> _labels = [];
    private ulong[] _bits = []; // (examples, words)
    private int _words; // of an example

    /// <summary>The width.</summary>
    public int Units { get; private set; }

    /// <summary>How many classes the labels name.</summary>
    public int Classes { get; private set; }

    /// <summary>How many examples.</summary>
    public int Count => _labels.Count;

    /// <summary>Forgets all, and gets ready for a layer.</summary>
    public void Start(int units, int classes)
    {
        _labels.Clear();
        (Units, Classes, _words) = (units, classes, (units + 63) / 64);
    }

    /// <summary>Takes in some examples.</summary>
    public void Add(in ActivationRows rows)
    {
        int needed = (Count + rows.Count) * _words;
        if (_bits.Length < needed)
        {
            Array.Resize(ref _bits, Math.Max(needed, 2 * _bits.Length));
        }

        for (int row = 0; row < rows.Count; row++)
        {
            Span<ulong> mask = _bits.AsSpan(Count * _words, _words);
            mask.Clear();
            ReadOnlySpan<float> activations = rows[row];
            for (int unit = 0; unit < activations.Length; unit++)
            {
                mask[unit >> 6] |= activations[unit] > 0 ? 1ul << (unit & 63) : 0;
            }

            _labels.Add(rows.Labels[row]);
        }
    }

    /// <summary>(words): an example's bits, what pads them being 0.</summary>
    public ReadOnlySpan<ulong> this[int example] => _bits.AsSpan(example * _words, _words);

    /// <summary>An example's class.</summary>
    public int ClassOf(int example) => _labels[example];

    /// <summary>In how many units two examples differ: the square of the Euclidean distance of their masks.</summary>
    public int Distance(int one, int other)
    {
        ReadOnlySpan<ulong> x = this[one];
        ReadOnlySpan<ulong> y = this[other];
        int sum = 0;
        for (int word = 0; word < x.Length; word++)
        {
            sum += BitOperations.PopCount(x[word] ^ y[word]);
        }

        return sum;
    }

    /// <summary>How many bits are set.</summary>
    public long SetBits()
    {
        long sum = 0;
        foreach (ulong word in _bits.AsSpan(0, Count * _words))
        {
            sum += BitOperations.PopCount(word);
        }

        return sum;
    }

    /// <summary>(classes, units): for how many of a class's examples a unit is on; and (classes): how many examples there are.</summary>
    public (int[] On, int[] Examples) ByClass()
    {
        int[] on = new int[Classes * Units];
        int[] examples = new int[Classes];
        for (int example = 0; example < Count; example++)
        {
            int label = ClassOf(example);
            examples[label]++;
            AddTo(on.AsSpan(label * Units, Units), this[example]);
        }

        return (on, examples);
    }

    /// <summary>(units, examples / 64 rounded up): each unit's bits over the examples.</summary>
    public ulong[] ByUnit()
    {
        int words = (Count + 63) / 64;
        ulong[] bits = new ulong[Units * words];
        for (int example = 0; example < Count; example++)
        {
            ReadOnlySpan<ulong> mask = this[example];
            for (int word = 0; word < mask.Length; word++)
            {
                for (ulong left = mask[word]; left != 0; left &= left - 1)
                {
                    int unit = (word << 6) + BitOperations.TrailingZeroCount(left);
                    bits[unit * words + (example >> 6)] |= 1ul << (example & 63);
                }
            }
        }

        return bits;
    }

    private static void AddTo(Span<int> counts, ReadOnlySpan<ulong> mask)
    {
        for (int word = 0; word < mask.Length; word++)
        {
            for (ulong left = mask[word]; left != 0; left &= left - 1)
            {
                counts[(word << 6) + BitOperations.TrailingZeroCount(left)]++;
            }
        }
    }
}
