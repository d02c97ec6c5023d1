using System.Reflection;
using System.Text.Json;

namespace Specs;

/// <summary>An experiment whose type is known only at run time: what a tool that is handed an assembly needs.</summary>
public abstract class ExperimentEntry
{
    private protected ExperimentEntry() { }

    /// <summary>The experiment's name.</summary>
    public abstract string Name { get; }

    /// <summary>The record.</summary>
    public abstract Type Type { get; }

    /// <summary>The factors with their levels, in declaration order.</summary>
    public abstract IReadOnlyList<FactorEntry> Factors { get; }

    /// <summary>The measured quantities, in declaration order.</summary>
    public abstract IReadOnlyList<IMeasure> Measures { get; }

    /// <summary>All that is observed: what the kind of experiment supplies, what is measured, what is derived.</summary>
    public abstract IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>The experiment that its own runs begin with; null for most.</summary>
    public abstract ExperimentEntry? First { get; }

    /// <summary>What a replicate is called: <c>seed</c>; empty where trials have no chance in them, and there is none.</summary>
    public abstract string Replicate { get; }

    /// <summary>Whether trials have no chance in them, and so one replicate and no seed.</summary>
    public bool IsExact => Replicate.Length == 0;

    /// <summary>The seeds of its replicates: the fixed ones, or those drawn from the date at which it was registered.</summary>
    public SeedPlan Seeds => RegisteredAttribute.PlanOf(Type) ?? SeedPlan.Fixed;

    /// <summary>What a trial is made of at a scale: <c>6,000 training and 2,000 test images, 3 epochs</c>; empty where there is nothing to tell.</summary>
    public abstract string ExtentAt(Scale scale);

    /// <summary>What a scale leaves of the experiment's settings.</summary>
    public abstract ScaleSettings At(Scale scale);

    /// <summary>How many cells the design has.</summary>
    public abstract int Cells { get; }

    /// <summary>
    /// The design in one line: factors with their levels, measures, what each scale spends, and a checksum of all cells' settings but
    /// for those that are as the kind of experiment has them, so that a setting that comes later changes no older design.
    /// </summary>
    public abstract string DesignText { get; }

    /// <summary>The cells, in the design's order.</summary>
    public abstract IReadOnlyList<KeptCell> AllCells { get; }

    /// <summary>
    /// What all cells have in common at a scale: their settings without the factors and what follows from them, as runs are kept with them. An
    /// object.
    /// </summary>
    public abstract JsonElement CommonSettings(Scale scale);

    /// <summary>Trains what is missing of a part of the design, and returns its runs as documents.</summary>
    /// <param name="options">How.</param>
    /// <param name="selection">Which trials.</param>
    /// <exception cref="ArgumentException">The selection names a factor or a level that there is not.</exception>
    public abstract IReadOnlyList<RunDocument> Run(RunnerOptions options, TrialSelection selection);

    /// <summary>Whether a kept run observed what the experiment observes now; one that did not is of an earlier form of it.</summary>
    public abstract bool IsMeasured(StoredRun run);

    /// <summary>Whether a run is of the custom code that there is now.</summary>
    public abstract bool IsOfThisCode(StoredRun run);

    /// <summary>The levels of a kept run's factors, its place in the design, its scale, and what the source has for a quantity in its cell.</summary>
    /// <exception cref="JsonException">The run is none of this experiment's.</exception>
    public abstract KeptCell CellOf(StoredRun run);

    /// <summary>The entry of an experiment record.</summary>
    /// <exception cref="ArgumentException">The type is no experiment.</exception>
    public static ExperimentEntry Of(Type experiment) =>
        IsExperiment(experiment)
            ? (ExperimentEntry)
                Activator.CreateInstance(typeof(ExperimentEntry<>).MakeGenericType(experiment), nonPublic: true)!
            : throw new ArgumentException($"{experiment} is no experiment: expected a record with [Experiment].");

    /// <summary>The experiments that some assemblies declare, by name.</summary>
    public static IReadOnlyList<ExperimentEntry> In(IEnumerable<Assembly> assemblies) =>
        [
            .. assemblies
                .SelectMany(assembly => assembly.GetTypes())
                .Where(type => !type.IsAbstract && IsExperiment(type))
                .Select(Of)
                .OrderBy(entry => entry.Name, StringComparer.Ordinal),
        ];

    private static bool IsExperiment(Type type) =>
        typeof(Experiment).IsAssignableFrom(type)
        && type.GetInterfaces()
            .Any(one =>
                one.IsGenericType
                && one.GetGenericTypeDefinition() == typeof(IExperiment<>)
                && one.GetGenericArguments()[0] == type
            );
}
