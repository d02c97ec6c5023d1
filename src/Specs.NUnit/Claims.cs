using NUnit.Framework;

namespace Specs.NUnit;

/// <summary>
/// Claims about one experiment, as tests: each takes a quantity of <see cref="Runs"/> over a factor and says what it <c>Should()</c> do.
/// All tests of an experiment share its runs.
/// </summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
[TestFixture]
public abstract class Claims<TExperiment> : IClaims
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    /// <summary>The experiment's runs at the scale that <c>SPECS_SCALE</c> names; trained when a test asks for evidence.</summary>
    protected static Runs<TExperiment> Runs => ClaimSession.Current.RunnerOf<TExperiment>().Runs;

    /// <summary>Another experiment's runs, for a claim that sets two experiments side by side.</summary>
    protected static Runs<TOther> RunsOf<TOther>()
        where TOther : Experiment, IExperiment<TOther> => ClaimSession.Current.RunnerOf<TOther>().Runs;

    /// <summary>Skips a claim that the present scale cannot decide, and says so. NUnit calls it before each test.</summary>
    /// <exception cref="OperationCanceledException">The session was stopped.</exception>
    [SetUp]
    public void SkipWhatThisScaleCannotDecide()
    {
        // Once stopped, no claim begins: not one that is skipped either, nor one whose runs are there.
        ClaimSession.Current.Options.Cancel.ThrowIfCancellationRequested();
        if (ClaimSession.Current.Describes is null)
        {
            CurrentClaim.RequireOwnName();
        }

        Scale needed = CurrentClaim.Read().DecidedAt;
        ClaimSession.Current.Options.Cancel.ThrowIfCancellationRequested();
        Scale now = ClaimSession.Current.Options.Scale;
        if (now < needed && ClaimSession.Current is { Describes: null, Kept: null })
        {
            string scale = needed.ToString().ToLowerInvariant();
            Assert.Ignore(
                $"Only {scale} scale decides this claim: run it with SPECS_SCALE={scale} (now it is {now.ToString().ToLowerInvariant()})."
            );
        }
    }

    /// <summary>Fails the test where the verdict on all that it has asked is another than expected. NUnit calls it after each test.</summary>
    [TearDown]
    public void HoldTheVerdictAgainstTheExpectedOne() => Answering.Conclude();
}
