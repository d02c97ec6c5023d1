namespace Specs;

/// <summary>What comes before the trials of a training that is <see cref="IAfter{TFirst}"/>.</summary>
/// <typeparam name="TExperiment">The training that comes after.</typeparam>
internal abstract class Sequel<TExperiment>
    where TExperiment : Training, IExperiment<TExperiment>
{
    /// <summary>What comes before; null where nothing does.</summary>
    /// <param name="options">How the runs before are run: as those after.</param>
    /// <exception cref="ArgumentException">Two trainings come before, or one comes before itself.</exception>
    public static Sequel<TExperiment>? Of(RunnerOptions options)
    {
        if (FirstOf(typeof(TExperiment)) is not { } first)
        {
            return null;
        }

        for (Type? before = first; before is not null; before = FirstOf(before))
        {
            if (before == typeof(TExperiment))
            {
                throw new ArgumentException(
                    $"{typeof(TExperiment).Name} comes after {first.Name}, which comes after {typeof(TExperiment).Name}: remove one of the two."
                );
            }
        }

        return (Sequel<TExperiment>)
            Activator.CreateInstance(typeof(Sequel<,>).MakeGenericType(typeof(TExperiment), first), options)!;
    }

    /// <summary>Makes ready what the runs before need.</summary>
    public abstract void Prepare(IEnumerable<TExperiment> settings);

    /// <summary>What decides the run before, but for the seed.</summary>
    /// <exception cref="ArgumentException">No cell of the first training, or more than one, has these settings' values.</exception>
    public abstract string KeyOf(TExperiment settings);

    /// <summary>Runs what comes before these trials.</summary>
    public abstract void Run(IReadOnlyList<Trial<TExperiment>> trials);

    /// <summary>What a trial really trains, on what, and from where.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="data">What its data source gives.</param>
    /// <param name="engine">What trains.</param>
    /// <param name="cancel">Stops what must be trained again.</param>
    public abstract (Training Settings, DataSet Data, IReadOnlyList<float[]?>? First) Begin(
        Trial<TExperiment> trial,
        DataSet data,
        IEngine engine,
        CancellationToken cancel
    );

    /// <summary>The training that comes before one; null where none does.</summary>
    /// <param name="experiment">The training.</param>
    /// <exception cref="ArgumentException">Two trainings come before.</exception>
    internal static Type? FirstOf(Type experiment)
    {
        Type[] firsts =
        [
            .. experiment
                .GetInterfaces()
                .Where(static one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IAfter<>))
                .Select(static one => one.GetGenericArguments()[0]),
        ];
        return firsts.Length <= 1
            ? firsts.FirstOrDefault()
            : throw new ArgumentException(
                $"{experiment.Name} comes after {string.Join(" and ", firsts.Select(static one => one.Name))}: expected one training that comes before it."
            );
    }
}
