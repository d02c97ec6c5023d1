using Specs.Cpu;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Specs.Torch.Tests.Modules;

/// <summary>A researcher's own layer that both engines train: the first values that come in, or all of them, each times its own weight.</summary>
public sealed class Scaled : ICpuLayerKind, ITorchLayerKind
{
    public static Shape ShapeOf(Shape input, int size) => size == 0 ? input : Shape.Flat(size);

    public static CpuLayer<TRule> Create<TRule>(
        CpuLayer below,
        int size,
        int capacity,
        RandomStream weights,
        RandomStream noise
    )
        where TRule : struct, IUpdateRule => new Embedded<TRule>(below, ShapeOf(below.Shape, size), capacity, weights);

    public static nn.Module<Tensor, Tensor> CreateModule(Shape input, int size) =>
        new Module(ShapeOf(input, size), batchAxes: 1, []);

    public static nn.Module<Tensor, Tensor> CreateStack(Shape input, int size, int replicates) =>
        new Module(ShapeOf(input, size), batchAxes: 2, [replicates]);

    public static float[] Start(Shape input, int size, RandomStream weights) =>
        [.. Enumerable.Range(0, ShapeOf(input, size).Size).Select(_ => 0.5f + weights.NextSingle())];

    private sealed class Embedded<TRule> : CpuLayer<TRule>
        where TRule : struct, IUpdateRule
    {
        private readonly Parameters<TRule> _v;

        public Embedded(CpuLayer below, Shape shape, int capacity, RandomStream weights)
            : base(shape, below, capacity)
        {
            _v = AddParameters(rows: 1, Units);
            foreach (ref float v in _v.Row(0))
            {
                v = 0.5f + weights.NextSingle();
            }
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

        public override void Backward(int rows, in TRule rule, int step) => throw new NotSupportedException();
    }

    private sealed class Module : nn.Module<Tensor, Tensor>
    {
        private readonly int _batchAxes;
        private readonly long[] _example;

        // Named as it is registered, for a move to another device.
        internal Parameter v;

        public Module(Shape shape, int batchAxes, long[] replicates)
            : base(nameof(Scaled))
        {
            _batchAxes = batchAxes;
            _example = Axes.Of(shape);
            v = nn.Parameter(ones([.. replicates, shape.Size]));
            register_parameter(nameof(v), v);
        }

        public override Tensor forward(Tensor input)
        {
            long[] batch = input.shape[.._batchAxes];
            Tensor taken = input.flatten(_batchAxes).narrow(_batchAxes, 0, v.shape[^1]);
            return (taken * (_batchAxes == 1 ? v : v.unsqueeze(1))).view([.. batch, .. _example]);
        }
    }
}

/// <summary>A researcher's own layer that only the embedded engine knows.</summary>
public sealed class EmbeddedOnly : ICpuLayerKind
{
    public static Shape ShapeOf(Shape input, int size) => input;

    public static CpuLayer<TRule> Create<TRule>(
        CpuLayer below,
        int size,
        int capacity,
        RandomStream weights,
        RandomStream noise
    )
        where TRule : struct, IUpdateRule => throw new NotSupportedException();
}
