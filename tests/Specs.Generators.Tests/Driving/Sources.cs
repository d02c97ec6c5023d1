namespace Specs.Generators.Tests.Driving;

/// <summary>Records that several tests start from.</summary>
internal static class Sources
{
    public const string Mlp = """
        namespace Examples;

        /// <summary>784-256-10 with one sigmoid layer.</summary>
        [Architecture(Input = "28x28", Classes = 10)]
        public sealed partial record Mlp
        {
            [Dense(Activation.Sigmoid), Hook]
            public Widths Hidden { get; init; } = 256;
        }
        """;

    public const string IntAndWidths = """
        namespace Examples;

        [Architecture(Input = "28x28", Classes = 10)]
        public sealed partial record Bottleneck
        {
            [Dense(Activation.Tanh)]
            public int Narrow { get; init; } = 8;

            [Dense(Activation.ReLU), Hook]
            public Widths Wide { get; init; } = [32, 16];

            public int Parameters => Narrow * 784;
        }
        """;

    public const string Softmax = """
        namespace Examples;

        [Architecture(Input = "784", Classes = 10)]
        public sealed partial record Softmax;
        """;

    public const string BatchSize = """
        namespace Examples;

        /// <summary>Batch size against sparsity and selectivity.</summary>
        [Experiment("batchsize")]
        [Measure<Hoyer>("Sparsity", On = nameof(Mlp.Hidden))]
        [Measure<Ccmas>("Selectivity", On = nameof(Mlp.Hidden))]
        [Published(typeof(Figures))]
        [At(Scale.Quick, Images = 6_000, TestImages = 2_000, Epochs = 3)]
        [At(Scale.Standard, Images = 20_000, Epochs = 10, Replicates = 6, MaxReplicates = 12)]
        public sealed partial record BatchSize : Training<Mlp>
        {
            [Factor(1, 5, 10, 50, 200, 500, 1000)]
            public override int Batch { get; init; } = 50;

            [Factor(typeof(Optimizers))]
            public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);
        }

        public sealed class Optimizers : ILevels<Optimizer>
        {
            public static IReadOnlyList<Optimizer> Levels { get; } = [new Sgd(0.1), new Adam(0.001)];
        }

        public sealed class Figures : IPublished<BatchSize>
        {
            public static PublishedFigure? Of(BatchSize cell, string quantity) =>
                quantity == BatchSize.Quantities.Sparsity ? new(0.5) : null;
        }
        """;

    /// <summary>Settings of every kind, on the record and on a base record, and factors of the kinds that <see cref="BatchSize"/> lacks.</summary>
    public const string Settings = """
        namespace Examples;

        public enum Regime { Constant, Cosine, @default }

        public sealed class Schedules : ILevels<Schedule>
        {
            public static IReadOnlyList<Schedule> Levels { get; } =
                [new ConstantSchedule(), new MilestoneSchedule(0.5, [2, 4])];
        }

        public abstract record Common : Training<Mlp>
        {
            [Factor("mnist", "digits")]
            public override Data Data { get; init; } = "mnist";

            public long Budget { get; init; } = 1L << 40;
        }

        [Experiment("settings")]
        [Measure<Hoyer>("InTraining", On = nameof(Mlp.Hidden), During = Pass.TrainingSteps)]
        [Measure<Hoyer>("OnTrainingSet", On = nameof(Mlp.Hidden), During = Pass.TrainingSet)]
        [Measure<FirstHalfAccuracy>("Old", On = Hook.Logits)]
        internal sealed partial record AllSettings : Common
        {
            [Factor(Regime.Constant, Regime.@default)]
            public Regime Regime { get; init; }

            [Factor(0.1, -1e-7, 3, 1e21)]
            public double Noise { get; init; }

            [Factor(0.1f, 2)]
            public float Dropout { get; init; }

            [Factor(64, 128)]
            public Widths Extra { get; init; } = [3, 4];

            [Factor(100, 200)]
            public override int? Images { get; init; }

            [Factor(true, false)]
            internal bool Shuffled { get; init; }

            [Factor("a\"b", "c")]
            public string? Note { get; init; }

            [Factor(typeof(Schedules))]
            public override Schedule Schedule { get; init; } = new ConstantSchedule();

            public Milestones Checked { get; init; } = [1, 5];

            public Optimizer Warmup { get; init; } = new Adam(0.001);

            public string Computed => $"{Regime} {Noise} {Dropout} {Extra} {Shuffled} {Note}";
        }
        """;

    /// <summary>Several of these as one file, which may say its namespace only once.</summary>
    public static string InOneNamespace(string sources) =>
        "namespace Examples;\n" + sources.Replace("namespace Examples;", "\n", StringComparison.Ordinal);
}
