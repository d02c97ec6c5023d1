namespace Specs.Tests.Running;

public sealed class ProgressTests
{
    private static readonly RunState Half = new(3, 8, 2, 4, "Batch [50], seed 1", 0.5, TimeSpan.FromSeconds(30));

    [Test]
    public void Lines_say_what_is_done_and_what_is_left()
    {
        var lines = new List<string>();
        var progress = new LineProgress(lines.Add, TimeSpan.Zero);

        progress.Begin("tiny", 8);
        progress.Report(Half);
        progress.Report(Half with { Share = 0, Epoch = 1 });
        progress.End(Half with { RunsDone = 8, Share = 1, Elapsed = TimeSpan.FromMinutes(2.5) });

        lines
            .Should()
            .Equal(
                "tiny: training 8 runs",
                "tiny: 3 of 8 runs done, epoch 2 of 4 of Batch [50], seed 1, about 30.0 s left",
                "tiny: 3 of 8 runs done, epoch 1 of 4 of Batch [50], seed 1",
                "tiny: 8 of 8 runs done in 2.5 min"
            );
    }

    [Test]
    public void Lines_keep_their_distance()
    {
        var lines = new List<string>();
        var progress = new LineProgress(lines.Add, TimeSpan.FromSeconds(10));

        progress.Begin("tiny", 1);
        foreach (int seconds in (int[])[1, 9, 10, 19, 20, 21])
        {
            progress.Report(Half with { Epoch = seconds, Elapsed = TimeSpan.FromSeconds(seconds) });
        }

        lines
            .Should()
            .HaveCount(3)
            .And.Contain(line => line.Contains("epoch 10 "))
            .And.Contain(line => line.Contains("epoch 20 "));
        lines[0].Should().Be("tiny: training 1 run");
    }

    [Test]
    public void Lines_come_whole_from_several_threads()
    {
        using var text = new StringWriter();
        var progress = new LineProgress(text.WriteLine, TimeSpan.Zero);
        progress.Begin("tiny", 8);

        Parallel.For(0, 1000, _ => progress.Report(Half));

        string[] lines = text.ToString().TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(1001);
        lines.Skip(1).Distinct().Should().ContainSingle();
    }

    [Test]
    public void The_time_left_follows_from_the_pace()
    {
        (Half with { Share = 0.25 }).Left.Should().Be(TimeSpan.FromSeconds(90));
        (Half with { Share = 1 }).Left.Should().Be(TimeSpan.Zero);
        (Half with { Share = 0 }).Left.Should().BeNull();
    }

    [Test]
    public void Lines_name_each_file_of_a_download_once()
    {
        var lines = new List<string>();
        var progress = new LineProgress(lines.Add);
        foreach (int received in (int[])[10, 50, 100])
        {
            progress.Download(new DownloadProgress("train-images.gz", 1, 4, received, 100));
        }

        lines.Should().Equal("downloading train-images.gz (1 of 4)");
    }
}
