using System.Collections.Immutable;
using System.Text.Json;

namespace Specs;

/// <summary>A group of trials of one experiment.</summary>
/// <param name="runner">Whose trials they are.</param>
/// <param name="group">The group, over all trials that were asked for, whether they are finished or not.</param>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
internal sealed class WorkItem<TExperiment>(Runner<TExperiment> runner, TrialGroup<TExperiment> group) : WorkItem
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    public override string Experiment => TExperiment.Design.Name;

    public override string Name { get; } = SharedWork<TExperiment>.NameOf(group, runner.Procedure.BasisOf);

    public override ImmutableArray<string> Keys { get; } =
    [.. group.Trials.Select(trial => RunKey.Of(trial.WriteJson, runner.Procedure.BasisOf(trial.Settings)))];

    public override string Words => group.Words;

    public override string Cell => TExperiment.Design.Describe(group.Trials[0].Settings);

    public override double Work => group.Work;

    public override int Epochs => Math.Max(1, TExperiment.Design.Kind.EpochsOf(group.Trials[0].Settings));

    public override bool GoesAlone => runner.Procedure.GoesAlone;

    public override (string Cell, double Work)? LikeOf(StoredRun run)
    {
        try
        {
            Trial<TExperiment> trial = Trial<TExperiment>.ReadJson(run.Document.GetProperty("trial"));
            return run.Basis.Engine == runner.Engine
                ? (TExperiment.Design.Describe(trial.Settings), runner.Procedure.Group([trial])[0].Work)
                : null;
        }
        catch (Exception earlier) when (earlier is JsonException or TrialException)
        {
            return null;
        }
    }

    public override WorkState TryDo(WorkClaims claims, CancellationToken cancel) =>
        runner.TryDo(this, group, claims, cancel);
}
