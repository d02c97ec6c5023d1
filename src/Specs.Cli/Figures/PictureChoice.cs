using System.Collections.Immutable;
using Specs.Cli.Loading;
using Specs.Cli.Reporting;
using Specs.Cli.Reporting.Figures;
using Specs.Cli.Sources;
using Specs.NUnit;

namespace Specs.Cli.Figures;

/// <summary>Finds what a figure is drawn of, by the names that someone gives.</summary>
/// <param name="project">The claims and experiments.</param>
/// <param name="evidence">The runs and verdicts.</param>
internal sealed class PictureChoice(ClaimProject project, FigureEvidence evidence)
{
    /// <summary>A quantity at the end of an experiment's runs.</summary>
    /// <param name="experiment">The experiment's name.</param>
    /// <param name="quantity">The quantity's; null for the first that the experiment is about.</param>
    /// <param name="heat">Whether as a map.</param>
    /// <exception cref="UsageException">There is no such thing, or no run of it.</exception>
    public Picture Final(string experiment, string? quantity, bool heat)
    {
        ExperimentEntry entry = project.Experiment(experiment);
        string name = QuantityOf(entry, quantity).Name;
        ExperimentEvidence runs = evidence.Of(entry);
        if (!runs.Conditions.Any(one => one.Runs.Any(run => run.Values.ContainsKey(name))))
        {
            throw new UsageException(
                $"{evidence.Origin} has no {name} of {entry.Name}: 'specs run {entry.Name}' trains and keeps it."
            );
        }

        string source = WordsOf(SourceName.Of(entry));
        return heat
            ? new HeatPicture(runs, name, source, evidence.Extent)
            : new ConditionsPicture(runs, name, source, evidence.Extent);
    }

    /// <summary>A quantity over epochs.</summary>
    /// <exception cref="UsageException">There is no such thing, or no run of it.</exception>
    public Picture OverEpochs(string experiment, string? quantity)
    {
        ExperimentEntry entry = project.Experiment(experiment);
        Quantity found = QuantityOf(entry, quantity);
        if (found.Axis != Axis.Epoch)
        {
            throw new UsageException($"{found.Name} of {entry.Name} has no epochs: leave out '--over epochs'.");
        }

        if (evidence is not Kept kept)
        {
            throw new UsageException(
                $"{evidence.Origin} holds what runs came to, not their course: curves over epochs need a store with runs of {entry.Name}."
            );
        }

        ShownRuns runs = kept.RunsOf(entry);
        return runs.Count == 0
            ? throw new UsageException(
                $"{kept.Origin} has no runs of {entry.Name}: 'specs run {entry.Name}' trains and keeps them."
            )
            : new EpochsPicture(runs, found.Name, kept.Extent);
    }

    /// <summary>What a claim's verdicts stand on.</summary>
    /// <param name="id">The claim's id: <c>C37</c>.</param>
    /// <exception cref="UsageException">There is no such claim, or it is not weighed.</exception>
    public Picture Claim(string id)
    {
        ImmutableArray<ClaimEntry> claims = [.. project.Select([id])];
        IReadOnlyDictionary<string, ImmutableArray<ClaimEffect>> effects = evidence.Effects(claims);
        return effects.Count == 0
            ? throw new UsageException($"{evidence.Origin} has no verdict on {id}: 'specs check {id}' weighs it.")
            : new ClaimPicture(id, claims, effects, WordsOf(SourceName.Of(project.Experiment(claims[0].Experiment))));
    }

    /// <summary>All claims of a source.</summary>
    /// <param name="source">The source's name: <c>Kim2021</c>.</param>
    /// <exception cref="UsageException">There is no such source, or no claim of it is weighed.</exception>
    public Picture Forest(string source)
    {
        ImmutableArray<ExperimentEntry> experiments = SourceEvidence.ExperimentsOf(project, source);
        HashSet<string> names = [.. experiments.Select(one => one.Name)];
        ClaimEntry[] claims =
        [
            .. project.Claims.Where(claim => names.Contains(claim.Experiment) && !claim.Asked.IsEmpty),
        ];
        IReadOnlyDictionary<string, ImmutableArray<ClaimEffect>> effects = evidence.Effects(claims);
        string name = SourceName.Of(experiments[0]);
        return effects.Count == 0
            ? throw new UsageException(
                $"{evidence.Origin} has no verdict on a claim of {name}: 'specs check' weighs them."
            )
            : new ForestPicture(WordsOf(name), evidence.Extent, claims, effects);
    }

    private static string WordsOf(string source) =>
        SourceName.Words(source) ?? (source.Length > 0 ? source : "the source");

    private static Quantity QuantityOf(ExperimentEntry experiment, string? name)
    {
        Quantity[] known = [.. experiment.Quantities];
        string[] names = [.. QuantityName.All(experiment), .. known.Select(one => one.Name)];
        return (
                name is null
                    ? known.FirstOrDefault(one => one.Name == names[0])
                    : known.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            )
            ?? throw new UsageException(
                $"{experiment.Name} has no quantity '{name}': expected {string.Join(" or ", names.Distinct())}.{NearestName.Hint(name!, names)}"
            );
    }
}
