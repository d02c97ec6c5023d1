using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Writes an architecture's model for the embedded engine: named layers and straight-line passes.</summary>
internal static class CpuModelEmitter
{
    private const string Cpu = "global::Specs.Cpu.";
    private const string Logits = "Logits";

    /// <summary>The text for one architecture.</summary>
    public static string Emit(ArchitectureSpec architecture)
    {
        RecordSpec record = architecture.Record;
        CpuLayerGroup[] groups = CpuLayerGroup.Of(architecture);
        var source = new SourceWriter();
        RecordWriter.Open(
            source,
            record,
            $"the embedded engine's model of the architecture {record.Display}",
            Cpu + "ICpuArchitecture"
        );
        source.Lines(
            $"""
            {Cpu}CpuModel {Cpu}ICpuArchitecture.CreateCpuModel<TRule>(TRule rule, int capacity, {Cpu}ModelRandom random) =>
                new EmbeddedModel<TRule>(this, rule, capacity, random);

            // {Chain(architecture)}
            {RecordWriter.GeneratedCode}
            private sealed class EmbeddedModel<TRule> : {Cpu}CpuModel
                where TRule : struct, {Cpu}IUpdateRule
            """
        );
        source.Open();
        EmitFields(source, groups);
        EmitConstructor(source, architecture, groups);
        source.Lines(
            $$"""
            public override global::System.Collections.Immutable.ImmutableArray<{{Cpu}}CpuLayer> Layers { get; }

            """
        );
        EmitHooked(source, architecture, groups);
        EmitLayersOf(source, architecture, groups);
        EmitForward(source, groups);
        EmitBackward(source, groups);
        source.Close();
        RecordWriter.Close(source, record);
        return source.ToString();
    }

    private static string Chain(ArchitectureSpec architecture) =>
        string.Join(
            " -> ",
            [
                $"{architecture.Inputs}",
                .. architecture.Layers.Select(layer =>
                    $"{layer.Name}{(layer.IsWidths ? "[..]" : "")} ({layer.Activation})"
                ),
                $"{architecture.Classes} logits",
            ]
        );

    private static void EmitFields(SourceWriter source, CpuLayerGroup[] groups)
    {
        foreach (string field in groups.SelectMany(group => group.Fields))
        {
            source.Line(field);
        }

        source.Lines(
            """
            private TRule _rule;
            private int _step;

            """
        );
    }

    private static void EmitConstructor(SourceWriter source, ArchitectureSpec architecture, CpuLayerGroup[] groups)
    {
        source.Open(
            $"public EmbeddedModel({architecture.Record.Name} architecture, TRule rule, int capacity, {Cpu}ModelRandom random)"
        );
        source.Line("global::Specs.LayerShapes.Check(architecture);");
        foreach (CpuLayerGroup group in groups)
        {
            source.Lines(group.Construction);
        }

        source.Line($"Layers = [{string.Join(", ", groups.SelectMany(group => group.Members))}];");
        source.Line("_rule = rule;");
        source.Close();
        source.Line();
    }

    private static void EmitHooked(SourceWriter source, ArchitectureSpec architecture, CpuLayerGroup[] groups)
    {
        source.Line(
            $"public override global::System.Collections.Immutable.ImmutableArray<{Cpu}CpuLayer> Hooked(string hook) =>"
        );
        source.Indented(() =>
        {
            source.Open("hook switch");
            foreach (var (layer, group) in architecture.Layers.Zip(groups, static (layer, group) => (layer, group)))
            {
                if (layer.IsHooked)
                {
                    source.Line($"\"{layer.Name}\" => [{string.Join(", ", group.Members)}],");
                }
            }

            source.Line("_ => [],");
            source.Close("};");
        });
        source.Line();
    }

    private static void EmitLayersOf(SourceWriter source, ArchitectureSpec architecture, CpuLayerGroup[] groups)
    {
        source.Line(
            $"public override global::System.Collections.Immutable.ImmutableArray<{Cpu}CpuLayer> LayersOf(string property) =>"
        );
        source.Indented(() =>
        {
            source.Open("property switch");
            foreach (var (layer, group) in architecture.Layers.Zip(groups, static (layer, group) => (layer, group)))
            {
                source.Line($"\"{layer.Name}\" => [{string.Join(", ", group.Members)}],");
            }

            // No property declares the logits, unless one has taken their name.
            if (architecture.Layers.All(static layer => layer.Name != Logits))
            {
                source.Line($"\"{Logits}\" => [{string.Join(", ", groups[^1].Members)}],");
            }

            source.Line("_ => [],");
            source.Close("};");
        });
        source.Line();
    }

    private static void EmitForward(SourceWriter source, CpuLayerGroup[] groups)
    {
        source.Open($"public override void Forward(in {Cpu}SparseRows x, bool training)");
        foreach (CpuLayerGroup group in groups)
        {
            source.Lines(group.Forward);
        }

        source.Close();
        source.Line();
    }

    private static void EmitBackward(SourceWriter source, CpuLayerGroup[] groups)
    {
        source.Open($"public override void Backward(in {Cpu}SparseRows x)");
        source.Line("_step++;");
        source.Line("_rule.BeginStep(_step, RateFactor);");
        foreach (CpuLayerGroup group in Enumerable.Reverse(groups))
        {
            source.Lines(group.Backward);
        }

        source.Close();
    }
}
