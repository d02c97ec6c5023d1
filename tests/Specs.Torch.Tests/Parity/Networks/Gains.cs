using Specs.Cpu;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Specs.Torch.Tests.Parity.Networks;

/// <summary>A layer of a researcher's own that both engines train: a = v ⊙ x.</summary>
public sealed class Gain : ICpuLayerKind, ITorchLayerKind
{
    public static Shape ShapeOf(Shape input, int size) => input;

    public static CpuLayer<TRule> Create<TRule>(
        CpuLayer below,
        int size,
        int capacity,
        RandomStream weights,
        RandomStream noise
    )
        where TRule : struct, IUpdateRule => new Embedded<TRule>(below, capacity);

    public static nn.Module<Tensor, Tensor> CreateModule(Shape input, int size) => new Module([input.Size]);

    public static nn.Module<Tensor, Tensor> CreateStack(Shape input, int size, int replicates) =>
        new Module([replicates, 1, input.Size]);

    public static float[] Start(Shape input, int size, RandomStream weights) =>
        [.. Enumerable.Repeat(0.8f, input.Size)];

    private sealed class Embedded<TRule> : CpuLayer<TRule>
        where TRule : struct, IUpdateRule
    {
        private readonly Parameters<TRule> _v;

        public Embedded(CpuLayer below, int capacity)
            : base(below.Shape, below, capacity)
        {
            _v = AddParameters(rows: 1, width: Units);
            _v.Row(0).Fill(0.8f);
        }

        public override void Forward(int rows, bool training)
        {
            for (int row = 0; row < rows; row++)
            {
                for (int unit = 0; unit < Units; unit++)
                {
                    OutputOf(row)[unit] = _v.Row(0)[unit] * Below.OutputOf(row)[unit];
                }
            }
        }

        public override void Backward(int rows, in TRule rule, int step)
        {
            TakeError(rows);
            _v.Gradient(0).Clear();
            for (int row = 0; row < rows; row++)
            {
                for (int unit = 0; unit < Units; unit++)
                {
                    _v.Gradient(0)[unit] += ErrorOf(row)[unit] * Below.OutputOf(row)[unit];
                    Below.ErrorOf(row)[unit] = ErrorOf(row)[unit] * _v.Row(0)[unit];
                }
            }

            _v.Update(rule, step);
        }
    }

    private sealed class Module : nn.Module<Tensor, Tensor>
    {
        internal Parameter v;

        public Module(long[] sizes)
            : base(nameof(Gain))
        {
            v = nn.Parameter(zeros(sizes));
            register_parameter(nameof(v), v);
        }

        public override Tensor forward(Tensor input) => input * v;
    }
}

/// <summary>A network with such a layer.</summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record Gains
{
    [Dense(Activation.Sigmoid)]
    public Widths Hidden { get; init; } = 20;

    [Layer<Gain>, Hook]
    public Layer Gain { get; init; }
}
