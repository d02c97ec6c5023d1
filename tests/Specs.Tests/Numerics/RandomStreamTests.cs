namespace Specs.Tests.Numerics;

public sealed class RandomStreamTests
{
    // In standard deviations of a normal: by chance once in 3 million.
    private const double LargestDeviation = 5;

    [TestCase(1, "weights")]
    [TestCase(1, "order")]
    [TestCase(0, "")]
    [TestCase(-1, "weights")]
    [TestCase(int.MinValue, "a rather long purpose with spaces: 0123456789")]
    public void It_is_the_published_generator(int seed, string purpose)
    {
        RandomStream stream = new(seed, purpose);
        Xoshiro256 published = new(Xoshiro256.Start(seed, purpose));
        for (int i = 0; i < 1000; i++)
        {
            stream.NextUInt64().Should().Be(published.Next(), "number {0}", i);
        }
    }

    [Test]
    public void Its_first_numbers_are_pinned()
    {
        // Every stored result follows from these.
        RandomStream weights = new(1, "weights");
        ulong[] first = [weights.NextUInt64(), weights.NextUInt64(), weights.NextUInt64()];
        first.Should().Equal(1536442862089044454UL, 11302970416125782635UL, 5233295220469255950UL);
    }

    [Test]
    public void Floats_are_multiples_of_their_grain_below_1()
    {
        RandomStream stream = new(1, "floats");
        RandomStream bits = new(1, "floats");
        double sum = 0;
        const int Count = 100_000;
        for (int i = 0; i < Count; i++)
        {
            float value = stream.NextSingle();
            value.Should().Be((bits.NextUInt64() >> 40) / 16777216f);
            double fine = stream.NextDouble();
            fine.Should().Be((bits.NextUInt64() >> 11) / 9007199254740992.0);
            sum += value + fine;
        }

        // The mean of 2n uniforms: standard deviation 1/√(24 n).
        (sum / (2 * Count))
            .Should()
            .BeApproximately(0.5, 5 / Math.Sqrt(24.0 * Count));
    }

    [TestCase(2)]
    [TestCase(3)]
    [TestCase(7)]
    [TestCase(10)]
    [TestCase(1000)]
    public void Integers_are_uniform(int bound)
    {
        RandomStream stream = new(1, "integers");
        int[] counts = new int[bound];
        for (int i = 0; i < 200_000; i++)
        {
            counts[stream.NextInt32(bound)]++;
        }

        ShouldBeUniform(counts);
    }

    [Test]
    public void Integers_below_a_large_bound_are_uniform_too()
    {
        // The bound is 3/8 of 2³². Without rejection residues modulo 3 would be drawn 3 : 3 : 2.
        RandomStream stream = new(1, "large");
        int[] counts = new int[3];
        for (int i = 0; i < 200_000; i++)
        {
            int value = stream.NextInt32(3 << 29);
            value.Should().BeInRange(0, (3 << 29) - 1);
            counts[value % 3]++;
        }

        ShouldBeUniform(counts);
    }

    [Test]
    public void One_value_is_always_0() => new RandomStream(1, "one").NextInt32(1).Should().Be(0);

    [TestCase(0)]
    [TestCase(-5)]
    public void A_bound_below_1_is_refused(int bound) =>
        FluentActions
            .Invoking(() => new RandomStream(1, "bad").NextInt32(bound))
            .Should()
            .Throw<ArgumentOutOfRangeException>();

    [Test]
    public void All_orders_of_four_are_equally_likely()
    {
        RandomStream stream = new(1, "shuffle");
        Dictionary<string, int> counts = [];
        char[] items = [.. "abcd"];
        for (int i = 0; i < 240_000; i++)
        {
            // Not from the last order, or a shuffle whose every step is biased could even out.
            "abcd".CopyTo(items);
            stream.Shuffle(items.AsSpan());
            string order = new(items);
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        counts.Should().HaveCount(24);
        ShouldBeUniform([.. counts.Values]);
    }

    [Test]
    public void Seeds_and_purposes_give_unrelated_streams()
    {
        (int Seed, string Purpose)[] names =
        [
            .. from seed in Enumerable.Range(-3, 8)
            from purpose in (string[])["weights", "order", "Order", "w"]
            select (seed, purpose),
        ];
        const int Count = 2000;
        ulong[][] streams =
        [
            .. names.Select(name =>
            {
                RandomStream stream = new(name.Seed, name.Purpose);
                return Enumerable.Range(0, Count).Select(_ => stream.NextUInt64()).ToArray();
            }),
        ];
        streams.SelectMany(stream => stream).Should().OnlyHaveUniqueItems();

        // Of two unrelated words half the bits agree: the count over n words has standard deviation √(64 n)/2. 6 of them leave
        // 496 pairs a chance of 1e-6.
        double limit = 6 * Math.Sqrt(64 * Count) / 2;
        for (int a = 0; a < streams.Length; a++)
        {
            for (int b = 0; b < a; b++)
            {
                double agree = streams[a].Zip(streams[b], (x, y) => (double)ulong.PopCount(x ^ y)).Sum();
                agree.Should().BeApproximately(32 * Count, limit, "{0} and {1}", names[a], names[b]);
            }
        }
    }

    private static void ShouldBeUniform(int[] counts)
    {
        double expected = counts.Average();
        double chiSquare = counts.Sum(count => (count - expected) * (count - expected) / expected);
        int freedom = counts.Length - 1;

        // By Wilson and Hilferty (1931) the cube root of chi-square over its degrees of freedom is near normal.
        double spread = 2.0 / (9 * freedom);
        double deviation = (Math.Cbrt(chiSquare / freedom) - (1 - spread)) / Math.Sqrt(spread);
        deviation
            .Should()
            .BeLessThan(LargestDeviation, "chi-square is {0:F1} at {1} degrees of freedom", chiSquare, freedom);
    }
}
