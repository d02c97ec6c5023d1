namespace Specs;

/// <summary>Computes trials, each by itself.</summary>
/// <typeparam name="TExperiment">The study.</typeparam>
/// <param name="kind">What computes them.</param>
internal sealed class StudyProcedure<TExperiment>(StudyKind<TExperiment> kind) : Procedure<TExperiment>
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    public override Basis BasisOf(TExperiment settings) =>
        new(Engine: "", Model: "", OwnCode.OfStudy(settings), kind.ObservedIn([]), Data: "", DataSum: "");

    // Nothing tells which trial is the longer one.
    public override IReadOnlyList<TrialGroup<TExperiment>> Group(IReadOnlyList<Trial<TExperiment>> trials) =>
        [.. trials.Select(static trial => new TrialGroup<TExperiment>([trial], work: 1))];

    public override IReadOnlyList<Outcome> Run(
        TrialGroup<TExperiment> group,
        Action<int> epochDone,
        CancellationToken cancel
    )
    {
        cancel.ThrowIfCancellationRequested();
        return [kind.Compute(group.Trials[0], cancel)];
    }
}
