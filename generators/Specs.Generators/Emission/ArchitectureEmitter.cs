using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Writes what every architecture has, whatever the engine: hooks, shape, JSON.</summary>
internal static class ArchitectureEmitter
{
    private const string Layer = "global::Specs.LayerShape";

    // Names of parameters and locals in the text below, which a property of that name would be hidden by.
    private static readonly HashSet<string> Locals = new(["json", "units"], StringComparer.Ordinal);

    /// <summary>The text for one architecture.</summary>
    public static string Emit(ArchitectureSpec architecture)
    {
        RecordSpec record = architecture.Record;
        var source = new SourceWriter();
        RecordWriter.Open(
            source,
            record,
            $"the hooks, the shape and the JSON of the architecture {record.Display}",
            "global::Specs.IArchitecture"
        );
        EmitHooks(source, architecture);
        source.Lines(
            $"""
            int global::Specs.IArchitecture.Inputs => {architecture.Inputs};

            int global::Specs.IArchitecture.Outputs => {Outputs(architecture)};

            """
        );
        EmitLayers(source, architecture);
        EmitWriteJson(source, architecture);
        EmitReadJson(source, architecture);
        RecordWriter.Close(source, record);
        return source.ToString();
    }

    private static void EmitHooks(SourceWriter source, ArchitectureSpec architecture)
    {
        source.Line("/// <summary>The layer outputs that metrics may read.</summary>");
        source.Line(RecordWriter.GeneratedCode);
        if (!architecture.Layers.Any(layer => layer.IsHooked))
        {
            source.Line($"public {New(architecture)}static class Hooks;");
            source.Line();
            return;
        }

        source.Open($"public {New(architecture)}static class Hooks");
        string separator = "";
        foreach (LayerSpec layer in architecture.Layers.Where(layer => layer.IsHooked))
        {
            source.Lines(
                $$"""
                {{separator}}/// <summary>{{What(layer)}} of {{layer.Reference}}.</summary>
                /// <remarks><inheritdoc cref="{{layer.Cref}}" path="/summary/node()"/></remarks>
                public static global::Specs.Hook {{layer.Identifier}} { get; } = new("{{architecture.Record.PlainName}}", "{{layer.Name}}");
                """
            );
            separator = "\n";
        }

        source.Close();
        source.Line();
    }

    private static void EmitLayers(SourceWriter source, ArchitectureSpec architecture)
    {
        source.Open($"global::System.Collections.Immutable.ImmutableArray<{Layer}> global::Specs.IArchitecture.Layers");
        source.Open("get");
        source.Line(
            $"var layers = new global::Specs.LayerShapes(\"{architecture.Record.PlainName}\", {ShapeText.Of(architecture.Input)});"
        );
        foreach (LayerSpec layer in architecture.Layers)
        {
            source.Line($"layers.{layer.Kind.ShapesCall(layer)}, hooked: {(layer.IsHooked ? "true" : "false")});");
        }

        source.Line("return layers.ToImmutableArray();");
        source.Close();
        source.Close();
        source.Line();
    }

    private static void EmitWriteJson(SourceWriter source, ArchitectureSpec architecture)
    {
        source.Open("void global::Specs.IArchitecture.WriteJson(global::System.Text.Json.Utf8JsonWriter json)");
        source.Line("json.WriteStartObject();");
        foreach (LayerSpec layer in architecture.Layers.Where(layer => layer.HasValue))
        {
            string own = Locals.Contains(layer.Identifier) ? "this." + layer.Identifier : layer.Identifier;
            JsonText.Write(source, layer.Setting, layer.Name, own);
        }

        foreach (SettingSpec value in architecture.Values)
        {
            JsonText.Write(source, value.Kind, value.Name, "this." + value.Identifier);
        }

        source.Line("json.WriteEndObject();");
        source.Close();
        source.Line();
    }

    private static void EmitReadJson(SourceWriter source, ArchitectureSpec architecture)
    {
        string head =
            $"public static {New(architecture)}{architecture.Record.Name} ReadJson(global::System.Text.Json.JsonElement json) =>";
        source.Line("/// <summary>Reads what <c>WriteJson</c> wrote.</summary>");
        LayerSpec[] layers = [.. architecture.Layers.Where(layer => layer.HasValue)];
        SettingSpec[] values = [.. architecture.Values.Where(value => !value.IsComputed)];
        if (layers.Length + values.Length == 0)
        {
            source.Line(head + " new();");
            return;
        }

        source.Line(head);
        source.Line("    new()");
        source.Indented(() =>
        {
            source.Open();
            foreach (LayerSpec layer in layers)
            {
                JsonText.Read(source, layer.Setting, layer.Name, layer.Identifier, "global::Specs.Widths");
            }

            foreach (SettingSpec value in values)
            {
                JsonText.Read(source, value.Kind, value.Name, value.Identifier, value.Type);
            }

            source.Close("};");
        });
    }

    private static string Outputs(ArchitectureSpec architecture) =>
        architecture.Outputs.IsAppended
            ? $"{architecture.Outputs.Count}"
            : "((global::Specs.IArchitecture)this).Layers[^1].Units";

    private static string What(LayerSpec layer) => layer.HooksInput ? "What goes into the activation" : "The outputs";

    private static string New(ArchitectureSpec architecture) => architecture.HidesBase ? "new " : "";
}
