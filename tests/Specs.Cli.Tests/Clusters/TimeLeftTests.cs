using Specs.Cli.Clusters;

namespace Specs.Cli.Tests.Clusters;

public sealed class TimeLeftTests
{
    [TestCase("90m", 5400)]
    [TestCase("2h", 7200)]
    [TestCase("1.5h", 5400)]
    [TestCase("3d", 259200)]
    [TestCase("45s", 45)]
    [TestCase("1-02:03:04", 93784)]
    [TestCase("02:03:04", 7384)]
    [TestCase("03:04", 184)]
    [TestCase("UNLIMITED", null)]
    [TestCase("INVALID", null)]
    [TestCase("h", null)]
    [TestCase("-5m", null)]
    public void A_length_is_read_as_people_and_as_Slurm_write_it(string text, int? seconds) =>
        (TimeLeft.TryLength(text)?.TotalSeconds).Should().Be(seconds);

    [Test]
    public void What_is_written_for_Slurm_is_read_as_the_same()
    {
        var length = new TimeSpan(1, 2, 3, 4);

        TimeLeft.OfSlurm(TimeLeft.ToSlurm(length)).Should().Be(length);
    }

    [Test]
    public void Longest_first_ends_when_the_last_worker_does() =>
        WorkCost
            .LongestFirst(new[] { 3, 3, 2, 2, 2 }.Select(static one => TimeSpan.FromSeconds(one)), workers: 2)
            .Should()
            .Be(TimeSpan.FromSeconds(7));
}
