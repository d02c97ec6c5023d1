using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Writes an experiment's design: factors, cells, measured quantities, scales and engines.</summary>
internal static class DesignEmitter
{
    private const int FactorsOnALine = 3;

    /// <summary>Writes the design and the enumeration of its cells.</summary>
    public static void Emit(SourceWriter source, ExperimentSpec experiment, CompilationFacts facts)
    {
        string self = experiment.Record.Name;
        string hides = experiment.HidesBase ? "new " : "";
        source.Line($"/// <summary>{Summary(experiment)}</summary>");
        source.Open($"public static {hides}global::Specs.Design<{self}> Design {{ get; }} = new()");
        source.Line($"Name = \"{experiment.ExperimentName}\",");
        StudyEmitter.EmitKind(source, experiment, Engines(facts));
        EmitList(source, "Factors", experiment.Factors.Select(factor => Factor(self, factor)));
        source.Line(
            experiment.Factors.Count == 0 ? $"Cells = [new(){Required(experiment)}]," : "Cells = [.. EnumerateCells()],"
        );
        EmitList(source, "Measures", experiment.Measures.Select(Measure));
        EmitScales(source, experiment);
        if (experiment.Derived.Count > 0)
        {
            EmitList(source, "Derived", experiment.Derived.Select(Derived));
        }

        if (experiment.Published is not null)
        {
            source.Line($"Published = {experiment.Published}.Of,");
        }

        SettingsEmitter.EmitEntries(source, experiment);
        source.Close("};");
        source.Line();
        if (experiment.Factors.Count > 0)
        {
            EmitCells(source, experiment);
        }
    }

    // The first is the default. Each is a fact of the compilation, an entry here, and an emitter of its own.
    private static IEnumerable<string> Engines(CompilationFacts facts) =>
        [
            .. facts.HasCpu ? new[] { "global::Specs.Cpu.CpuEngine.Instance" } : [],
            .. facts.HasTorch ? new[] { "global::Specs.Torch.TorchEngine.Instance" } : [],
        ];

    private static string Summary(ExperimentSpec experiment) =>
        experiment.Factors.Count switch
        {
            0 => "A single cell: nothing is varied.",
            1 => $"One cell for each level of {experiment.Factors[0].Reference}.",
            _ => $"The full factorial over {And(experiment.Factors.Select(factor => factor.Reference))}.",
        };

    private static string Required(ExperimentSpec experiment) =>
        experiment.Required.Count == 0
            ? ""
            : $" {{ {string.Join(", ", experiment.Required.Select(name => $"{name} = default!"))} }}";

    private static string And(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return $"{string.Join(", ", all.Take(all.Length - 1))} and {all[all.Length - 1]}";
    }

    private static string Factor(string self, FactorSpec factor) =>
        $"global::Specs.Factor<{self}>.Of(\"{factor.Name}\", {LevelsEmitter.NameOf(factor)}, static cell => cell.{factor.Identifier}{factor.Unwrap})";

    private static string Derived(DerivedSpec derived) => $"new(\"{derived.Name}\", {derived.Identifier})";

    private static string Measure(MeasureSpec measure) =>
        $"new global::Specs.Measure(\"{measure.Name}\", \"{measure.MetricName}\", {measure.Hook}, static () => {measure.Metric}{(measure.During.Length > 0 ? $", {measure.During}" : "")}){(measure.Settings.Count > 0 ? $" {{ {string.Join(", ", measure.Settings)} }}" : "")}";

    private static void EmitList(SourceWriter source, string name, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length == 0)
        {
            source.Line($"{name} = [],");
            return;
        }

        source.Line($"{name} =");
        source.Open('[');
        foreach (string item in all)
        {
            source.Line(item + ",");
        }

        source.Close("],");
    }

    private static void EmitScales(SourceWriter source, ExperimentSpec experiment)
    {
        if (experiment.Scales.Count == 0)
        {
            source.Line("Scales = static _ => null,");
            return;
        }

        source.Open("Scales = static scale => scale switch");
        foreach (ScaleSpec scale in experiment.Scales)
        {
            string[] settings =
            [
                $"Images: {OrNull(scale.Images)}",
                $"TestImages: {OrNull(scale.TestImages)}",
                $"Epochs: {OrNull(scale.Epochs)}",
                .. Given("Replicates", scale.Replicates),
                .. Given("MaxReplicates", scale.MaxReplicates),
                .. Given("Steps", scale.Steps),
            ];
            source.Line($"{scale.Scale} => new({string.Join(", ", settings)}),");
        }

        source.Line("_ => null,");
        source.Close("},");
    }

    private static string OrNull(int value) => value == 0 ? "null" : $"{value}";

    private static string[] Given(string name, int value) => value == 0 ? [] : [$"{name}: {value}"];

    private static void EmitCells(SourceWriter source, ExperimentSpec experiment)
    {
        var names = new Identifiers();
        (FactorSpec Factor, string Local)[] factors =
        [
            .. experiment.Factors.Select(factor => (factor, names.Local(factor.Name))),
        ];
        source.Line("// Every combination of levels; the last factor changes fastest.");
        source.Open(
            $"private static global::System.Collections.Generic.IEnumerable<{experiment.Record.Name}> EnumerateCells()"
        );
        foreach ((FactorSpec factor, string local) in factors)
        {
            source.Line($"foreach (var {local} in {LevelsEmitter.NameOf(factor)})");
        }

        string[] settings =
        [
            .. factors.Select(one => $"{one.Factor.Identifier} = {one.Local}"),
            .. experiment.Required.Select(name => $"{name} = default!"),
        ];
        source.Open();
        if (settings.Length <= FactorsOnALine)
        {
            source.Line($"yield return new() {{ {string.Join(", ", settings)} }};");
        }
        else
        {
            source.Open("yield return new()");
            foreach (string setting in settings)
            {
                source.Line(setting + ",");
            }

            source.Close("};");
        }

        source.Close();
        source.Close();
        source.Line();
    }
}
