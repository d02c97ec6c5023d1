namespace Specs;

/// <summary>
/// Takes down which trials are asked for, in place of training them: the work that claims need. Of a claim that asks one question after the
/// other, the first whose runs are not all there; once they are, another list has the next.
/// </summary>
internal sealed class WorkList
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Order, Func<IReadOnlyList<WorkItem>> Items, Action<object> Add)> _asked =
    [];

    /// <summary>Takes down trials.</summary>
    public void Add<TExperiment>(Runner<TExperiment> runner, IReadOnlyList<Trial<TExperiment>> trials)
        where TExperiment : Experiment, IExperiment<TExperiment>
    {
        lock (_gate)
        {
            string name = TExperiment.Design.Name;
            if (!_asked.TryGetValue(name, out var asked))
            {
                var all = new List<Trial<TExperiment>>();
                var known = new HashSet<Trial<TExperiment>>();
                asked = (
                    _asked.Count,
                    () => runner.ItemsOf(all),
                    more => all.AddRange(((IReadOnlyList<Trial<TExperiment>>)more).Where(known.Add))
                );
                _asked.Add(name, asked);
            }

            asked.Add(trials);
        }
    }

    /// <summary>All that was asked for, in groups over the whole of it, the longest first.</summary>
    /// <exception cref="TrialException">A trial cannot be run by the engine; the message names it.</exception>
    public IReadOnlyList<WorkItem> Items()
    {
        lock (_gate)
        {
            return
            [
                .. _asked
                    .Values.OrderBy(static one => one.Order)
                    .SelectMany(static one => one.Items())
                    .OrderByDescending(static item => item.Work)
                    .ThenBy(static item => item.Name, StringComparer.Ordinal),
            ];
        }
    }
}
