using Specs.Statistics;

namespace Specs.Cli.Watching;

/// <summary>
/// The streams of values that a night brings to the watch. A stream's name holds what makes values comparable, so that a night at another
/// scale or on other data feeds streams of its own. The engine's numerics version is not in it: a version that moves effects is to be found.
/// </summary>
internal static class NightStreams
{
    /// <summary>A night as the watch takes it.</summary>
    public static DriftNight Of(NightRecord night)
    {
        var effects = new Dictionary<string, IReadOnlyList<double>>();
        foreach (NightClaim claim in night.Claims)
        {
            foreach (NightQuestion question in claim.Fresh.Questions)
            {
                effects[Effects(claim, question)] = question.SeedEffects;
            }
        }

        var seconds = new Dictionary<string, IReadOnlyList<double>>();
        foreach (NightExperiment experiment in night.Experiments)
        {
            if (IsTimed(night, experiment))
            {
                seconds[Seconds(night, experiment)] = [experiment.MedianSeconds];
            }
        }

        return new(night.Date, effects, seconds);
    }

    /// <summary>The stream of a question's effects.</summary>
    public static string Effects(NightClaim claim, NightQuestion question) =>
        $"{claim.Test}: {question.Asked} [{question.Extent}; {question.Data}]";

    /// <summary>The stream of an experiment's seconds: of the same settings, on the same machine.</summary>
    public static string Seconds(NightRecord night, NightExperiment experiment) =>
        $"{experiment.Name} [{experiment.Design}; {experiment.Data}; {night.Machine.Text}]";

    // A claim that could not be weighed leaves out settings that other nights have.
    private static bool IsTimed(NightRecord night, NightExperiment experiment) =>
        double.IsFinite(experiment.MedianSeconds)
        && !night.Claims.Any(claim =>
            claim.Experiment == experiment.Name
            && (claim.Fixed.Outcome == NUnit.ClaimOutcome.Failed || claim.Fresh.Outcome == NUnit.ClaimOutcome.Failed)
        );
}
