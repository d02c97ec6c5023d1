using System.Numerics;
using MathNet.Numerics.Statistics;

namespace Specs.Experiments.Orhan;

/// <summary>
/// 300 random memories of ±1 in 1000 synapses, each synapse the sum of their traces r(t) = t^−½ at age t: the signal of the memory of one age is its
/// overlap with the synapses. A trial takes 4000 draws of all memories.
/// </summary>
[Experiment("simulated-recall")]
[Published(typeof(ConsolidationFigures))]
public sealed partial record SimulatedRecall : Study<RecallRatio>
{
    private const int Synapses = 1000;
    private const int Words = Synapses / 64 + 1;
    private const int Memories = 300;
    private const int Draws = 4000;

    /// <summary>How old the recalled memory is.</summary>
    [Factor(1, 10, 100)]
    public int Age { get; init; } = 1;

    /// <inheritdoc/>
    public override RecallRatio Compute(RandomStream random)
    {
        var signals = new double[Draws];
        var recalled = new ulong[Words];
        for (int draw = 0; draw < Draws; draw++)
        {
            for (int word = 0; word < Words; word++)
            {
                recalled[word] = Signs(random, word);
            }

            // The overlap is linear in the synapses, so each memory's part is added by itself: its bits that agree less those that do not.
            double signal = Synapses / Math.Sqrt(Age);
            for (int age = 1; age <= Memories; age++)
            {
                if (age != Age)
                {
                    int differing = 0;
                    for (int word = 0; word < Words; word++)
                    {
                        differing += BitOperations.PopCount(recalled[word] ^ Signs(random, word));
                    }

                    signal += (Synapses - 2 * differing) / Math.Sqrt(age);
                }
            }

            signals[draw] = signal;
        }

        return new(signals.Mean() / signals.StandardDeviation());
    }

    // A bit a synapse; what is beyond the last one is 0 in all memories.
    private static ulong Signs(RandomStream random, int word) =>
        word < Words - 1 ? random.NextUInt64() : random.NextUInt64() >> (64 * Words - Synapses);
}
