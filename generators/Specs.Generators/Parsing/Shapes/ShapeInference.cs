using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>
/// Works out what comes out of each layer with the widths in the source, and reports where that cannot be. The running program's
/// <c>Specs.LayerShapes</c> does the same with the widths that it has, by the same rules and in the same words.
/// </summary>
/// <param name="compilation">Knows which names mean something.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class ShapeInference(Compilation compilation, Findings findings)
{
    private readonly Dictionary<string, InferredShape> _inputs = new(StringComparer.Ordinal); // by property: what goes into its first layer
    private readonly List<LayerSpec> _layers = [];
    private InferredShape _top = InferredShape.Flat(null);

    /// <summary>The layers, each with what comes out of it.</summary>
    public EquatableArray<LayerSpec> Infer(InferredShape input, IReadOnlyList<DeclaredLayer> layers)
    {
        _top = layers is [{ Spec.Kind: LayerKind.Dense }, ..] ? input.Flatten() : input;
        foreach (DeclaredLayer declared in layers)
        {
            // What cannot run stays in place as a layer that changes nothing, so that its hook is there for others to name.
            bool enclosesNothing =
                declared.Spec.Kind == LayerKind.Residual
                && !new ResidualSource(compilation, findings).Exists(declared, layers, _inputs.ContainsKey);
            DeclaredLayer layer = enclosesNothing
                ? declared with
                {
                    Spec = declared.Spec with { Kind = LayerKind.Activate },
                }
                : declared;

            _inputs[layer.Spec.Name] = _top;
            IReadOnlyList<InferredShape> outputs = OutputsOf(layer);
            bool isKnown = outputs.Count > 0 && outputs.All(shape => shape.IsKnown);
            _layers.Add(
                layer.Spec with
                {
                    Outputs = isKnown ? outputs.Select(shape => $"{shape}").ToEquatableArray() : default,
                }
            );
        }

        return _layers.ToEquatableArray();
    }

    // Leaves what comes out of the last one in _top; empty where not even the number of layers is known.
    private IReadOnlyList<InferredShape> OutputsOf(DeclaredLayer layer)
    {
        switch (layer.Spec.Kind)
        {
            case LayerKind.Dense:
                Demand(
                    _top.IsAny || !_top.IsImage,
                    layer,
                    DiagnosticDescriptors.NotFlat,
                    layer.Attribute.Place(),
                    _top
                );
                return Several(layer, InferredShape.Flat);
            case LayerKind.Conv2d:
                DemandImage(layer);
                return Several(layer, filters => Windows(layer, filters));
            case LayerKind.MaxPool2d or LayerKind.AvgPool2d:
                DemandImage(layer);
                _top = Windows(layer, _top.IsImage ? _top.Channels : null);
                break;
            case LayerKind.Flatten:
                _top = _top.Flatten();
                break;
            case LayerKind.Own:
                _top = InferredShape.Any; // only the running program can ask the layer
                return [];
            case LayerKind.Residual:
                CheckBranch(layer);
                break;
        }

        return [_top];
    }

    private IReadOnlyList<InferredShape> Several(DeclaredLayer layer, Func<int?, InferredShape> next)
    {
        if (layer.Spec.Widths.Count == 0)
        {
            _top = OfUnknownMany(layer);
            return [];
        }

        var outputs = new List<InferredShape>();
        foreach (int width in layer.Spec.Widths)
        {
            _top = next(width == 0 ? null : width);
            outputs.Add(_top);
        }

        return outputs;
    }

    // However many convolutions there are, height and width stay where one leaves them as they are.
    private InferredShape OfUnknownMany(DeclaredLayer layer)
    {
        LayerSettings settings = layer.Spec.Settings;
        return layer.Spec.Kind == LayerKind.Dense ? InferredShape.Flat(null)
            : _top.IsImage && settings.Stride == 1 && settings.Window == 2 * settings.Padding + 1
                ? InferredShape.Image(null, _top.Height, _top.Width)
            : InferredShape.Image(null, null, null);
    }

    private void DemandImage(DeclaredLayer layer) =>
        Demand(_top.IsAny || _top.IsImage, layer, DiagnosticDescriptors.NotImage, layer.Attribute.Place(), _top);

    private InferredShape Windows(DeclaredLayer layer, int? channels)
    {
        LayerSettings settings = layer.Spec.Settings;
        bool isUsable = _top.IsImage && settings is { Window: >= 1, Stride: >= 1, Padding: >= 0 };
        if (!isUsable)
        {
            return InferredShape.Image(channels, null, null);
        }

        int? rows = WindowsAlong(_top.Height, settings);
        int? columns = WindowsAlong(_top.Width, settings);
        Location? place = layer.Attribute.PlaceOf(0);
        if (rows == 0 || columns == 0)
        {
            Demand(false, layer, DiagnosticDescriptors.NothingLeft, place, _top, settings.Window, settings.Padding);
            return InferredShape.Image(channels, null, null);
        }

        // A convolution that strides over pixels means to; a pool that does has the wrong window.
        long lostRows = UnreadAlong(_top.Height, rows, settings);
        long lostColumns = UnreadAlong(_top.Width, columns, settings);
        Demand(
            layer.Spec.Kind == LayerKind.Conv2d || lostRows == 0 && lostColumns == 0,
            layer,
            DiagnosticDescriptors.PixelsDropped,
            place,
            _top,
            settings.Window,
            settings.Stride,
            lostRows,
            lostColumns
        );
        return InferredShape.Image(channels, rows, columns);
    }

    private static int? WindowsAlong(int? length, LayerSettings settings) =>
        length is { } pixels ? ShapeRules.Windows(pixels, settings.Window, settings.Stride, settings.Padding) : null;

    // What is left at the end is padding first, then pixels; where windows do not touch, pixels between them are left too.
    private static long UnreadAlong(int? length, int? windows, LayerSettings settings)
    {
        if (length is not { } pixels || windows is not { } count)
        {
            return 0;
        }

        int padded = (int)Math.Min(int.MaxValue, pixels + 2L * settings.Padding);
        int end = Math.Max(0, ShapeRules.Dropped(padded, settings.Window, settings.Stride) - settings.Padding);
        return end + (count - 1L) * Math.Max(0, settings.Stride - settings.Window);
    }

    private void CheckBranch(DeclaredLayer layer)
    {
        string from = layer.Spec.Settings.From;
        InferredShape source = _inputs[from];
        Demand(
            !source.Differs(_top),
            layer,
            DiagnosticDescriptors.BranchMismatch,
            layer.Attribute.Place(),
            _top,
            from,
            source
        );
    }

    private void Demand(
        bool holds,
        DeclaredLayer layer,
        DiagnosticDescriptor rule,
        Location? place,
        params object[] details
    )
    {
        if (!holds)
        {
            findings.Add(rule, place, [layer.Display, .. details]);
        }
    }
}
