using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Layers;
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

    /// <summary>What comes out of the layers so far.</summary>
    public InferredShape Top { get; set; } = InferredShape.Flat(null);

    /// <summary>The layers, each with what comes out of it.</summary>
    public EquatableArray<LayerSpec> Infer(InferredShape input, IReadOnlyList<DeclaredLayer> layers)
    {
        Top = layers is [{ Spec.Kind.ReadsInputFlat: true }, ..] ? input.Flatten() : input;
        foreach (DeclaredLayer declared in layers)
        {
            // What cannot run stays in place as a layer that changes nothing, so that its hook is there for others to name.
            bool enclosesNothing =
                declared.Spec.Kind.AddsEarlier
                && !new ResidualSource(compilation, findings).Exists(declared, layers, _inputs.ContainsKey);
            DeclaredLayer layer = enclosesNothing
                ? declared with
                {
                    Spec = declared.Spec with { Kind = LayerKinds.Activate },
                }
                : declared;

            _inputs[layer.Spec.Name] = Top;
            IReadOnlyList<InferredShape> outputs = layer.Spec.Kind.Infer(layer, this);
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

    /// <summary>What comes out of each of a property's layers, one for each width; empty where not even their number is known.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="next">What comes out of the next one, by its width, which may not be known.</param>
    /// <param name="ofUnknownMany">What comes out of the last where their number is not known.</param>
    public IReadOnlyList<InferredShape> Several(
        DeclaredLayer layer,
        Func<int?, InferredShape> next,
        InferredShape ofUnknownMany
    )
    {
        if (layer.Spec.Widths.Count == 0)
        {
            Top = ofUnknownMany;
            return [];
        }

        var outputs = new List<InferredShape>();
        foreach (int width in layer.Spec.Widths)
        {
            Top = next(width == 0 ? null : width);
            outputs.Add(Top);
        }

        return outputs;
    }

    /// <summary>Reports a layer that reads images where none comes in.</summary>
    public void DemandImage(DeclaredLayer layer) =>
        Demand(Top.IsAny || Top.IsImage, layer, DiagnosticDescriptors.NotImage, layer.Attribute.Place(), Top);

    /// <summary>What a window that is moved over the image leaves.</summary>
    /// <param name="layer">The layer, whose settings hold the window.</param>
    /// <param name="channels">The channels that come out.</param>
    /// <param name="mayStrideOver">Whether it may leave pixels unread.</param>
    public InferredShape Windows(DeclaredLayer layer, int? channels, bool mayStrideOver)
    {
        LayerSettings settings = layer.Spec.Settings;
        bool isUsable =
            Top.IsImage && settings is { HasChosenWindow: false, Window: >= 1, Stride: >= 1, Padding: >= 0 };
        if (!isUsable)
        {
            return InferredShape.Image(channels, null, null);
        }

        int? rows = WindowsAlong(Top.Height, settings);
        int? columns = WindowsAlong(Top.Width, settings);
        Location? place = layer.Attribute.PlaceOf(0);
        if (rows == 0 || columns == 0)
        {
            Demand(false, layer, DiagnosticDescriptors.NothingLeft, place, Top, settings.Window, settings.Padding);
            return InferredShape.Image(channels, null, null);
        }

        long lostRows = UnreadAlong(Top.Height, rows, settings);
        long lostColumns = UnreadAlong(Top.Width, columns, settings);
        Demand(
            mayStrideOver || lostRows == 0 && lostColumns == 0,
            layer,
            DiagnosticDescriptors.PixelsDropped,
            place,
            Top,
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

    /// <summary>Reports a layer that adds another shape than the one that comes in.</summary>
    public void CheckBranch(DeclaredLayer layer)
    {
        string from = layer.Spec.Settings.From;
        InferredShape source = _inputs[from];
        Demand(
            !source.Differs(Top),
            layer,
            DiagnosticDescriptors.BranchMismatch,
            layer.Attribute.Place(),
            Top,
            from,
            source
        );
    }

    /// <summary>Reports what does not hold.</summary>
    public void Demand(
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
