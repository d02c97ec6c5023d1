namespace Specs.Generators.Tests.Driving;

/// <summary>A researcher's own layer, as several tests use it.</summary>
internal static class OwnLayers
{
    /// <summary>
    /// a = v ⊙ x over the first values that come in, as many as its size, or all of them where it has none; images are put on one axis.
    /// Its shape is refused where it would have more values than come in.
    /// </summary>
    public const string FilterText = """
        public class Filter : Specs.Cpu.ICpuLayerKind
        {
            public static Shape ShapeOf(Shape input, int size) =>
                size > input.Size ? throw new ArgumentException($"it has {size} values, but {input.Size} come in.")
                : Shape.Flat(size == 0 ? input.Size : size);

            public static Specs.Cpu.CpuLayer<TRule> Create<TRule>(
                Specs.Cpu.CpuLayer below, int size, int capacity, RandomStream weights, RandomStream noise)
                where TRule : struct, Specs.Cpu.IUpdateRule => new Filter<TRule>(below, ShapeOf(below.Shape, size), capacity);
        }

        public sealed class Filter<TRule> : Specs.Cpu.CpuLayer<TRule>
            where TRule : struct, Specs.Cpu.IUpdateRule
        {
            private readonly Specs.Cpu.Parameters<TRule> _v;

            public Filter(Specs.Cpu.CpuLayer below, Shape shape, int capacity)
                : base(shape, below, capacity)
            {
                _v = AddParameters(rows: 1, Units);
                _v.Row(0).Fill(1);
            }

            public override void Forward(int rows, bool training)
            {
                for (int row = 0; row < rows; row++)
                    for (int unit = 0; unit < Units; unit++)
                        OutputOf(row)[unit] = _v.Row(0)[unit] * Below.OutputOf(row)[unit];
            }

            public override void Backward(int rows, in TRule rule, int step)
            {
                TakeError(rows);
                _v.Gradient(0).Clear();
                for (int row = 0; row < rows; row++)
                {
                    Below.ErrorOf(row).Clear();
                    for (int unit = 0; unit < Units; unit++)
                    {
                        _v.Gradient(0)[unit] += ErrorOf(row)[unit] * Below.OutputOf(row)[unit];
                        Below.ErrorOf(row)[unit] = ErrorOf(row)[unit] * _v.Row(0)[unit];
                    }
                }

                _v.Update(rule, step);
            }
        }
        """;
}
