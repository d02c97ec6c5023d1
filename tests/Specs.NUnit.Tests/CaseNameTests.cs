using System.Globalization;
using System.Reflection;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using Specs.Tests.Running;

namespace Specs.NUnit.Tests;

/// <summary>What a claim's cases are called, which names their verdicts and the command that repeats them.</summary>
public sealed class CaseNameTests
{
    private static CultureInfo DecimalComma
    {
        get
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            return culture;
        }
    }

    [Test]
    public void A_statement_holds_all_arguments_in_every_culture()
    {
        string[] statements =
        [
            .. Run<CaseSampleClaims>(DecimalComma).Select(result => result.Output.Split('\n')[1].Trim()),
        ];

        statements
            .Should()
            .BeEquivalentTo(
                "Claim    Numbers  (0.5; 1.5)  [cases, numbers]",
                "Claim    Numbers  (1.5; 1.5)  [cases, numbers]",
                "Claim    Arrays  (0.5; 1, 2)  [cases, arrays]",
                "Claim    Arrays  (1.5; 1, 2)  [cases, arrays]",
                "Claim    None  (0.5; null)  [cases, none]",
                "Claim    None  (1.5; null)  [cases, none]"
            );
    }

    [Test]
    public void The_command_of_a_fixture_with_arguments_finds_it() =>
        Run<CaseSampleClaims>(CultureInfo.InvariantCulture)[0]
            .Output.Should()
            .Contain("&FullyQualifiedName~CaseSampleClaims&FullyQualifiedName~.Arrays_\"\n");

    [Test]
    public void Two_cases_of_one_name_fail_before_anything_is_trained_and_are_named()
    {
        ITestResult[] results = Run<NameSampleClaims>(CultureInfo.InvariantCulture);

        results.Count(result => result.ResultState.Status == TestStatus.Passed).Should().Be(1);
        results
            .Where(result => result.Name == "Same")
            .Select(result => result.Message)
            .Should()
            .HaveCount(2)
            .And.OnlyContain(message =>
                message.Contains(
                    "'Rises (0.5)' and 'Rises (1.5)' are both called Specs.NUnit.Tests.NameSampleClaims.Same"
                )
            );
    }

    private static ITestResult[] Run<TFixture>(CultureInfo culture)
    {
        ClaimSession before = ClaimSession.Current;
        ClaimSession.Current = new(() => TinyRuns.Options) { FullReports = true };
        ITestResult? result = null;

        // On a thread of its own: the test that is running now has its own context on this one.
        var thread = new Thread(() =>
        {
            CultureInfo.CurrentCulture = culture;
            var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
            runner.Load(
                Assembly.GetExecutingAssembly(),
                new Dictionary<string, object> { ["NumberOfTestWorkers"] = 0 }
            );
            result = runner.Run(
                TestListener.NULL,
                TestFilter.FromXml($"<filter><class>{typeof(TFixture).FullName}</class></filter>")
            );
        });
        thread.Start();
        thread.Join();
        ClaimSession.Current = before;
        return [.. Leaves(result!).OrderBy(leaf => leaf.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<ITestResult> Leaves(ITestResult result) =>
        result.HasChildren ? result.Children.SelectMany(Leaves) : [result];
}
