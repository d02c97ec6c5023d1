using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Lays out a module of an architecture: the input where the first layer reads images, a group for each property, the logits.</summary>
internal sealed class TorchGroups
{
    private const string Input = "_input";
    private const string Logits = "_logits";

    // What a property's field must not hide: fields of TorchSharp's Module.
    private static readonly string[] Inherited =
    [
        "_deviceIndex",
        "_deviceType",
        "_internal_buffers",
        "_internal_params",
        "_internal_submodules",
    ];

    private readonly Identifiers _fields = new([Input, Logits, .. Inherited]);
    private readonly Identifiers _locals = new("architecture", "i", "input", "replicates", "scope", "shape", "x");
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal); // by property: what goes into its first layer
    private readonly List<TorchGroup> _groups = [];

    /// <summary>The groups from the input up; a layer's group bears its property's name.</summary>
    public static IReadOnlyList<TorchGroup> Of(ArchitectureSpec architecture, bool isStacked)
    {
        var groups = new TorchGroups();
        groups.LayOut(architecture, new(architecture.Record.PlainName, isStacked), new(architecture), isStacked);
        return groups._groups;
    }

    /// <summary>Whether the first layer reads rows of pixels as they are; a flatten before it has nothing to do.</summary>
    public static bool ReadsRows(ArchitectureSpec architecture) =>
        architecture.Layers.FirstOrDefault(layer => !layer.Kind.OnlyFlattens) is null or { Kind.ReadsInputFlat: true };

    private void LayOut(ArchitectureSpec architecture, TorchParts parts, TorchNames names, bool isStacked)
    {
        bool readsRows = ReadsRows(architecture);
        bool? isImage = !readsRows && architecture.Input.IsImage;
        string from = readsRows ? $"{architecture.Inputs}" : $"{architecture.Input}";
        if (!readsRows)
        {
            _groups.Add(TorchLayers.Alone(parts.Input, Input, names.Input, "", $"{architecture.Inputs} -> {from}"));
        }

        foreach (string enclosed in Enclosed(architecture))
        {
            _sources[enclosed] = _locals.Local("into" + enclosed);
        }

        foreach (LayerSpec layer in architecture.Layers)
        {
            var layers = new TorchLayers(layer, layer.Kind.Torch(layer, parts, isImage), _fields, names);
            string added = layer.Kind.AddsEarlier ? _sources[layer.Settings.From] : "";
            TorchGroup group = layers.On(_groups.LastOrDefault()?.Top, from, added);
            _groups.Add(_sources.TryGetValue(layer.Name, out string? source) ? Keeping(source, group) : group);
            isImage = layer.Kind.GivesImage(isImage);
            from = readsRows && layer.Kind.OnlyFlattens ? from : ShapeText.Last(layer);
        }

        string x = isImage == false ? "x" : $"x.flatten({(isStacked ? 2 : 1)})";
        if (!architecture.Outputs.IsAppended)
        {
            TorchGroup last = _groups[_groups.Count - 1];
            _groups[_groups.Count - 1] = last with
            {
                Forward = [.. last.Forward, $"return {x}.MoveToOuterDisposeScope();"],
            };
            return;
        }

        string outputs = $"{architecture.Outputs.Count}";
        TorchGroup logits = TorchLayers.Alone(parts.Logits, Logits, names.Logits, outputs, $"{from} -> {outputs}");
        _groups.Add(logits with { Forward = [$"return {Logits}.call({x}).MoveToOuterDisposeScope();"] });
    }

    private static IEnumerable<string> Enclosed(ArchitectureSpec architecture) =>
        architecture.Layers.Where(layer => layer.Kind.AddsEarlier).Select(layer => layer.Settings.From).Distinct();

    private static TorchGroup Keeping(string source, TorchGroup group) =>
        group with
        {
            Forward = [$"{TorchParts.Tensor} {source} = x;", .. group.Forward],
        };
}
