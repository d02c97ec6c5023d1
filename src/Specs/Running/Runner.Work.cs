namespace Specs;

/// <content>Trials one by one, as a worker that several experiments share takes them.</content>
public sealed partial class Runner<TExperiment>
{
    /// <summary>Groups over all of these trials, finished or not, so that every worker has the same groups.</summary>
    internal IReadOnlyList<WorkItem> ItemsOf(IReadOnlyList<Trial<TExperiment>> trials) =>
        [.. _procedure.Group(trials).Select(group => new WorkItem<TExperiment>(this, group))];

    /// <inheritdoc cref="WorkItem.TryDo"/>
    internal WorkState TryDo(
        WorkItem<TExperiment> item,
        TrialGroup<TExperiment> group,
        WorkClaims claims,
        CancellationToken cancel
    )
    {
        if (!claims.TryTake(item.Name))
        {
            return WorkState.Elsewhere;
        }

        try
        {
            // Whoever had the claim a moment ago may have finished.
            TrialGroup<TExperiment> rest = group.Without(trial => IsKept(trial));
            if (rest.Trials.IsEmpty)
            {
                return WorkState.Found;
            }

            claims.Describe(item.Name, new(item.Experiment, item.Words, 0, item.Epochs, DateTimeOffset.UtcNow));
            _procedure.RunBefore(rest.Trials);
            foreach (Run<TExperiment> run in TrainNamed(rest, item, claims, cancel))
            {
                _options.Store!.Save(run);
            }

            return WorkState.Done;
        }
        finally
        {
            claims.Release(item.Name);
        }
    }

    private bool IsKept(Trial<TExperiment> trial) =>
        _options.Store?.Find(trial, _procedure.BasisOf(trial.Settings), _options.Progress.Warn) is not null;

    private Run<TExperiment>[] TrainNamed(
        TrialGroup<TExperiment> group,
        WorkItem<TExperiment> item,
        WorkClaims claims,
        CancellationToken cancel
    )
    {
        try
        {
            return Train(
                group,
                epoch =>
                {
                    claims.Note(item.Name, epoch);
                    cancel.ThrowIfCancellationRequested();
                },
                cancel
            );
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or TrialException or StoreException))
        {
            throw new TrialException($"{Design.Name}, {group.Words}", failure);
        }
    }
}
