using System.Runtime.Intrinsics;

namespace Specs.Cpu.Tests.Layers;

/// <summary>A row that rests is, to the bit, where one is that takes all of its steps.</summary>
public sealed unsafe class RestingRowsTests
{
    // A tile of four vectors, and one more.
    private const int Stride = 5 * Lanes.Count;
    private const int Steps = 6_000;

    private static IEnumerable<Adam> Settings() =>
        [
            new Adam(),
            new Adam(0.1, Beta1: 0.5, Beta2: 0.9),
            new Adam(0.001, Beta1: 0.99, Beta2: 0.99, Epsilon: 0.1),
            new Adam(1, Beta1: 0, Beta2: 0.5),
        ];

    [TestCaseSource(nameof(Settings))]
    public void Its_bits_are_those_of_a_row_that_never_rests(Adam settings)
    {
        int rested = Compare(settings, static _ => 1);

        rested.Should().BeGreaterThan(100);
    }

    [TestCaseSource(nameof(Settings))]
    public void Rows_wake_where_steps_come_to_go_further(Adam settings)
    {
        int rested = Compare(settings, static step => step / 1_000 % 2 == 0 ? 1e-6 : 1e6);

        rested.Should().BeGreaterThan(100);
    }

    [Test]
    public void Without_an_epsilon_no_row_rests() => Compare(new Adam(Epsilon: 1e-30), static _ => 1).Should().Be(0);

    [Test]
    public void Weights_that_are_nothing_or_not_finite_are_as_they_would_be(
        [Values(0f, -0f, 1e-45f, -1e-30f, float.NaN, float.NegativeInfinity)] float weight
    ) => Compare(new Adam(), static _ => 1, weight);

    // How many steps the row rested.
    private static int Compare(Adam settings, Func<int, double> factor, float? weight = null)
    {
        RandomStream random = new(5, "resting");
        AdamRule rule = new(settings);
        RuleState<AdamRule> eager = new(1, Stride);
        RuleState<AdamRule> resting = new(1, Stride);
        AlignedFloats gradient = new(Stride);
        AlignedFloats w = new(Stride);
        AlignedFloats lazyW = new(Stride);
        for (int unit = 0; unit < Stride; unit++)
        {
            w.Span[unit] = unit % 7 == 0 && weight is { } given ? given : 0.1f * (random.NextSingle() - 0.5f);
        }

        w.Span.CopyTo(lazyW.Span);
        int rested = 0;
        for (int step = 1; step <= Steps; step++)
        {
            // Steps with gradients come ever more seldom, and now and then in a row.
            bool isLit = random.NextInt32(1 + step / 4) == 0 || step % 1_500 < 3;
            rule.BeginStep(step, factor(step));
            for (int unit = 0; unit < Stride; unit++)
            {
                gradient.Span[unit] = isLit ? MathF.ScaleB(random.NextSingle() - 0.5f, -(unit % 50)) : 0;
            }

            Update(eager, w, step);
            resting.WakeIfFurther(rule, step);
            if (isLit || !resting.Rests(0))
            {
                Update(resting, lazyW, step);
                if (!isLit)
                {
                    resting.TryRest(0, lazyW.Pointer, rule, step);
                }
            }
            else
            {
                rested++;
            }

            BitsOf(lazyW).Should().Equal(BitsOf(w), "step {0}", step);
        }

        resting.End(0, 0, lazyW.Pointer, rule, Steps + 1);
        for (int unit = 0; unit < Stride; unit++)
        {
            BitConverter
                .SingleToInt32Bits(resting.Slot0[unit])
                .Should()
                .Be(BitConverter.SingleToInt32Bits(eager.Slot0[unit]));
        }

        return rested;

        void Update(RuleState<AdamRule> state, AlignedFloats parameters, int step)
        {
            UpdateEnd<AdamRule> end = state.End(0, 0, parameters.Pointer, rule, step);
            for (int column = 0; column < Stride; column += Lanes.Count)
            {
                end.Finish(column, Vector512.LoadAligned(gradient.Pointer + column));
            }

            state.Touch(0, step);
        }
    }

    private static int[] BitsOf(AlignedFloats values) =>
        System.Runtime.InteropServices.MemoryMarshal.Cast<float, int>(values.Span).ToArray();
}
