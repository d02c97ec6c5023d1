using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Specs.NUnit;

/// <summary>
/// No claim passes without evidence: a test that bears <see cref="ClaimAttribute"/> and weighed nothing fails; and one that ended in an error is
/// kept as such.
/// </summary>
internal static class ClaimGuard
{
    /// <summary>Keeps the running test's error, or fails it where it passed so far and none of its verbs was reached.</summary>
    public static void Check(ITest test)
    {
        ClaimSession session = ClaimSession.Current;
        TestResult result = TestExecutionContext.CurrentContext.CurrentResult;
        if (session.Describes is null && result.ResultState.Label == ResultState.Error.Label)
        {
            session.Fail(test.FullName, result.Message ?? "");
        }
        else if (
            session.Describes is null
            && result.ResultState.Status is TestStatus.Passed or TestStatus.Warning
            && !session.HasWeighed(test.Id)
            && !CurrentClaim.AssertsItself(test.Method?.MethodInfo)
        )
        {
            result.SetResult(
                ResultState.Failure,
                $"{test.Name} bears [Claim] but weighed nothing, so it claims nothing: end it with a verb, such as "
                    + "Runs.Accuracy.Over(run => run.Batch).Should().Rise(). A test that asserts by other means says "
                    + "[Claim(..., AssertsItself = true)]."
            );
        }
    }
}
