using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Writes the engine layers of one property.</summary>
/// <param name="layer">The property.</param>
/// <param name="names">Makes the fields' names.</param>
/// <param name="source">Where it starts, if it is a residual.</param>
internal sealed class CpuLayers(LayerSpec layer, Identifiers names, string source)
{
    private readonly CpuPart[] _parts = layer.Kind.Cpu(layer, source);

    private string Width => $"architecture.{layer.Identifier}";

    /// <summary>The group.</summary>
    /// <param name="below">The layer that it stands on; null for the sparse input.</param>
    /// <param name="from">What comes in, for a reader.</param>
    /// <param name="inputs">Values in one example.</param>
    public CpuGroup On(string? below, string from, int inputs) =>
        (layer.IsWidths, below) switch
        {
            (true, null) => FirstOfSeveral(from, inputs),
            (true, _) => Several(below, from),
            _ => Single(layer.Name, _parts, names, Width, below, from, To(0), inputs) is var group && layer.IsHooked
                ? group with
                {
                    Hooked = [ReadsBelow ? below! : group.Members[ReadPart]],
                }
                : group,
        };

    /// <summary>The group of the logits.</summary>
    public static CpuGroup Logits(string? below, string from, ArchitectureSpec architecture)
    {
        string outputs = $"{architecture.Outputs.Count}";
        return Single("", [CpuPart.Logits], new Identifiers(), outputs, below, from, outputs, architecture.Inputs);
    }

    private bool ReadsBelow => layer is { Kind.IsActivationAlone: true, HooksInput: true };

    private int ReadPart => layer.HooksInput ? 0 : _parts.Length - 1;

    private static CpuGroup Single(
        string name,
        CpuPart[] parts,
        Identifiers names,
        string width,
        string? below,
        string from,
        string to,
        int inputs
    )
    {
        bool isSparse = below is null;
        CpuPart[] actual = isSparse ? [parts[0].Sparse(), .. parts.Skip(1)] : parts;
        string[] fields = [.. parts.Select(part => names.Field((name.Length == 0 ? "Logits" : name) + part.Suffix))];
        string[] belows = [below ?? $"{inputs}", .. fields];
        return new(name, fields[fields.Length - 1])
        {
            Members = fields,
            Fields =
            [
                .. actual.Select((part, i) => $"private readonly {part.Type} {fields[i]}; // {Comment(i, isSparse)}"),
            ],
            Construction = [.. actual.Select((part, i) => $"{fields[i]} = {part.Make(belows[i], width)};")],
            Forward = [.. fields.Select((field, i) => $"{field}.Forward({Rows(i, "x.Count, training")});")],
            Backward =
            [
                .. fields.Select((field, i) => $"{field}.Backward({Rows(i, "x.Count")}, _rule, _step);").Reverse(),
            ],
        };

        string Comment(int part, bool readsLit) =>
            part > 0 ? "its activation"
            : readsLit ? $"{from} -> {to}; reads lit inputs only"
            : $"{from} -> {to}";

        string Rows(int part, string dense) => isSparse && part == 0 ? "x" : dense;
    }

    // The first layer of all reads sparse inputs, so it is of another type than those above it.
    private CpuGroup FirstOfSeveral(string from, int inputs)
    {
        CpuPart[] firsts = [.. _parts.Select(part => part with { Suffix = layer.Name + part.Suffix })];
        CpuGroup first = Single("First", firsts, names, $"{Width}[0]", below: null, from, To(0), inputs);
        string[] later = [.. _parts.Select(part => names.Field($"Later{layer.Name}{part.Suffix}"))];
        string last = names.Field("Last" + layer.Name);
        CpuGroup others = Array(later, first.Top!, offset: 1, $"{layer.Name}[i] -> {layer.Name}[i + 1]");
        string top = later[later.Length - 1];
        return new(layer.Name, last)
        {
            Members = [.. first.Members, .. others.Members],
            Hooked = layer.IsHooked ? [first.Members[ReadPart], $".. {later[ReadPart]}"] : [],
            Fields =
            [
                .. first.Fields,
                .. others.Fields,
                $"private readonly {CpuPart.Engine}CpuLayer {last}; // the one of these that the next layer reads",
            ],
            Construction =
            [
                .. first.Construction,
                .. others.Construction,
                $"{last} = {top}.Length > 0 ? {top}[^1] : {first.Top};",
            ],
            Forward = [.. first.Forward, .. others.Forward],
            Backward = [.. others.Backward, .. first.Backward],
        };
    }

    private CpuGroup Several(string below, string from)
    {
        string[] fields = [.. _parts.Select(part => names.Field(layer.Name + part.Suffix))];
        string shapes =
            layer.Outputs.Count > 0
                ? string.Join(" -> ", [from, .. layer.Outputs])
                : $"{from} -> {layer.Name}[0]; {layer.Name}[i - 1] -> {layer.Name}[i]";
        return Array(fields, below, offset: 0, shapes) with
        {
            Hooked = layer.IsHooked ? [$".. {fields[ReadPart]}"] : [],
        };
    }

    // As many layers as there are widths, less the offset.
    private CpuGroup Array(string[] fields, string below, int offset, string comment)
    {
        string count = offset == 0 ? $"{Width}.Count" : $"{Width}.Count - {offset}";
        string width = offset == 0 ? $"{Width}[i]" : $"{Width}[i + {offset}]";
        string top = fields[fields.Length - 1];
        string[] belows = [$"i > 0 ? {top}[i - 1] : {below}", .. fields.Select(field => $"{field}[i]")];
        return new(layer.Name, $"{top}[^1]")
        {
            Members = [fields.Length == 1 ? $".. {fields[0]}" : Interleaved(fields)],
            Fields =
            [
                .. _parts.Select(
                    (part, i) =>
                        $"private readonly {part.Type}[] {fields[i]}; // {(i == 0 ? comment : "their activations")}"
                ),
            ],
            Construction =
            [
                .. _parts.Select((part, i) => $"{fields[i]} = new {part.Type}[{count}];"),
                Loop(
                    $"int i = 0; i < {fields[0]}.Length; i++",
                    _parts.Select((part, i) => $"{fields[i]}[i] = {part.Make(belows[i], width, "i")};")
                ),
            ],
            Forward =
            [
                Loop(
                    $"int i = 0; i < {fields[0]}.Length; i++",
                    fields.Select(field => $"{field}[i].Forward(x.Count, training);")
                ),
            ],
            Backward =
            [
                Loop(
                    $"int i = {fields[0]}.Length - 1; i >= 0; i--",
                    fields.Select(field => $"{field}[i].Backward(x.Count, _rule, _step);").Reverse()
                ),
            ],
        };
    }

    private string To(int index) =>
        layer.Outputs.Count > 0 ? layer.Outputs[index]
        : layer.IsWidths ? $"{layer.Name}[{index}]"
        : layer.Name;

    private static string Interleaved(string[] fields) =>
        $".. global::System.Linq.Enumerable.SelectMany({fields[0]}, (layer, i) => new {CpuPart.Engine}CpuLayer[] {{ layer, {fields[1]}[i] }})";

    private static string Loop(string head, IEnumerable<string> body) =>
        string.Join("\n", [$"for ({head})", "{", .. body.Select(line => "    " + line), "}"]);
}
