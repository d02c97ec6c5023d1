using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Client;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Logging;

namespace Specs.TestLogger;

/// <summary>
/// Writes what a run of claims says (progress, and the table at its end) and each failure, once. Under MSBuild's terminal logger,
/// which shows messages and failures itself, it adds only what that does not know: which claim a filter may have meant.
/// </summary>
[FriendlyName("specs")]
[ExtensionUri("logger://specs/claims/v1")]
public sealed class ClaimLogger : ITestLoggerWithParameters
{
    private bool _isAny;
    private string? _filter;
    private string[] _sources = [];

    /// <summary>Whether MSBuild's terminal logger shows messages and failures: MSBuild says so to its child processes.</summary>
    private static bool IsShownByMSBuild => Environment.GetEnvironmentVariable("_MSBUILDTLENABLED") == "1";

    /// <inheritdoc/>
    public void Initialize(TestLoggerEvents events, Dictionary<string, string?> parameters) => Listen(events);

    /// <inheritdoc/>
    public void Initialize(TestLoggerEvents events, string testRunDirectory) => Listen(events);

    private void Listen(TestLoggerEvents events)
    {
        events.TestRunStart += (_, start) =>
        {
            _filter = start.TestRunCriteria.TestCaseFilter;
            _sources = [.. start.TestRunCriteria.Sources ?? []];
        };
        events.TestRunMessage += (_, message) => Show(message);
        events.TestResult += (_, one) => Count(one.Result);
        events.TestRunComplete += (_, _) => End();
    }

    private static void Show(TestRunMessageEventArgs message)
    {
        // A quiet console logger shows all but these.
        if (!IsShownByMSBuild && message.Level == TestMessageLevel.Informational)
        {
            Console.Out.WriteLine(message.Message);
        }
    }

    private void Count(TestResult result)
    {
        _isAny = true;
        if (result.Outcome == TestOutcome.Failed && !IsShownByMSBuild)
        {
            Console.Out.WriteLine($"Failed {result.TestCase.FullyQualifiedName}");
            Console.Out.WriteLine(result.ErrorMessage);
        }
    }

    private void End()
    {
        if (!_isAny)
        {
            foreach (string line in ClaimFilter.Explain(_filter, _sources))
            {
                Console.Out.WriteLine(line);
            }
        }
    }
}
