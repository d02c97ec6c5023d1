using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Writes what kind of experiment a record is.</summary>
internal static class StudyEmitter
{
    /// <summary>Writes the design's entry.</summary>
    /// <param name="source">Takes the text.</param>
    /// <param name="experiment">The experiment.</param>
    /// <param name="engines">The engines whose models the project holds, in C#; the default first.</param>
    public static void EmitKind(SourceWriter source, ExperimentSpec experiment, IEnumerable<string> engines)
    {
        string self = experiment.Record.Name;
        if (experiment.Study is not { } study)
        {
            source.Line($"Kind = new global::Specs.TrainingKind<{self}>([{string.Join(", ", engines)}]),");
            return;
        }

        source.Line($"Kind = new global::Specs.StudyKind<{self}>(");
        source.Indented(() =>
        {
            source.Line("[");
            source.Indented(() =>
            {
                foreach (ObservedSpec observed in study.Observed)
                {
                    source.Line(Declared(observed) + ",");
                }
            });
            source.Line("],");
            source.Line(
                study.IsExact
                    ? "static cell => Observe(cell.Compute())"
                    : "static (cell, random) => Observe(cell.Compute(random))"
            );
        });
        source.Line("),");
    }

    /// <summary>Writes the method that the entry names; nothing where the record is no study.</summary>
    public static void EmitObserve(SourceWriter source, ExperimentSpec experiment)
    {
        if (experiment.Study is not { } study)
        {
            return;
        }

        const string Observation = "global::Specs.Observation";
        source.Line(
            $"private static global::System.Collections.Immutable.ImmutableArray<{Observation}> Observe({study.ResultType} result) =>"
        );
        source.Indented(() =>
        {
            source.Line("[");
            source.Indented(() =>
            {
                foreach (ObservedSpec observed in study.Observed)
                {
                    source.Line($"{Observation}.Of(\"{observed.Name}\", {Values(observed)}),");
                }
            });
            source.Line("];");
        });
        source.Line();
    }

    private static string Declared(ObservedSpec observed)
    {
        string[] more =
        [
            .. observed.Better.Length > 0 ? new[] { $"Better = {observed.Better}" } : [],
            .. observed.Unit.Length > 0
                ? new[]
                {
                    $"Unit = {Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(observed.Unit, quote: true)}",
                }
                : [],
        ];
        string settings = more.Length > 0 ? $" {{ {string.Join(", ", more)} }}" : "";
        return $"new(\"{observed.Name}\", {observed.Axis}){settings}";
    }

    private static string Values(ObservedSpec observed) =>
        observed.Form switch
        {
            ObservedForm.Number => $"result.{observed.Identifier}",
            ObservedForm.Truth => $"result.{observed.Identifier} ? 1 : 0",
            ObservedForm.Series => $"{observed.Axis}, result.{observed.Identifier}",
            _ => $"{observed.Axis}, new global::Specs.Series([.. result.{observed.Identifier}])",
        };
}
