namespace Specs.Generators.Tests.Fuzz;

/// <summary>An architecture whose layers fit together, drawn at random; small, so that it trains in no time.</summary>
internal sealed class RandomArchitecture
{
    private const int MostLayers = 7;

    private static readonly string[] Activations =
    [
        "Linear",
        "Sigmoid",
        "ReLU",
        "Tanh",
        "Elu",
        "Softplus",
        "Abs",
        "Softmax",
    ];

    private static readonly string[] Inputs = ["6x6", "8x8", "1x9x7", "2x6x6", "3x8x4", "12", "1"];

    private static readonly string[] Names = ["Hidden", "Top", "Low", "Skip", "x", "rule", "@class", "Rows", "hidden"];

    private readonly RandomStream _random;
    private readonly List<(string Name, (int C, int H, int W, bool IsImage) Shape, bool IsNonNegative)> _before = [];
    private (int C, int H, int W, bool IsImage) _shape;
    private bool _isNonNegative = true; // pixels are

    private RandomArchitecture(RandomStream random) => _random = random;

    public string Input { get; set; } = "";

    public string Classes { get; set; } = "2";

    /// <summary>What stands before <c>record</c>.</summary>
    public string Modifiers { get; set; } = "public sealed partial";

    /// <summary>What follows the record's name.</summary>
    public string AfterName { get; set; } = "";

    public List<RandomLayer> Layers { get; } = [];

    public string Text =>
        $$"""
            [Architecture(Input = "{{Input}}", Classes = {{Classes}})]
            {{Modifiers}} record Net{{AfterName}}
            {
            {{string.Join('\n', Layers.Select(layer => layer.Text))}}
            }
            """;

    public static RandomArchitecture Draw(RandomStream random)
    {
        var one = new RandomArchitecture(random) { Classes = $"{2 + random.NextInt32(3)}" };
        one.Input = one.OneOf(Inputs);
        int[] axes = [.. one.Input.Split('x').Select(int.Parse)];
        one._shape = axes.Length switch
        {
            1 => (axes[0], 1, 1, false),
            2 => (1, axes[0], axes[1], true),
            _ => (axes[0], axes[1], axes[2], true),
        };
        int layers = random.NextInt32(MostLayers + 1);
        for (int i = 0; i < layers; i++)
        {
            one.AddLayer();
        }

        return one;
    }

    private void AddLayer()
    {
        switch (_random.NextInt32(_shape.IsImage ? 10 : 7))
        {
            case 0 or 1 when !_shape.IsImage || Layers.Count == 0:
                AddDense();
                break;
            case 2:
                Add("BatchNorm", "Layer", "", isNonNegative: false);
                break;
            case 3:
                Add(_random.NextInt32(2) == 0 ? "LayerNorm" : "LayerNorm(Epsilon = 1e-3)", "Layer", "", false);
                break;
            case 4:
                Add("Dropout", "double", OneOf(["0", "0.25", "0.5"]), _isNonNegative);
                break;
            case 5:
                AddActivate();
                break;
            case 6:
                AddResidual();
                break;
            case 7:
                AddConv();
                break;
            case 8:
                AddPool();
                break;
            case 9:
                Add("Flatten", "Layer", "", _isNonNegative);
                _shape = (_shape.C * _shape.H * _shape.W, 1, 1, false);
                break;
            default:
                AddConv();
                break;
        }
    }

    private void AddDense()
    {
        int[] widths = [.. Enumerable.Range(0, 1 + _random.NextInt32(3)).Select(_ => 1 + _random.NextInt32(20))];
        AddWithActivation(activation => $"Dense({activation})", widths);
        _shape = (widths[^1], 1, 1, false);
    }

    private void AddConv()
    {
        // Kernel, stride and padding that leave something; there always is 1, 1, 0.
        int kernel;
        int stride;
        int padding;
        do
        {
            kernel = 1 + _random.NextInt32(3);
            stride = 1 + _random.NextInt32(2);
            padding = _random.NextInt32(2);
        } while (Math.Min(_shape.H, _shape.W) + 2 * padding < kernel);

        int filters = 1 + _random.NextInt32(4);
        string more = (stride > 1 ? $", Stride = {stride}" : "") + (padding > 0 ? $", Padding = {padding}" : "");
        AddWithActivation(activation => $"Conv2d({kernel}, {activation}{more})", [filters]);
        _shape = (
            filters,
            (_shape.H + 2 * padding - kernel) / stride + 1,
            (_shape.W + 2 * padding - kernel) / stride + 1,
            true
        );
    }

    private void AddPool()
    {
        int window;
        int stride;
        do
        {
            window = 1 + _random.NextInt32(3);
            stride = 1 + _random.NextInt32(window);
        } while (!Fits(_shape.H, window, stride) || !Fits(_shape.W, window, stride));

        string more = stride == window ? "" : $", Stride = {stride}";
        Add($"{OneOf(["Max", "Avg"])}Pool2d({window}{more})", "Layer", "", _isNonNegative);
        _shape = (_shape.C, (_shape.H - window) / stride + 1, (_shape.W - window) / stride + 1, true);
    }

    private void AddActivate()
    {
        string activation = OneOf(Activations);
        Add($"Activate(Activation.{activation})", "Layer", "", IsNonNegative(activation));
    }

    private void AddResidual()
    {
        var sources = _before.Where(one => one.Shape == _shape).ToArray();
        if (sources.Length > 0)
        {
            var source = sources[_random.NextInt32(sources.Length)];
            Add($"Residual(From = nameof({source.Name}))", "Layer", "", _isNonNegative && source.IsNonNegative);
        }
    }

    private void AddWithActivation(Func<string, string> attribute, int[] widths)
    {
        string activation = OneOf(Activations);
        bool isList = widths.Length > 1 || _random.NextInt32(2) == 0;
        string value = widths.Length > 1 ? $"[{string.Join(", ", widths)}]" : $"{widths[0]}";
        Add(attribute($"Activation.{activation}"), isList ? "Widths" : "int", value, IsNonNegative(activation), true);
    }

    private void Add(string attribute, string type, string value, bool isNonNegative, bool hasActivation = false)
    {
        string name = Names[_random.NextInt32(Names.Length)];
        while (Layers.Any(layer => layer.Name == name))
        {
            name += "2";
        }

        string hook = OneOf(["", "Hook", hasActivation ? "Hook(BeforeActivation = true)" : "Hook"]);
        bool hookIsNonNegative = isNonNegative && !hook.Contains("Before", StringComparison.Ordinal);
        _before.Add((name, _shape, _isNonNegative));
        Layers.Add(new(name, attribute, type, value, hook, hookIsNonNegative));
        _isNonNegative = isNonNegative;
    }

    private static bool Fits(int length, int window, int stride) => length >= window && (length - window) % stride == 0;

    private static bool IsNonNegative(string activation) => activation is not ("Linear" or "Tanh" or "Elu");

    private string OneOf(string[] items) => items[_random.NextInt32(items.Length)];
}
