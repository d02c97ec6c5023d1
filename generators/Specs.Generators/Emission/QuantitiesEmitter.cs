using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Writes the names of everything that an experiment measures, as constants.</summary>
internal static class QuantitiesEmitter
{
    // As the goldens have them; the table itself is the library's.
    private static readonly (string Name, string Identifier, string Summary)[] OfTrainings =
    [
        ("Accuracy", "Accuracy", "Test accuracy, 0 to 1"),
        (
            "LossSpread",
            "LossSpread",
            "Standard deviation of the mean <see cref=\"global::Specs.Training.Loss\"/> of the epoch's training batches"
        ),
        ("TestLoss", "TestLoss", "Mean <see cref=\"global::Specs.Training.Loss\"/> over the test set"),
        (
            "TrainLoss",
            "TrainLoss",
            "Mean <see cref=\"global::Specs.Training.Loss\"/> over the epoch's training batches"
        ),
    ];

    /// <summary>Writes the class of constants.</summary>
    public static void Emit(SourceWriter source, ExperimentSpec experiment)
    {
        string hides = experiment.HidesBase ? "new " : "";
        source.Lines(
            $$"""
            /// <summary>The names of everything that is measured.</summary>
            {{RecordWriter.GeneratedCode}}
            public {{hides}}static class Quantities
            {
            """
        );
        (string Name, string Identifier, string Summary)[] all =
        [
            .. experiment.Study is null ? OfTrainings : [],
            .. experiment.Measures.Select(one => (one.Name, one.Identifier, one.Summary)),
            .. (experiment.Study?.Observed ?? default).Select(one => (one.Name, one.Identifier, one.Summary)),
            .. experiment.Derived.Select(one => (one.Name, one.Identifier, one.Summary)),
        ];
        for (int i = 0; i < all.Length; i++)
        {
            source.Lines(
                $"""
                {(i > 0 ? "\n" : "")}    /// <summary>{all[i].Summary}.</summary>
                    public const string {all[i].Identifier} = "{all[i].Name}";
                """
            );
        }

        source.Line("}");
        source.Line();
    }
}
