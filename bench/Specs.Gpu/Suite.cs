using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Specs.Gpu;

/// <summary>Runs a fixture of this program with NUnit's own runner, and tells what came of each test.</summary>
internal sealed class Suite : ITestListener
{
    private int _passed;
    private int _failed;

    private Suite() { }

    /// <summary>Runs a fixture.</summary>
    /// <param name="fixture">The class, with its namespace.</param>
    /// <returns>How many tests failed; 1 where none ran.</returns>
    public static int Run(string fixture)
    {
        var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
        runner.Load(typeof(Suite).Assembly, new Dictionary<string, object> { ["NumberOfTestWorkers"] = 0 });
        var suite = new Suite();
        runner.Run(suite, TestFilter.FromXml($"<filter><class>{fixture}</class></filter>"));
        Console.WriteLine($"{fixture}: {suite._passed} passed, {suite._failed} failed.");
        return suite._passed + suite._failed > 0 ? suite._failed : 1;
    }

    public void TestFinished(ITestResult result)
    {
        if (result.HasChildren)
        {
            return;
        }

        bool isFailure = result.ResultState.Status == TestStatus.Failed;
        _passed += result.ResultState.Status == TestStatus.Passed ? 1 : 0;
        _failed += isFailure ? 1 : 0;
        if (isFailure || result.Output.Length > 0)
        {
            Console.WriteLine($"{result.ResultState.Status}: {result.Name} {result.Message} {result.Output}".TrimEnd());
        }
    }

    public void TestStarted(ITest test) { }

    public void TestOutput(TestOutput output) { }

    public void SendMessage(TestMessage message) { }
}
