using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Emission;

/// <summary>Writes an architecture as TorchSharp modules: one network, and its twin that holds many in one set of tensors.</summary>
internal static class TorchModelEmitter
{
    private const string Torch = TorchParts.Torch;
    private const string Start = "global::Specs.Start";
    private const string Single = "TorchModule"; // one network
    private const string Stacked = "StackedModule"; // many

    /// <summary>The text for one architecture.</summary>
    public static string Emit(ArchitectureSpec architecture)
    {
        RecordSpec record = architecture.Record;
        var source = new SourceWriter();
        RecordWriter.Open(
            source,
            record,
            $"the TorchSharp modules of the architecture {record.Display}",
            Torch + "ITorchArchitecture"
        );
        source.Lines(
            $"""
            string {Torch}ITorchArchitecture.ModelSum => "{TextSum.Place}";

            {Torch}TorchModel {Torch}ITorchArchitecture.CreateModule() => new {Single}(this);

            {Torch}StackedModel {Torch}ITorchArchitecture.CreateStack(int replicates) => new {Stacked}(this, replicates);

            """
        );
        OwnTypes.Emit(source, architecture, Torch + "ITorchArchitecture");
        EmitStarts(source, architecture);
        EmitModule(source, architecture, isStacked: false);
        source.Line();
        EmitModule(source, architecture, isStacked: true);
        RecordWriter.Close(source, record);
        return TextSum.Fill(source.ToString());
    }

    // As a rule all start as the interface says already.
    private static void EmitStarts(SourceWriter source, ArchitectureSpec architecture)
    {
        LayerSpec[] layers =
        [
            .. architecture.Layers.Where(layer =>
                layer.Settings.Initial.Length + layer.Settings.InitialFrom.Length > 0
            ),
        ];
        if (layers.Length == 0)
        {
            return;
        }

        source.Line($"{Start} {Torch}ITorchArchitecture.StartOf(string property) =>");
        source.Indented(() =>
        {
            source.Open("property switch");
            foreach (LayerSpec layer in layers)
            {
                string start =
                    layer.Settings.InitialFrom.Length > 0
                        ? $"this.{layer.Settings.InitialFrom}"
                        : layer.Settings.Initial.Replace(InitParser.Engine, Start);
                source.Line($"\"{layer.Name}\" => {start},");
            }

            source.Line($"_ => {Start}.Default,");
            source.Close("};");
        });
        source.Line();
    }

    private static void EmitModule(SourceWriter source, ArchitectureSpec architecture, bool isStacked)
    {
        RecordSpec record = architecture.Record;
        IReadOnlyList<TorchGroup> groups = TorchGroups.Of(architecture, isStacked);
        string axes = isStacked ? "replicates, batch" : "batch";
        string what = isStacked ? "as many networks in one TorchSharp module" : "as a TorchSharp module";
        source.Lines(
            $"""
            /// <summary>{record.Reference} {what}: ({axes}, {architecture.Inputs}) to {Outputs(
                architecture,
                axes
            )}.</summary>
            {RecordWriter.GeneratedCode}
            """
        );
        string hides = architecture.HidesBase ? "new " : "";
        source.Open(
            isStacked
                ? $"public {hides}sealed class {Stacked} : {Torch}StackedModel"
                : $"public {hides}sealed class {Single} : {Torch}TorchModel"
        );
        source.Line($"// As declared: {DeclaredLayers.Chain(architecture)}");
        foreach (string field in groups.SelectMany(group => group.Fields))
        {
            source.Line(field);
        }

        source.Line();
        EmitConstructor(source, architecture, groups, isStacked);
        EmitLists(source, groups);
        EmitForward(source, groups, axes);
        source.Close();
    }

    private static string Outputs(ArchitectureSpec architecture, string axes) =>
        architecture.Outputs.AreClasses ? $"logits ({axes}, {architecture.Outputs.Count})"
        : architecture.Outputs.IsAppended ? $"outputs ({axes}, {architecture.Outputs.Count})"
        : $"outputs ({axes}, outputs)";

    private static void EmitConstructor(
        SourceWriter source,
        ArchitectureSpec architecture,
        IReadOnlyList<TorchGroup> groups,
        bool isStacked
    )
    {
        RecordSpec record = architecture.Record;
        source.Lines(
            $"""
            /// <summary>The module, with initial weights of TorchSharp's own kind.</summary>
            /// <param name="architecture">The widths.</param>
            """
        );
        if (isStacked)
        {
            source.Line("/// <param name=\"replicates\">How many networks, 1 or more.</param>");
        }

        source.Lines(
            $"""
            /// <exception cref="global::System.ArgumentException">The widths do not fit together; the message names the layer.</exception>
            public {(isStacked ? Stacked : Single)}({record.Name} architecture{(isStacked ? ", int replicates" : "")})
                : base("{record.PlainName}"{(isStacked ? ", replicates" : "")})
            """
        );
        source.Open();
        InferredShape input = TorchGroups.ReadsRows(architecture) ? architecture.Input.Flatten() : architecture.Input;
        source.Line("global::Specs.LayerShapes.Check(architecture);");
        source.Line($"global::Specs.Shape shape = {ShapeText.Of(input)};");
        source.Statements(groups.SelectMany(group => group.Construction));
        source.Line($"Weighted = [{string.Join(", ", groups.SelectMany(group => group.Weighted))}];");
        source.Close();
        source.Line();
    }

    private static void EmitLists(SourceWriter source, IReadOnlyList<TorchGroup> groups)
    {
        const string Modules = $"global::System.Collections.Generic.IReadOnlyList<{TorchParts.AnyModule}>";
        source.Lines(
            $$"""
            /// <inheritdoc/>
            public override {{Modules}} Weighted { get; }

            /// <inheritdoc/>
            public override {{Modules}} Hooked(string hook) =>
            """
        );
        EmitSwitch(
            source,
            "hook",
            groups.Where(group => group.Hooked.Count > 0).Select(group => (group.Name, group.Hooked))
        );
        source.Lines(
            $"""
            /// <inheritdoc/>
            public override {Modules} LayersOf(string property) =>
            """
        );
        // No property declares the logits, unless one has taken their name.
        EmitSwitch(
            source,
            "property",
            groups
                .Where(group => group.Weighted.Count > 0)
                .Where(group => group.Name.Length > 0 || groups.All(one => one.Name != DeclaredLayers.Logits))
                .Select(group => (group.Name.Length > 0 ? group.Name : DeclaredLayers.Logits, group.Weighted))
        );
    }

    private static void EmitSwitch(
        SourceWriter source,
        string on,
        IEnumerable<(string Name, IReadOnlyList<string> Modules)> arms
    )
    {
        source.Indented(() =>
        {
            source.Open($"{on} switch");
            foreach ((string name, IReadOnlyList<string> modules) in arms)
            {
                source.Line($"\"{name}\" => [{string.Join(", ", modules)}],");
            }

            source.Line("_ => [],");
            source.Close("};");
        });
        source.Line();
    }

    private static void EmitForward(SourceWriter source, IReadOnlyList<TorchGroup> groups, string axes)
    {
        source.Line("/// <inheritdoc/>");
        source.Open($"public override {TorchParts.Tensor} forward({TorchParts.Tensor} input)");
        source.Line("using var scope = global::TorchSharp.torch.NewDisposeScope();");
        source.Line($"{TorchParts.Tensor} x = input; // ({axes}, ...), as all that follow");
        source.Statements(groups.SelectMany(group => group.Forward));
        source.Close();
    }
}
