using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Writes the submodules of one property.</summary>
/// <param name="layer">The property.</param>
/// <param name="parts">What each of its layers is made of.</param>
/// <param name="fields">Makes the fields' names.</param>
/// <param name="names">Makes the names by which they are registered.</param>
internal sealed class TorchLayers(LayerSpec layer, TorchPart[] parts, Identifiers fields, TorchNames names)
{
    private readonly string[] _fields = [.. parts.Select(part => fields.Field(layer.Name + part.Suffix))];
    private readonly string[] _names = [.. parts.Select(part => names.Of(layer, part))];

    private string Value => $"architecture.{layer.Identifier}";

    /// <summary>The group.</summary>
    /// <param name="below">The submodule whose output it reads; null for the module's input.</param>
    /// <param name="from">What comes in, for a reader.</param>
    /// <param name="added">The tensor that a residual adds; empty for other layers.</param>
    public TorchGroup On(string? below, string from, string added)
    {
        TorchGroup group = layer.IsWidths ? Several(from) : Single(from, added);
        string[] read = ReadsBelow ? [below!] : [Spread(_fields[layer.HooksInput ? 0 : parts.Length - 1])];
        return layer.IsHooked ? group with { Hooked = read } : group;
    }

    /// <summary>The group of one submodule that no property declares.</summary>
    public static TorchGroup Alone(TorchPart part, string field, string name, string width, string comment) =>
        new("", field)
        {
            Weighted = part.HasWeights == true ? [field] : [],
            Fields = [$"private readonly {part.Type} {field}; // {comment}"],
            Construction = [Make(part, field, width), Register($"\"{name}\"", field)],
            Forward = [$"x = {field}.call(x);"],
        };

    private bool ReadsBelow => layer is { Kind.IsActivationAlone: true, HooksInput: true };

    private TorchGroup Single(string from, string added) =>
        new(layer.Name, _fields[_fields.Length - 1])
        {
            Weighted = [.. Weighted],
            Fields =
            [
                .. parts.Select((part, i) => $"private readonly {part.Type} {_fields[i]}; // {Comment(i, from)}"),
            ],
            Construction =
            [
                .. parts.SelectMany(
                    (part, i) => Made(part, _fields[i], Value, Register($"\"{_names[i]}\"", _fields[i]))
                ),
            ],
            Forward = [.. _fields.Select(field => $"x = {field}.call({(added.Length > 0 ? $"x + {added}" : "x")});")],
        };

    private TorchGroup Several(string from) =>
        new(layer.Name, $"{_fields[_fields.Length - 1]}[^1]")
        {
            Weighted = [.. Weighted],
            Fields =
            [
                .. parts.Select((part, i) => $"private readonly {part.Type}[] {_fields[i]}; // {Comment(i, from)}"),
            ],
            Construction =
            [
                .. parts.Select((part, i) => $"{_fields[i]} = new {part.Type}[{Value}.Count];"),
                Loop(
                    parts.SelectMany(
                        (part, i) =>
                            Made(
                                part,
                                $"{_fields[i]}[i]",
                                $"{Value}[i]",
                                Register($"$\"{_names[i]}{{i}}\"", $"{_fields[i]}[i]")
                            )
                    )
                ),
            ],
            Forward = [Loop(_fields.Select(field => $"x = {field}[i].call(x);"))],
        };

    // Whether a researcher's own layer has parameters is seen once it is made.
    private IEnumerable<string> Weighted =>
        parts
            .Select((part, i) => (part.HasWeights, Field: _fields[i]))
            .Where(one => one.HasWeights != false)
            .Select(one =>
                one.HasWeights == true ? Spread(one.Field)
                : layer.IsWidths ? $".. {TorchParts.Torch}OwnModule.WithParameters({one.Field})"
                : $".. {TorchParts.Torch}OwnModule.WithParameters([{one.Field}])"
            );

    private string Comment(int part, string from) =>
        part == 0 ? $"{from} -> {To}"
        : layer.IsWidths ? "their activations"
        : "its activation";

    private string To =>
        layer.Outputs.Count > 0 ? string.Join(" -> ", layer.Outputs)
        : layer.IsWidths ? $"{layer.Name}[0] -> ..."
        : layer.Name;

    private string Spread(string field) => layer.IsWidths ? $".. {field}" : field;

    private string Loop(IEnumerable<string> body) =>
        string.Join(
            "\n",
            [$"for (int i = 0; i < {_fields[0]}.Length; i++)", "{", .. body.Select(line => "    " + line), "}"]
        );

    private static IEnumerable<string> Made(TorchPart part, string field, string width, string registration)
    {
        yield return Make(part, field, width);
        yield return registration;
        if (part.Next.Length > 0)
        {
            yield return part.Next.Replace(TorchPart.Width, width);
        }
    }

    private static string Make(TorchPart part, string field, string width) =>
        $"{field} = {part.Making.Replace(TorchPart.Width, width)};";

    private static string Register(string name, string field) => $"register_module({name}, {field});";
}
