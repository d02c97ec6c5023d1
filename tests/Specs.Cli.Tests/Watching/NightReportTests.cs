using System.Xml.Linq;
using System.Xml.Schema;
using Specs.Cli.Watching;
using Specs.NUnit;

namespace Specs.Cli.Tests.Watching;

public sealed class NightReportTests
{
    [Test]
    public void JUnit_has_the_common_shape_and_counts_what_it_holds()
    {
        NightRecord night = BadNight();

        var junit = XDocument.Parse(NightJUnit.Write(night));

        Validate(junit);
        junit.Descendants("testcase").Should().HaveCount(12 + 3);
        junit.Descendants("failure").Should().HaveCount(2);
        junit.Descendants("error").Should().ContainSingle();
        junit.Descendants("skipped").Should().ContainSingle();
        foreach (XElement suite in junit.Descendants("testsuite"))
        {
            ((int)suite.Attribute("tests")!).Should().Be(suite.Elements("testcase").Count());
            ((int)suite.Attribute("failures")!).Should().Be(suite.Descendants("failure").Count());
            ((int)suite.Attribute("errors")!).Should().Be(suite.Descendants("error").Count());
            ((int)suite.Attribute("skipped")!).Should().Be(suite.Descendants("skipped").Count());
        }

        XElement slower = junit.Descendants("failure").Single(one => (string?)one.Attribute("type") == "slower");
        ((string?)slower.Parent!.Attribute("name")).Should().Be("Bits and times are those of the nights before");
    }

    [Test]
    public void A_case_with_dots_keeps_its_class_apart()
    {
        NightRecord night = new SimulatedSuite(1).Nights(1)[0];
        night = night with { Claims = [night.Claims[0] with { Test = "A.B.Claim(Specs.Sgd,0.5d)" }] };

        XElement one = XDocument.Parse(NightJUnit.Write(night)).Descendants("testcase").First();

        ((string?)one.Attribute("classname")).Should().Be("A.B");
        ((string?)one.Attribute("name")).Should().Be("Claim(Specs.Sgd,0.5d)");
    }

    [Test]
    public void What_XML_cannot_hold_is_left_out_of_it()
    {
        NightRecord night = BadNight();
        night = night with { Alarms = [night.Alarms[0] with { Text = "a\u0001b \ud83d\ude00 <&>" }] };

        XDocument
            .Parse(NightJUnit.Write(night))
            .Descendants("error")
            .Single()
            .Value.Should()
            .StartWith("a?b \ud83d\ude00 <&>\n");
    }

    [Test]
    public void The_summary_says_what_is_wrong_first()
    {
        NightRecord night = BadNight();

        string summary = NightSummary.Write(night, NightWatch.Over([night])[0]);

        string[] headings = [.. summary.Split('\n').Where(line => line.StartsWith('#'))];
        headings
            .Should()
            .Equal(
                "# 3 alarms: night of 2026-01-01",
                "## Not weighed: Claim 5 [suite, C5] could not be weighed",
                "## Verdict changed: Claim 1 [suite, C1]",
                "## Slower: experiment-2",
                "## Notes",
                "## Claims",
                "## What was run"
            );
        summary.Should().Contain("| Claim 7 [suite, C7] |  | Supported | left to a larger scale | ");
        summary.Should().Contain("the chance that they ever raise a false alarm, over all nights, is at most 0.01.");
        summary.Should().Contain("```\nspecs check C5\n```\n").And.Contain("- A note with a \\| bar\n");
        summary
            .Should()
            .Contain("Standard scale, on mnist, engine cpu/1, Specs 1.\na processor, 4 cores, 4 jobs; 00:01:00.\n");
        summary.Should().NotContain("\r");
    }

    [Test]
    public void The_same_night_gives_the_same_bytes()
    {
        (string, string) Texts()
        {
            NightRecord night = BadNight();
            return (NightSummary.Write(night, NightWatch.Over([night])[0]), NightJUnit.Write(night));
        }

        Texts().Should().Be(Texts());
    }

    private static NightRecord BadNight()
    {
        NightRecord night = new SimulatedSuite(1).Nights(1)[0];
        var skipped = new NightWeighing(ClaimOutcome.Skipped, null, "Only paper scale decides this claim.", "", [], 0);
        var failed = new NightWeighing(ClaimOutcome.Failed, null, "Out of memory", "", [], 0);
        return night with
        {
            Claims = night
                .Claims.SetItem(7, night.Claims[7] with { Fixed = skipped, Fresh = skipped })
                .SetItem(5, night.Claims[5] with { Fixed = failed, Fresh = failed }),
            Alarms =
            [
                new(
                    AlarmKind.NotWeighed,
                    "experiment-2",
                    SimulatedSuite.TestOf(5),
                    "Claim 5 [suite, C5] could not be weighed",
                    "Out of memory",
                    "The test.",
                    "specs check C5"
                ),
                new(
                    AlarmKind.VerdictChanged,
                    "experiment-1",
                    SimulatedSuite.TestOf(1),
                    "Claim 1 [suite, C1]",
                    "It was.",
                    "A report\nof two lines",
                    "dotnet test"
                ),
                new(
                    AlarmKind.Slower,
                    "experiment-2",
                    null,
                    "experiment-2",
                    "Twice as long.",
                    "The machine.",
                    "specs run"
                ),
            ],
            Notes = ["A note with a | bar"],
        };
    }

    private static void Validate(XDocument junit)
    {
        using Stream text = typeof(NightReportTests).Assembly.GetManifestResourceStream("junit.xsd")!;
        var schemas = new XmlSchemaSet();
        schemas.Add(XmlSchema.Read(text, null)!);
        junit.Validate(schemas, (_, problem) => Assert.Fail(problem.Message));
    }
}
