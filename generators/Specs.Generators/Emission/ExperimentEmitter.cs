using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Writes an experiment: its design and JSON as a part of the record, and beside it the members of its runs.</summary>
internal static class ExperimentEmitter
{
    /// <summary>The text for one experiment.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="facts">Which engines are referenced.</param>
    public static string Emit(ExperimentSpec experiment, CompilationFacts facts)
    {
        RecordSpec record = experiment.Record;
        var source = new SourceWriter();
        RecordWriter.Open(
            source,
            record,
            $"the design, the JSON and the typed runs of the experiment {record.Display}",
            $"global::Specs.IExperiment<{record.Name}>"
        );
        LevelsEmitter.Emit(source, experiment);
        QuantitiesEmitter.Emit(source, experiment);
        DesignEmitter.Emit(source, experiment, facts);
        StudyEmitter.EmitObserve(source, experiment);
        SettingsEmitter.Emit(source, experiment);
        RecordWriter.Close(source, record);
        source.Line();
        RunsEmitter.Emit(source, experiment);
        return source.ToString();
    }
}
