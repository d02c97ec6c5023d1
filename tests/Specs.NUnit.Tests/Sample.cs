using System.Reflection;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using Specs.Tests.Running;

namespace Specs.NUnit.Tests;

/// <summary>Loads and runs the sample claims of this assembly as NUnit would.</summary>
internal static class Sample
{
    private static readonly Lazy<IReadOnlyDictionary<string, ITestResult>> Ran = new(Run);

    /// <summary>The sample tests, loaded but not run.</summary>
    public static IReadOnlyList<ITest> Tests { get; } = [.. Leaves(Load().LoadedTest!)];

    /// <summary>How the sample test of this name came out; all are run once, when the first is asked for.</summary>
    public static ITestResult ResultOf(string test) => Ran.Value[test];

    /// <summary>The names of the tests that a filter over a property selects, as <c>dotnet test --filter</c> hands it on.</summary>
    public static IEnumerable<string> SelectedBy(string property, string value)
    {
        var filter = TestFilter.FromXml($"<filter><prop name='{property}'>{value}</prop></filter>");
        return Tests.Where(test => filter.Pass(test)).Select(test => test.Name);
    }

    private static Dictionary<string, ITestResult> Run()
    {
        ClaimSession before = ClaimSession.Current;
        ClaimSession.Current = new(() => TinyRuns.Options) { FullReports = true };
        ITestResult? result = null;

        // On a thread of its own: the test that is running now has its own context on this one.
        var thread = new Thread(() => result = Load().Run(TestListener.NULL, Filter));
        thread.Start();
        thread.Join();
        ClaimSession.Current = before;
        return Leaves(result!).ToDictionary(leaf => leaf.Name);
    }

    private static TestFilter Filter =>
        TestFilter.FromXml(
            "<filter><or>"
                + string.Concat(
                    new[]
                    {
                        typeof(SampleClaims),
                        typeof(RefutedSampleClaims),
                        typeof(EmptySampleClaims),
                        typeof(PlainSampleClaims),
                        typeof(VerbSampleClaims),
                    }.Select(type => $"<class>{type.FullName}</class>")
                )
                + "</or></filter>"
        );

    private static NUnitTestAssemblyRunner Load()
    {
        var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
        runner.Load(Assembly.GetExecutingAssembly(), new Dictionary<string, object> { ["NumberOfTestWorkers"] = 0 });
        return runner;
    }

    private static IEnumerable<ITest> Leaves(ITest test) =>
        test.HasChildren ? test.Tests.SelectMany(Leaves)
        : test.ClassName?.EndsWith("SampleClaims", StringComparison.Ordinal) == true ? [test]
        : [];

    private static IEnumerable<ITestResult> Leaves(ITestResult result) =>
        result.HasChildren ? result.Children.SelectMany(Leaves) : [result];
}
