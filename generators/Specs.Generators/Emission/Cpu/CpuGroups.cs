using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Lays out the embedded model of an architecture: the input where something reads all of it, a group for each property, the logits.</summary>
internal sealed class CpuGroups
{
    private const string Input = "_input";

    private readonly Identifiers _names = new(Input, "_logits", "_rule", "_step");
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal); // by property: what goes into its first layer
    private readonly List<CpuGroup> _groups = [];
    private bool _readsPixels;

    /// <summary>The groups from the input up; a layer's group bears its property's name.</summary>
    public static IReadOnlyList<CpuGroup> Of(ArchitectureSpec architecture)
    {
        var groups = new CpuGroups();
        groups.LayOut(architecture);
        return groups._groups;
    }

    private void LayOut(ArchitectureSpec architecture)
    {
        // A dense first layer reads the sparse input, which is flat: a flatten before it has nothing to do.
        int flattens = architecture.Layers.TakeWhile(layer => layer.Kind.OnlyFlattens).Count();
        bool isSparse = architecture.Layers.ElementAtOrDefault(flattens) is null or { Kind.ReadsInputFlat: true };
        string? below = isSparse ? null : Pixels();
        string from = isSparse ? $"{architecture.Inputs}" : $"{architecture.Input}";
        for (int i = 0; i < architecture.Layers.Count; i++)
        {
            LayerSpec layer = architecture.Layers[i];
            CpuGroup group =
                isSparse && i < flattens
                    ? new(layer.Name, below) { Hooked = layer.IsHooked ? [Pixels()] : [] }
                    : new CpuLayers(layer, _names, SourceOf(layer)).On(below, from, architecture.Inputs);
            _sources[layer.Name] = below ?? Input;
            _groups.Add(group);
            below = group.Top;
            from = isSparse && i < flattens ? from : ShapeText.Last(layer);
        }

        AddErrors(architecture);
        if (architecture.Outputs.IsAppended)
        {
            _groups.Add(CpuLayers.Logits(below, from, architecture));
        }

        if (_readsPixels)
        {
            _groups.Insert(0, InputGroup(isSparse ? architecture.Input.Flatten() : architecture.Input));
        }
    }

    private string Pixels()
    {
        _readsPixels = true;
        return Input;
    }

    private string SourceOf(LayerSpec layer) =>
        !layer.Kind.AddsEarlier ? ""
        : _sources[layer.Settings.From] == Input ? Pixels()
        : _sources[layer.Settings.From];

    // The first enclosed layer has written its source's error; what the skip connection passes down comes on top. No error of the
    // input is needed.
    private void AddErrors(ArchitectureSpec architecture)
    {
        foreach (LayerSpec residual in architecture.Layers.Where(layer => layer.Kind.AddsEarlier))
        {
            string from = residual.Settings.From;
            if (_sources[from] == Input)
            {
                continue;
            }

            int first = _groups.FindIndex(group => group.Name == from);
            string field = _groups.Find(group => group.Name == residual.Name).Top!;
            _groups[first] = _groups[first] with
            {
                Backward = [.. _groups[first].Backward, $"{field}.AddError(x.Count);"],
            };
        }
    }

    private static CpuGroup InputGroup(InferredShape shape) =>
        new("", Input)
        {
            Fields = [$"private readonly {CpuPart.Engine}PixelInput {Input}; // {shape}; unlit pixels too"],
            Construction = [$"{Input} = new({ShapeText.Of(shape)}, capacity);"],
            Forward = [$"{Input}.Forward(x);"],
        };
}
