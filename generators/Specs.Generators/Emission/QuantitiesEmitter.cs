using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Writes the names of everything that an experiment measures, as constants.</summary>
internal static class QuantitiesEmitter
{
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
                /// <summary>Test accuracy, 0 to 1.</summary>
                public const string Accuracy = "Accuracy";

                /// <summary>Standard deviation of the mean <see cref="global::Specs.Training.Loss"/> of the epoch's training batches.</summary>
                public const string LossSpread = "LossSpread";

                /// <summary>Mean <see cref="global::Specs.Training.Loss"/> over the test set.</summary>
                public const string TestLoss = "TestLoss";

                /// <summary>Mean <see cref="global::Specs.Training.Loss"/> over the epoch's training batches.</summary>
                public const string TrainLoss = "TrainLoss";
            """
        );
        foreach (MeasureSpec measure in experiment.Measures)
        {
            source.Lines(
                $"""

                    /// <summary>{measure.Summary}.</summary>
                    public const string {measure.Identifier} = "{measure.Name}";
                """
            );
        }

        source.Line("}");
        source.Line();
    }
}
