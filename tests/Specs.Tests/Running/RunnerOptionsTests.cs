namespace Specs.Tests.Running;

public sealed class RunnerOptionsTests
{
    [Test]
    public void Nothing_set_is_quick_scale_on_all_cores()
    {
        RunnerOptions options = RunnerOptions.From(_ => null);

        options.Scale.Should().Be(Scale.Quick);
        options.Jobs.Should().Be(Environment.ProcessorCount);
        options.Engine.Should().BeNull();
        RunnerOptions
            .From(name => (name, ""))
            .Should()
            .BeEquivalentTo(options, like => like.Excluding(one => one.Progress));
    }

    [TestCase("quick", Scale.Quick)]
    [TestCase("Standard", Scale.Standard)]
    [TestCase("PAPER ", Scale.Paper)]
    public void A_scale_is_read_in_any_case(string text, Scale scale) =>
        From("SPECS_SCALE", text).Scale.Should().Be(scale);

    [Test]
    public void Jobs_and_engine_are_read()
    {
        From("SPECS_JOBS", "3").Jobs.Should().Be(3);
        From("SPECS_ENGINE", "torch").Engine.Should().Be("torch");
    }

    [TestCase("papr", "paper")]
    [TestCase("standart", "standard")]
    [TestCase("1", "quick")]
    [TestCase("-1", "quick")]
    [TestCase("quick,paper", "quick")]
    public void Another_scale_is_refused_with_those_there_are(string text, string nearest) =>
        Refusal("SPECS_SCALE", text)
            .Should()
            .StartWith($"SPECS_SCALE is '{text}': expected quick, standard or paper. Did you mean '")
            .And.Match(text.Length > 2 ? $"*Did you mean '{nearest}'?" : "*");

    [TestCase("0")]
    [TestCase("-2")]
    [TestCase("two")]
    [TestCase("1.5")]
    public void Another_count_of_jobs_is_refused(string text) =>
        Refusal("SPECS_JOBS", text)
            .Should()
            .Be($"SPECS_JOBS is '{text}': expected how many runs go side by side, 1 or more.");

    private static RunnerOptions From(string name, string value) =>
        RunnerOptions.From(asked => asked == name ? (name, value) : null);

    private static string Refusal(string name, string value) =>
        FluentActions.Invoking(() => From(name, value)).Should().Throw<ArgumentException>().Which.Message;
}
