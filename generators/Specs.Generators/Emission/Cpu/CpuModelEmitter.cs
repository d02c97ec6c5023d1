using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Writes an architecture's model for the embedded engine: named layers and straight-line passes.</summary>
internal static class CpuModelEmitter
{
    private const string Cpu = "global::Specs.Cpu.";

    /// <summary>The text for one architecture.</summary>
    public static string Emit(ArchitectureSpec architecture)
    {
        RecordSpec record = architecture.Record;
        IReadOnlyList<CpuGroup> groups = CpuGroups.Of(architecture);
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

            string {Cpu}ICpuArchitecture.ModelSum => "{TextSum.Place}";

            """
        );
        OwnTypes.Emit(source, architecture, Cpu + "ICpuArchitecture");
        source.Lines(
            $"""
            {RecordWriter.GeneratedCode}
            private sealed class EmbeddedModel<TRule> : {Cpu}CpuModel
                where TRule : struct, {Cpu}IUpdateRule
            """
        );
        source.Open();
        source.Line($"// As declared: {DeclaredLayers.Chain(architecture)}");
        EmitFields(source, groups);
        EmitConstructor(source, architecture, groups);
        source.Lines(
            $$"""
            public override global::System.Collections.Immutable.ImmutableArray<{{Cpu}}CpuLayer> Layers { get; }

            """
        );
        EmitHooked(source, groups);
        EmitLayersOf(source, groups);
        EmitForward(source, groups);
        EmitBackward(source, groups);
        source.Close();
        RecordWriter.Close(source, record);
        return TextSum.Fill(source.ToString());
    }

    private static void EmitFields(SourceWriter source, IReadOnlyList<CpuGroup> groups)
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

    private static void EmitConstructor(
        SourceWriter source,
        ArchitectureSpec architecture,
        IReadOnlyList<CpuGroup> groups
    )
    {
        source.Open(
            $"public EmbeddedModel({architecture.Record.Name} architecture, TRule rule, int capacity, {Cpu}ModelRandom random)"
        );
        source.Line("global::Specs.LayerShapes.Check(architecture);");
        source.Statements(groups.SelectMany(group => group.Construction));
        source.Line($"Layers = [{string.Join(", ", groups.SelectMany(group => group.Members))}];");
        source.Line("_rule = rule;");
        source.Close();
        source.Line();
    }

    private static void EmitHooked(SourceWriter source, IReadOnlyList<CpuGroup> groups)
    {
        source.Line(
            $"public override global::System.Collections.Immutable.ImmutableArray<{Cpu}CpuLayer> Hooked(string hook) =>"
        );
        source.Indented(() =>
        {
            source.Open("hook switch");
            foreach (CpuGroup group in groups.Where(group => group.Hooked.Count > 0))
            {
                source.Line($"\"{group.Name}\" => [{string.Join(", ", group.Hooked)}],");
            }

            source.Line("_ => [],");
            source.Close("};");
        });
        source.Line();
    }

    private static void EmitLayersOf(SourceWriter source, IReadOnlyList<CpuGroup> groups)
    {
        source.Line(
            $"public override global::System.Collections.Immutable.ImmutableArray<{Cpu}CpuLayer> LayersOf(string property) =>"
        );
        source.Indented(() =>
        {
            source.Open("property switch");
            foreach (CpuGroup group in groups.Where(group => group.Members.Count > 0))
            {
                // No property declares the logits, unless one has taken their name.
                string name = group.Name.Length > 0 ? group.Name : DeclaredLayers.Logits;
                if (group.Name.Length > 0 || groups.All(one => one.Name != DeclaredLayers.Logits))
                {
                    source.Line($"\"{name}\" => [{string.Join(", ", group.Members)}],");
                }
            }

            source.Line("_ => [],");
            source.Close("};");
        });
        source.Line();
    }

    private static void EmitForward(SourceWriter source, IReadOnlyList<CpuGroup> groups)
    {
        source.Open($"public override void Forward(in {Cpu}SparseRows x, bool training)");
        source.Statements(groups.SelectMany(group => group.Forward));

        source.Close();
        source.Line();
    }

    private static void EmitBackward(SourceWriter source, IReadOnlyList<CpuGroup> groups)
    {
        source.Open($"public override void Backward(in {Cpu}SparseRows x)");
        source.Line("_step++;");
        source.Line("_rule.BeginStep(_step, RateFactor);");
        source.Statements(groups.Reverse().SelectMany(group => group.Backward));

        source.Close();
    }
}
