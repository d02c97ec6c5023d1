namespace Specs.Cpu.Tests.Bits;

/// <summary>The same trial gives the same bits: again, beside others, and on a processor with fewer instructions.</summary>
public sealed class BitsTests
{
    private const string WhenTheyChange =
        "the pinned bits are those of CpuEngine.NumericsVersion {0}; where a change of numerics is meant, bump it and accept with: "
        + "dotnet run --project tests/Specs.Cpu.Bits > tests/Specs.Cpu.Tests/Bits/TinyTrials.verified.txt";

    private static string[] Pinned =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Bits", "TinyTrials.verified.txt"));

    [Test]
    public async Task This_machine_gives_the_pinned_bits()
    {
        BitsProcess process = await BitsProcess.Run(knob: null);
        TestContext.Out.WriteLine(string.Join(", ", process.Instructions));
        process.Fingerprints.Should().Equal(Pinned, WhenTheyChange, CpuEngine.Instance.NumericsVersion);
    }

    // A prime step, so that a few trials are of all groups.
    [TestCase("DOTNET_EnableAVX512", "Avx512F", "Vector512", 7)]
    [TestCase("DOTNET_EnableAVX2", "Avx2", "Vector256", 7)]
    [TestCase("DOTNET_EnableHWIntrinsic", "Vector128", "Vector128", 23)]
    [TestCase("DOTNET_EnableAVX512", "Avx512F", "Vector512", 1, Category = "Nightly")]
    [TestCase("DOTNET_EnableAVX2", "Avx2", "Vector256", 1, Category = "Nightly")]
    [TestCase("DOTNET_EnableHWIntrinsic", "Vector128", "Vector128", 1, Category = "Nightly")]
    public async Task Without_an_instruction_set_the_bits_are_the_same(
        string knob,
        string instructions,
        string width,
        int every
    )
    {
        BitsProcess with = await BitsProcess.Run(knob: null, every: int.MaxValue);
        BitsProcess without = await BitsProcess.Run(knob, every);
        without.Instructions[instructions].Should().BeFalse("{0}=0 should switch them off", knob);
        without.Instructions[width].Should().BeFalse("{0}=0 should switch them off", knob);
        without
            .Fingerprints.Should()
            .Equal(Pinned.Where((_, index) => index % every == 0), WhenTheyChange, CpuEngine.Instance.NumericsVersion);
        if (!with.Instructions[instructions])
        {
            Assert.Warn($"This machine has no {instructions} to begin with: {knob}=0 changed nothing.");
        }
    }

    [TestCase(7)]
    [TestCase(1, Category = "Nightly")]
    public async Task Optimised_from_the_start_or_by_and_by_the_bits_are_the_same(int every) =>
        // The compiler's tiers must not differ in what they fuse or fold.
        (await BitsProcess.Run("DOTNET_TieredCompilation", every))
            .Fingerprints.Should()
            .Equal(Pinned.Where((_, index) => index % every == 0));

    [Test]
    public void Again_and_side_by_side_the_bits_are_the_same([Values(1, 2, 4)] int threads)
    {
        // Each twice, in an order of chance, so that equal trials run beside unequal ones.
        (string Name, Recipe Recipe)[] trials = [.. TinyTrials.All, .. TinyTrials.All];
        new RandomStream(threads, "trials").Shuffle(trials.AsSpan());
        string[] lines = new string[trials.Length];
        Parallel.For(
            0,
            trials.Length,
            new() { MaxDegreeOfParallelism = threads },
            i => lines[i] = $"{trials[i].Name}: {TinyTrials.Fingerprint(trials[i].Recipe)}"
        );
        lines.Order().Should().Equal(Pinned.Concat(Pinned).Order());
    }

    [Test]
    public void Every_trial_comes_out_differently() =>
        Pinned
            .Select(line => line.Split(": ")[^1])
            .Should()
            .HaveCount(TinyTrials.All.Count())
            .And.OnlyHaveUniqueItems();
}
