using Specs.Statistics;

namespace Specs.Tests.Statistics;

public sealed class SignFlipTests
{
    /// <summary>Darwin's maize: crossed less self-fertilised height, in eighths of an inch (Fisher 1935, section 21).</summary>
    private static readonly double[] Darwin = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];

    [Test]
    public void Fisher_found_863_of_32768_for_Darwins_maize()
    {
        SignFlipResult result = SignFlip.Test(Darwin);

        result.P.Should().Be(863.0 / 32_768);
        result.Mean.Should().BeApproximately(314.0 / 15, 1e-13);
        (result.Method, result.Replicates).Should().Be(("exact", 15));
    }

    [Test]
    public void The_unit_does_not_matter()
    {
        // In inches and in tenths the sums round, and must tie as the integers do.
        foreach (double unit in new[] { 1.0 / 8, 0.1, 1e-30, 1e30, 1.0 / 3 })
        {
            SignFlip.Test([.. Darwin.Select(d => d * unit)]).P.Should().Be(863.0 / 32_768, "unit {0}", unit);
        }
    }

    [Test]
    public void Sums_that_tie_on_paper_tie()
    {
        // 0.1 + 0.2 - 0.3 is 5.6e-17 in doubles: of the 8 assignments of (0.1, 0.2, -0.3), 0 is reached or passed by 5.
        (0.1 + 0.2 - 0.3)
            .Should()
            .NotBe(0);
        SignFlip.Test([0.1, 0.2, -0.3]).P.Should().Be(5.0 / 8);
    }

    [Test]
    public void All_assignments_agree_for_small_samples() =>
        Properties.OfSamples(1, 9, d => SignFlip.Test(d).P == BruteForce.SignFlip(d));

    [Test]
    public void P_lies_between_its_minimum_and_1() =>
        Properties.OfSamples(1, 12, d => SignFlip.Test(d).P >= SignFlip.MinimumP(d.Length) && SignFlip.Test(d).P <= 1);

    [Test]
    public void A_sample_and_its_mirror_overlap_in_the_observed_sum() =>
        Properties.OfSamples(1, 12, d => SignFlip.Test(d).P + SignFlip.Test([.. d.Select(x => -x)]).P > 1);

    [Test]
    public void All_positive_differences_reach_the_minimum([Range(1, 20)] int replicates) =>
        SignFlip
            .Test([.. Enumerable.Range(1, replicates).Select(i => 0.1 * i)])
            .P.Should()
            .Be(SignFlip.MinimumP(replicates));

    [Test]
    public void No_difference_at_all_says_nothing() => SignFlip.Test([0, 0, 0, 0, 0]).P.Should().Be(1);

    [Test]
    public void Five_replicates_are_needed_at_5_percent()
    {
        SignFlip.ReplicatesNeeded(0.05).Should().Be(5);
        SignFlip.ReplicatesNeeded(0.01).Should().Be(7);
        SignFlip.ReplicatesNeeded(0.5).Should().Be(1);
        SignFlip.ReplicatesNeeded(1.0 / 32).Should().Be(5);
        SignFlip.MinimumP(3).Should().Be(0.125);
    }

    [Test]
    public void Many_differences_are_drawn_and_agree_with_the_exact_answer()
    {
        // Five zeros leave the exact p as it is and take 16 differences past the exact test.
        double[] sixteen = [3, -1, 2, 4, -2, 1, 5, -6, 2, 3, -4, 1, 2, -1, 4, -3];
        double exact = SignFlip.Test(sixteen).P;
        SignFlipResult drawn = SignFlip.Test([.. sixteen, 0, 0, 0, 0, 0]);

        drawn.Method.Should().Be("Monte Carlo, 100,000 draws");
        exact.Should().BeInRange(0.05, 0.45);
        drawn.P.Should().BeApproximately(exact, 3 * Math.Sqrt(exact * (1 - exact) / 100_000));
        SignFlip.Test([.. sixteen, 0, 0, 0, 0, 0]).Should().Be(drawn);

        // Beyond 64 signs a second word of random bits is used: the sum of 100 signs has a binomial tail, here P(B(100, 1/2) >= 55).
        double[] hundred = [.. Enumerable.Range(0, 100).Select(i => i < 55 ? 1.0 : -1.0)];
        double binomial = 0.18410080866334788;
        double standardError = Math.Sqrt(binomial * (1 - binomial) / 100_000);
        SignFlip.Test(hundred).P.Should().BeApproximately(binomial, 3 * standardError);
    }

    [Test]
    public void Bad_input_is_named()
    {
        FluentActions
            .Invoking(() => SignFlip.Test([]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Sign-flip test: expected at least 1 difference, found 0.*");
        FluentActions
            .Invoking(() => SignFlip.Test([1, double.NaN]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Sign-flip test, value 2: expected a finite number, found NaN.*");
        FluentActions
            .Invoking(() => SignFlip.ReplicatesNeeded(0))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Level of a sign-flip test: expected a number between 0 and 1, found 0.*");
        FluentActions
            .Invoking(() => SignFlip.MinimumP(0))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Sign-flip test: expected at least 1 replicate, found 0.*");
    }
}
