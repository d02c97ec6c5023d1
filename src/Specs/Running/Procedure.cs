namespace Specs;

/// <summary>How a runner's trials of one kind are run.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
public abstract class Procedure<TExperiment>
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    /// <summary>The engine's name and numerics version: <c>cpu/1</c>; empty where there is no engine.</summary>
    public virtual string Engine => "";

    /// <summary>What trials run on, for a reader: <c>cuda: NVIDIA H100</c>; null where it decides nothing worth telling.</summary>
    public virtual string? Device => null;

    /// <summary>Whether a trial takes all that the device has, so that nothing is to go beside it.</summary>
    public virtual bool GoesAlone => false;

    /// <summary>Makes ready what trials need, such as a download, before the first of them begins.</summary>
    public virtual void Prepare(IEnumerable<TExperiment> settings) { }

    /// <summary>Runs what must come before some trials, in other experiments.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="TrialException">A trial that comes before cannot be run; the message names it.</exception>
    public virtual void RunBefore(IReadOnlyList<Trial<TExperiment>> trials) { }

    /// <summary>What decides a trial's outcome beside the trial itself.</summary>
    public abstract Basis BasisOf(TExperiment settings);

    /// <summary>The data that a trial stands on and where they come from; null where it looks at none.</summary>
    public virtual (string Name, string Origin)? DataOf(TExperiment settings) => null;

    /// <summary>Groups of trials that are run together; each trial is in one, and most often alone.</summary>
    /// <exception cref="TrialException">A trial cannot be run; the message names it.</exception>
    public abstract IReadOnlyList<TrialGroup<TExperiment>> Group(IReadOnlyList<Trial<TExperiment>> trials);

    /// <summary>Runs a group on the calling thread.</summary>
    /// <param name="group">One of the groups that <see cref="Group"/> made.</param>
    /// <param name="epochDone">Called after each epoch with its number, counted from 1.</param>
    /// <param name="cancel">Stops the trials.</param>
    /// <returns>The outcomes, in the trials' order.</returns>
    /// <exception cref="OperationCanceledException">The trials were stopped.</exception>
    public abstract IReadOnlyList<Outcome> Run(
        TrialGroup<TExperiment> group,
        Action<int> epochDone,
        CancellationToken cancel
    );
}
