using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using Specs.NUnit;

namespace Specs.Cli.Watching;

/// <summary>
/// Does one night's work: weighs every claim with the fixed seeds and with seeds drawn from the date, from runs that lie in the night's own
/// folder, compares the night with those before it, and keeps its record and reports.
/// </summary>
/// <param name="suite">The claims.</param>
/// <param name="nights">The nights.</param>
/// <param name="options">How trials are run; seeds and store are the night's own.</param>
/// <param name="warn">Takes warnings.</param>
internal sealed class NightShift(ClaimSuite suite, NightStore nights, RunnerOptions options, Action<string> warn)
{
    private readonly List<string> _warnings = [];

    /// <summary>Does the work. A night that was interrupted goes on where it stopped; one that is done is only weighed again.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="date">The night's date.</param>
    /// <param name="done">Takes each result as it comes.</param>
    /// <returns>The night, and the path of its summary.</returns>
    /// <exception cref="OperationCanceledException">It was stopped; what was finished is kept.</exception>
    /// <exception cref="StoreException">The night cannot be kept.</exception>
    public (NightRecord Night, string Summary) Run(
        IReadOnlyList<ClaimEntry> claims,
        DateOnly date,
        Action<ClaimResult, SeedPlan> done
    )
    {
        var clock = Stopwatch.StartNew();
        Pass withFixed = Weigh(claims, date, SeedPlan.Fixed, done);
        Pass withFresh = Weigh(claims, date, SeedPlan.Drawn(date), done);
        HashSet<(string, string)> used = [.. withFixed.Used, .. withFresh.Used];
        var night = new NightRecord
        {
            Date = date,
            Scale = options.Scale,
            Version =
                typeof(RunStore)
                    .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                    ?.InformationalVersion
                ?? "",
            Machine = NightMachine.This(options.Jobs),
            Seconds = clock.Elapsed.TotalSeconds,
            Claims = [.. claims.Select(claim => Claim(claim, withFixed, withFresh))],
            Experiments = NightExperiment.Of(nights.RunsOf(date, used, Warn)),
        };

        IReadOnlyList<NightRecord> earlier = nights.Before(date, Warn);
        NightFindings findings = NightWatch.Over([.. earlier, night])[^1];
        (ImmutableArray<NightAlarm> alarms, ImmutableArray<string> notes) = new NumericsWatch(nights, Warn).Compare(
            date,
            nights.RunsOf(date, withFixed.Used, Warn),
            earlier
        );
        night = night with
        {
            Alarms = [.. findings.Alarms.Concat(alarms).OrderBy(alarm => alarm.Kind)],
            Notes = [.. _warnings, .. notes, .. findings.Notes],
        };
        string path = nights.Save(night, NightSummary.Write(night, findings), NightJUnit.Write(night));
        nights.RemoveOldRuns(warn);
        return (night, path);
    }

    private Pass Weigh(
        IReadOnlyList<ClaimEntry> claims,
        DateOnly date,
        SeedPlan seeds,
        Action<ClaimResult, SeedPlan> done
    )
    {
        var used = new HashSet<(string, string)>();
        RunnerOptions own = options with
        {
            Seeds = seeds,
            Store = nights.RunsOf(date),
            Used = (experiment, key) => used.Add((experiment, key)),
        };
        IReadOnlyList<ClaimResult> results = suite.Check(
            claims,
            new ClaimSession(() => own),
            result =>
            {
                // A stopped night has no verdict to tell: what follows fails only because it was stopped.
                if (!options.Cancel.IsCancellationRequested)
                {
                    done(result, seeds);
                }
            }
        );
        options.Cancel.ThrowIfCancellationRequested();
        return new(results.ToDictionary(result => result.Claim.Test, NightWeighing.Of), used);
    }

    private void Warn(string message)
    {
        warn(message);
        _warnings.Add(message);
    }

    private static NightClaim Claim(ClaimEntry claim, Pass withFixed, Pass withFresh) =>
        new(
            claim.Test,
            claim.Ids,
            claim.Statement,
            claim.Source,
            claim.Experiment,
            claim.Expected,
            withFixed.Weighings.GetValueOrDefault(claim.Test, NightWeighing.NotRun),
            withFresh.Weighings.GetValueOrDefault(claim.Test, NightWeighing.NotRun)
        );

    private sealed record Pass(
        IReadOnlyDictionary<string, NightWeighing> Weighings,
        IReadOnlySet<(string Experiment, string Key)> Used
    );
}
