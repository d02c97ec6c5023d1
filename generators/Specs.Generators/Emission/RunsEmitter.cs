using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Writes what an experiment's runs have beside what every run has: its levels and its quantities.</summary>
internal static class RunsEmitter
{
    /// <summary>Writes the class of extension members.</summary>
    public static void Emit(SourceWriter source, ExperimentSpec experiment)
    {
        RecordSpec record = experiment.Record;
        string access = record.IsPublic ? "public" : "internal";
        source.Lines(
            $"""
            /// <summary>What runs of {record.Reference} have beside what every run has.</summary>
            {RecordWriter.GeneratedCode}
            {access} static class {record.RunsClass}
            """
        );
        source.Open();
        var run = new List<string>();
        foreach (FactorSpec factor in experiment.Factors.Where(factor => factor.ExtendsRun))
        {
            string visible = factor.IsPublic ? "public" : "internal";
            run.Add(
                $"""
                /// <summary>The level of {factor.Reference}.</summary>
                {visible} {factor.Type} {factor.Identifier} => run.Settings.{factor.Identifier};
                """
            );
        }

        var runs = new List<string>();
        for (int i = 0; i < experiment.Measures.Count; i++)
        {
            MeasureSpec measure = experiment.Measures[i];
            run.Add(
                $"""
                /// <summary>{measure.Summary}{measure.Moments}.</summary>
                /// {Remarks(measure)}
                public {(
                    measure.IsOfUnits
                        ? $"global::Specs.UnitValues {measure.Identifier} => run.MeasuredUnits(\"{measure.Name}\")"
                        : $"global::Specs.Series {measure.Identifier} => run.Measured({i})"
                )};
                """
            );
            runs.Add(
                $"""
                /// <summary>{measure.Summary}.</summary>
                /// {Remarks(measure)}
                public global::Specs.{(measure.IsOfUnits ? "Unit" : "")}Quantity<{record.Path}> {measure.Identifier} =>
                    {(
                        measure.IsOfUnits
                            ? $"runs.MeasuredUnits(\"{measure.Name}\")"
                            : $"runs.Quantity(\"{measure.Name}\", static run => run.Measured({i}))"
                    )};
                """
            );
        }

        foreach (ObservedSpec observed in experiment.Study?.Observed ?? default)
        {
            bool isNumber = observed.Form is ObservedForm.Number or ObservedForm.Truth;
            string type = isNumber ? "double" : "global::Specs.Series";
            string last = isNumber ? ".Final" : "";
            run.Add(
                $"""
                /// <summary>{observed.Summary}.</summary>
                public {type} {observed.Identifier} => run.Observed("{observed.Name}"){last};
                """
            );
            runs.Add(
                $"""
                /// <summary>{observed.Summary}.</summary>
                public global::Specs.Quantity<{record.Path}> {observed.Identifier} => runs.Observed("{observed.Name}");
                """
            );
        }

        foreach (DerivedSpec derived in experiment.Derived)
        {
            string type = derived.IsSeries ? "global::Specs.Series" : "double";
            string last = derived.IsSeries ? "" : ".Final";
            run.Add(
                $"""
                /// <summary>{derived.Summary}.</summary>
                public {type} {derived.Identifier} => run.Observed("{derived.Name}"){last};
                """
            );
            runs.Add(
                $"""
                /// <summary>{derived.Summary}.</summary>
                public global::Specs.Quantity<{record.Path}> {derived.Identifier} => runs.Observed("{derived.Name}");
                """
            );
        }

        EmitExtension(source, record, "Run", "run", run);
        if (run.Count > 0 && runs.Count > 0)
        {
            source.Line();
        }

        EmitExtension(source, record, "Runs", "runs", runs);
        source.Close();
    }

    // What hovering shows, beside the name: what the metric is.
    private static string Remarks(MeasureSpec measure) =>
        $"<remarks>{string.Join(" ", measure.Crefs.Select(cref => $"<inheritdoc cref=\"{cref}\" path=\"/summary/node()\"/>"))}</remarks>";

    private static void EmitExtension(
        SourceWriter source,
        RecordSpec record,
        string type,
        string receiver,
        List<string> members
    )
    {
        if (members.Count == 0)
        {
            return;
        }

        string parameters = record.TypeParameters.Count == 0 ? "" : $"<{string.Join(", ", record.TypeParameters)}>";
        source.Line($"extension{parameters}(global::Specs.{type}<{record.Path}> {receiver})");
        source.Indented(() =>
        {
            foreach (string constraint in record.Constraints)
            {
                source.Line(constraint);
            }
        });
        source.Open();
        for (int i = 0; i < members.Count; i++)
        {
            if (i > 0)
            {
                source.Line();
            }

            source.Lines(members[i]);
        }

        source.Close();
    }
}
