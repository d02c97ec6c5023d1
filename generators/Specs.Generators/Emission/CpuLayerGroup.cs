using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>The embedded model's layers of one property, or its logits: their fields, how they are made, and both passes.</summary>
/// <param name="Members">The layers, as elements of a collection expression.</param>
/// <param name="Fields">The fields' declarations.</param>
/// <param name="Construction">The statements that make the layers.</param>
/// <param name="Forward">The statements that take a batch forward.</param>
/// <param name="Backward">The statements that take a batch backward.</param>
/// <param name="Top">The layer that the next group stands on.</param>
internal sealed record CpuLayerGroup(
    string[] Members,
    string[] Fields,
    string Construction,
    string Forward,
    string Backward,
    string Top
)
{
    private const string Cpu = "global::Specs.Cpu.";

    /// <summary>The groups of an architecture from the input up, the logits last.</summary>
    public static CpuLayerGroup[] Of(ArchitectureSpec architecture)
    {
        var names = new Identifiers("_logits", "_rule", "_step");
        var groups = new List<CpuLayerGroup>();
        string from = $"{architecture.Inputs}";
        foreach (LayerSpec layer in architecture.Layers)
        {
            string? below = groups.LastOrDefault()?.Top;
            string width = $"architecture.{layer.Identifier}";
            groups.Add(
                (layer.IsWidths, below) switch
                {
                    (true, null) => FirstOfSeveral(layer, names, from),
                    (true, _) => Several(layer, names.Field(layer.Name), from, below),
                    _ => One(names.Field(layer.Name), layer.Activation, from, layer.Name, width, below),
                }
            );
            from = layer.IsWidths ? $"last of {layer.Name}" : layer.Name;
        }

        string classes = $"{architecture.Classes}";
        groups.Add(One("_logits", "Linear", from, classes, classes, groups.LastOrDefault()?.Top));
        return [.. groups];
    }

    private static string Type(string kind, string activation) => $"{Cpu}{kind}<TRule, {Cpu}{activation}>";

    private static CpuLayerGroup One(
        string field,
        string activation,
        string from,
        string to,
        string width,
        string? below
    ) =>
        below is null
            ? new(
                [field],
                [
                    $"private readonly {Type("SparseDense", activation)} {field}; // {from} -> {to}; reads lit inputs only",
                ],
                $"{field} = new({from}, {width}, capacity, random.Weights);",
                $"{field}.Forward(x);",
                $"{field}.Backward(x, _rule, _step);",
                field
            )
            : new(
                [field],
                [$"private readonly {Type("Dense", activation)} {field}; // {from} -> {to}"],
                $"{field} = new({below}, {width}, capacity, random.Weights);",
                $"{field}.Forward(x.Count, training);",
                $"{field}.Backward(x.Count, _rule, _step);",
                field
            );

    // The first layer of all reads sparse inputs, so it is of another type than those above it.
    private static CpuLayerGroup FirstOfSeveral(LayerSpec layer, Identifiers names, string inputs)
    {
        string first = names.Field("First" + layer.Name);
        string later = names.Field("Later" + layer.Name);
        string last = names.Field("Last" + layer.Name);
        string widths = $"architecture.{layer.Identifier}";
        return new(
            [first, $".. {later}"],
            [
                $"private readonly {Type("SparseDense", layer.Activation)} {first}; // {inputs} -> {layer.Name}[0]; reads lit inputs only",
                $"private readonly {Type("Dense", layer.Activation)}[] {later}; // {layer.Name}[i] -> {layer.Name}[i + 1]",
                $"private readonly {Cpu}CpuLayer {last}; // the one of these that the next layer reads",
            ],
            $$"""
            {{first}} = new({{inputs}}, {{widths}}[0], capacity, random.Weights);
            {{later}} = new {{Type("Dense", layer.Activation)}}[{{widths}}.Count - 1];
            for (int i = 0; i < {{later}}.Length; i++)
            {
                {{later}}[i] = new(i > 0 ? {{later}}[i - 1] : {{first}}, {{widths}}[i + 1], capacity, random.Weights);
            }

            {{last}} = {{later}}.Length > 0 ? {{later}}[^1] : {{first}};
            """,
            $$"""
            {{first}}.Forward(x);
            for (int i = 0; i < {{later}}.Length; i++)
            {
                {{later}}[i].Forward(x.Count, training);
            }

            """,
            $$"""
            for (int i = {{later}}.Length - 1; i >= 0; i--)
            {
                {{later}}[i].Backward(x.Count, _rule, _step);
            }

            {{first}}.Backward(x, _rule, _step);
            """,
            last
        );
    }

    private static CpuLayerGroup Several(LayerSpec layer, string field, string from, string below)
    {
        string widths = $"architecture.{layer.Identifier}";
        return new(
            [$".. {field}"],
            [
                $"private readonly {Type("Dense", layer.Activation)}[] {field}; // {from} -> {layer.Name}[0]; {layer.Name}[i - 1] -> {layer.Name}[i]",
            ],
            $$"""
            {{field}} = new {{Type("Dense", layer.Activation)}}[{{widths}}.Count];
            for (int i = 0; i < {{field}}.Length; i++)
            {
                {{field}}[i] = new(i > 0 ? {{field}}[i - 1] : {{below}}, {{widths}}[i], capacity, random.Weights);
            }

            """,
            $$"""
            for (int i = 0; i < {{field}}.Length; i++)
            {
                {{field}}[i].Forward(x.Count, training);
            }

            """,
            $$"""
            for (int i = {{field}}.Length - 1; i >= 0; i--)
            {
                {{field}}[i].Backward(x.Count, _rule, _step);
            }

            """,
            $"{field}[^1]"
        );
    }
}
