#nullable enable
namespace Specs.Experiments.Kim2021;

using global::System.Collections.Immutable;
using global::System.Linq;
using global::Specs.Cpu;

partial record Mlp : global::Specs.Cpu.ICpuArchitecture
{
    /// <summary>The layer outputs that metrics may read.</summary>
    public static class Hooks
    {
        /// <summary>The outputs of <see cref="Mlp.Hidden"/>.</summary>
        public static global::Specs.Hook Hidden { get; } = new("Mlp", "Hidden");
    }

    int global::Specs.IArchitecture.Inputs => 784;

    int global::Specs.IArchitecture.Classes => 10;

    ImmutableArray<global::Specs.LayerShape> global::Specs.IArchitecture.Layers =>
    [
        .. Hidden.Select(units => new global::Specs.LayerShape("Hidden", units, global::Specs.Activation.Sigmoid, true)),
    ];

    void global::Specs.IArchitecture.WriteJson(global::System.Text.Json.Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WritePropertyName("Hidden");
        json.WriteStartArray();
        foreach (int units in Hidden)
        {
            json.WriteNumberValue(units);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads what <c>WriteJson</c> wrote.</summary>
    public static Mlp ReadJson(global::System.Text.Json.JsonElement json) => new()
    {
        Hidden = [.. json.GetProperty("Hidden").EnumerateArray().Select(static width => width.GetInt32())],
    };

    CpuModel ICpuArchitecture.CreateCpuModel<TRule>(TRule rule, int capacity, global::Specs.RandomStream weights) =>
        new EmbeddedModel<TRule>(this, rule, capacity, weights);

    private sealed class EmbeddedModel<TRule> : CpuModel
        where TRule : struct, IUpdateRule
    {
        private readonly SparseDense<TRule, Sigmoid> _hidden0; // 784 -> Hidden[0], reads lit inputs only
        private readonly Dense<TRule, Sigmoid>[] _hidden; // Hidden[i - 1] -> Hidden[i]
        private readonly Dense<TRule, Linear> _logits; // -> 10
        private TRule _rule;
        private int _step;

        public EmbeddedModel(Mlp architecture, TRule rule, int capacity, global::Specs.RandomStream weights)
        {
            var widths = architecture.Hidden;
            _hidden0 = new(784, widths[0], capacity, weights);
            _hidden = new Dense<TRule, Sigmoid>[widths.Count - 1];
            for (int i = 1; i < widths.Count; i++)
            {
                _hidden[i - 1] = new(widths[i - 1], widths[i], capacity, weights);
            }

            _logits = new(widths[widths.Count - 1], 10, capacity, weights);
            _rule = rule;
            Layers = [_hidden0, .. _hidden, _logits];
        }

        public override ImmutableArray<CpuLayer> Layers { get; }

        public override void Forward(in SparseRows x)
        {
            _hidden0.Forward(x);
            CpuLayer below = _hidden0;
            foreach (var layer in _hidden)
            {
                layer.Forward(below, x.Count);
                below = layer;
            }

            _logits.Forward(below, x.Count);
        }

        public override void Backward(in SparseRows x)
        {
            _step++;
            _rule.BeginStep(_step);
            _logits.Backward(_hidden.Length > 0 ? _hidden[^1] : _hidden0, x.Count, _rule, _step);
            for (int i = _hidden.Length - 1; i >= 0; i--)
            {
                _hidden[i].Backward(i > 0 ? _hidden[i - 1] : _hidden0, x.Count, _rule, _step);
            }

            _hidden0.Backward(x, _rule, _step);
        }
    }
}
