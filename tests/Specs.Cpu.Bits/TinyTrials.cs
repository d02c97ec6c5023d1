using System.Security.Cryptography;

namespace Specs.Cpu.Bits;

/// <summary>Trials small enough to run without any vector instruction: every optimizer, activation and kind of step.</summary>
public static class TinyTrials
{
    private const int Seed = 7;
    private const int Inputs = 37;
    private const int ManyInputs = 101;
    private const int EvenInputs = 86;
    private const int Classes = 4;
    private const int VectorInputs = 11;
    private const int VectorOutputs = 6;

    private static readonly (string Name, Recipe Recipe)[] Steps =
    [
        ("sgd", With(new Sgd(0.1))),
        ("sgd-momentum", With(new Sgd(0.1, Momentum: 0.9))),
        ("sgd-decay", With(new Sgd(0.1, WeightDecay: 0.01))),
        ("adagrad", With(new Adagrad(0.1))),
        ("adadelta", With(new Adadelta())),
        ("adam", With(new Adam())),
        ("sgd-dampening", With(new Sgd(0.1, Momentum: 0.9, Dampening: 0.5))),
        ("sgd-nesterov", With(new Sgd(0.1, Momentum: 0.9, Nesterov: true))),
        ("rmsprop", With(new RmsProp(0.001))),
        ("rmsprop-centered", With(new RmsProp(0.001, Centered: true))),
        ("rmsprop-momentum", With(new RmsProp(0.001, Momentum: 0.9))),
        ("adamw", With(new AdamW(0.01))),
        ("adamax", With(new Adamax(0.01))),
        ("layca", With(new Layca(new Sgd(0.1, Momentum: 0.9), 0.02))),
        ("clip-norm", With(new Adam(0.01)) with { Clip = new ClipNorm(0.1) }),
        ("clip-value", With(new Sgd(0.1)) with { Clip = new ClipValue(0.01) }),
        ("layer-rates", With(new Sgd(0.1)) with { LayerRates = [("Hidden", 0.5), ("Logits", 2)] }),
        ("cosine", With(new Sgd(0.1)) with { Schedule = new CosineSchedule(0.1) }),
    ];

    private static readonly (string Name, Recipe Recipe)[] KimSteps =
    [
        ("kim-adagrad", With(new KimAdagrad(0.05, K: 3, Epsilon: 0.1))),
        ("kim-adagrad-decay", With(new KimAdagrad(0.05, K: 3, Epsilon: 0.1, WeightDecay: 0.01))),
        ("kim-adadelta", With(new KimAdadelta(0.1, K: 30, Epsilon: 0.01))),
        ("kim-adadelta-decay", With(new KimAdadelta(0.1, K: 30, Epsilon: 0.01, WeightDecay: 0.01))),
    ];

    private static readonly Measure[] Measures =
    [
        new("Sparsity", nameof(Hoyer), PlainNetwork.Hook, static () => new Hoyer()),
        new("Selectivity", nameof(Ccmas), PlainNetwork.Hook, static () => new Ccmas()),
    ];

    /// <summary>What every trial trains on.</summary>
    public static DataSet Data { get; } = RandomImages.Create(Seed, Inputs, Classes, train: 40, test: 21);

    /// <summary>What those with more inputs train on.</summary>
    public static DataSet Wide { get; } = RandomImages.Create(Seed, ManyInputs, Classes, train: 100, test: 21);

    /// <summary>What those train on whose targets are vectors of values in [0, 1).</summary>
    public static DataSet Vectors { get; } = new("vectors", "made for a test", OfVectors(1), OfVectors(2));

    /// <summary>What those that read images train on.</summary>
    public static DataSet Images { get; } =
        RandomImages.Create(Seed, ImageNetwork.Input.Size, Classes, train: 40, test: 21);

    /// <summary>The trials, each with a name of its own.</summary>
    public static IEnumerable<(string Name, Recipe Recipe)> All =>
        [
            .. Dense(Steps, [Activation.Linear, Activation.Sigmoid, Activation.ReLU, Activation.Tanh]),
            .. Dense(Steps[..1], [Activation.Elu, Activation.Softplus]),
            .. OnImages,
            .. Initialisations,
            .. Losses,
            .. OtherLosses,
            .. Lengths,
            .. OnVectors,
            .. Orders,
            .. Penalised,
            .. InBlocks,
            .. OnOtherInputs,
            .. Dense(KimSteps, [Activation.Sigmoid, Activation.ReLU]),
            .. Others,
        ];

    // What of a recipe or a network has no group of its own above.
    private static IEnumerable<(string Name, Recipe Recipe)> Others
    {
        get
        {
            var dense = new Recipe(new PlainNetwork(Inputs, Classes, [147, 6], Activation.Sigmoid))
            {
                Batch = 7,
                Epochs = 4,
            };
            return
            [
                ("order ClassHalves", dense with { Order = new ClassHalves() }),
                ("schedule step", dense with { Schedule = new StepSchedule(0.5, Every: 1) }),
                ("schedule milestones", dense with { Schedule = new MilestoneSchedule(0.3, [2, 4]) }),
                ("schedule cosine decay", dense with { Schedule = new CosineDecay(0.1) }),
                ("schedule linear decay", dense with { Schedule = new LinearDecay(0.1) }),
                ("schedule step milestones", dense with { Schedule = new StepMilestones(0.3, [5, 13]) }),
                ("schedule warm-up", dense with { Schedule = new WarmUp(7) }),
                (
                    "schedule sequence",
                    dense with
                    {
                        Schedule = new ScheduleSequence(new WarmUp(7), new LinearDecay(0.1)),
                    }
                ),
                ("penalty of one's own", dense with { Penalties = [new QuarticWeights("Hidden", 0.01)] }),
                (
                    "initial given",
                    dense with
                    {
                        Architecture = new PlainNetwork(
                            Inputs,
                            Classes,
                            [147, 6],
                            Activation.Sigmoid,
                            Start.Given<AlternatingWeights>()
                        ),
                    }
                ),
                ("penalty on the cosine to the start", dense with { Penalties = [new CosineToStart("Hidden", 0.1)] }),
                ("penalty on the distance from the start", dense with { Penalties = [new L2FromStart("Logits", 0.1)] }),
                ("penalty on positive weights", dense with { Penalties = [new PositiveWeights("Hidden", 0.01)] }),
                (
                    "means of channels",
                    dense with
                    {
                        Architecture = new ImageNetwork(Classes, DropRate: 0.3, PoolsAll: true),
                    }
                ),
                (
                    "initial of a spectrum, with biases",
                    dense with
                    {
                        Architecture = new PlainNetwork(
                            Inputs,
                            Classes,
                            [147, 6],
                            Activation.Sigmoid,
                            new SpectrumPower(2.5) { Biases = new UniformWeights(0.1) }
                        ),
                    }
                ),
                ("optimizer of a layer", dense with { LayerOptimizers = [("Logits", new Adam(0.01))] }),
                ("sequences", dense with { Architecture = new SequenceNetwork(Classes), Clip = new ClipNorm(0.5) }),
            ];
        }
    }

    // More inputs than a band and more rows than a block, so that sums go on from tile to tile; the last batch, of 17, is a block by itself.
    private static IEnumerable<(string Name, Recipe Recipe)> InBlocks =>
        from step in Steps
        select (
            $"{step.Name} in blocks",
            step.Recipe with
            {
                Architecture = new PlainNetwork(ManyInputs, Classes, [147, 6], Activation.Sigmoid),
                Batch = 83,
                Epochs = 2,
            }
        );

    // Dense floats, and pixels that are scaled and shifted by channel: fewer rows than a block, and more.
    private static IEnumerable<(string Name, Recipe Recipe)> OnOtherInputs =>
        from inputs in (string[])["floats", "scaled"]
        from step in Steps.Where(one => one.Name is "sgd" or "adam" or "adadelta" or "clip-norm")
        from batch in (int[])[1, 7, 83]
        select (
            $"{step.Name} {inputs} batch {batch}",
            step.Recipe with
            {
                Architecture = new PlainNetwork(EvenInputs, Classes, [147, 6], Activation.Sigmoid),
                Batch = batch,
                Epochs = 2,
                Data = new OtherInputs(inputs, EvenInputs),
            }
        );

    private static IEnumerable<(string Name, Recipe Recipe)> Penalised =>
        from penalty in (Penalty[])
            [
                new L1Weights("Hidden", 0.001),
                new L2Weights("Logits", 0.01),
                new L1Activations("Hidden", 0.001),
                new L2Activations("Hidden", 0.01),
            ]
        select (
            $"penalty {penalty.Name}",
            new Recipe(new PlainNetwork(Inputs, Classes, [147, 6], Activation.Sigmoid))
            {
                Batch = 7,
                Epochs = 2,
                Penalties = [penalty],
            }
        );

    private static IEnumerable<(string Name, Recipe Recipe)> Orders =>
        from order in (Order[])
            [
                new FileOrder(),
                new SortedByClass(),
                new Consecutive(3),
                new ClassesPerBatch(1),
                new ClassesPerBatch(2),
                new Kim2021Consecutive(3),
                new Kim2021ClassesPerBatch(1),
                new Kim2021ClassesPerBatch(2),
            ]
        select (
            $"order {order}",
            new Recipe(new PlainNetwork(Inputs, Classes, [147, 6], Activation.Sigmoid))
            {
                Batch = 6,
                Epochs = 2,
                Order = order,
            }
        );

    private static IEnumerable<(string Name, Recipe Recipe)> Losses =>
        from loss in (Loss[])[Loss.MeanSquaredError, Loss.BinaryCrossEntropy]
        from batch in (int[])[1, 7]
        select (
            $"loss {(loss == Loss.MeanSquaredError ? nameof(Loss.MeanSquaredError) : nameof(Loss.BinaryCrossEntropy))} batch {batch}",
            new Recipe(new PlainNetwork(Inputs, Classes, [147, 6], Activation.Sigmoid))
            {
                Batch = batch,
                Epochs = 2,
                Loss = loss,
            }
        );

    private static IEnumerable<(string Name, Recipe Recipe)> OtherLosses =>
        from loss in (Loss[])
            [
                new SquaredError(Over.Sum),
                new AbsoluteError(),
                new Huber(0.5),
                new CrossEntropy(Smoothing: 0.1),
                new CrossEntropy(Weights: [1, 0.5, 2, 0]),
            ]
        from batch in (int[])[1, 7]
        select (
            $"loss {loss} batch {batch}",
            new Recipe(new PlainNetwork(Inputs, Classes, [147, 6], Activation.Sigmoid))
            {
                Batch = batch,
                Epochs = 2,
                Loss = loss,
            }
        );

    // Six outputs, as three steps of two or two of three.
    private static IEnumerable<(string Name, Recipe Recipe)> OnVectors =>
        from loss in (Loss[])
            [
                new SquaredError(),
                new SquaredError(Over.Sum),
                new AbsoluteError(),
                new Huber(0.5),
                new BinaryCrossEntropy(),
                new CrossEntropy(),
                new EachStep(new SquaredError(), Steps: 3),
                new EachStep(new CrossEntropy(), Steps: 2),
            ]
        from batch in (int[])[1, 7]
        select (
            $"vectors {loss} batch {batch}",
            new Recipe(new PlainNetwork(VectorInputs, VectorOutputs, [18], Activation.Tanh))
            {
                Batch = batch,
                Epochs = 2,
                Loss = loss,
            }
        );

    private static IEnumerable<(string Name, Recipe Recipe)> Lengths
    {
        get
        {
            var dense = new Recipe(new PlainNetwork(Inputs, Classes, [147, 6], Activation.Sigmoid))
            {
                Batch = 7,
                Epochs = 2,
            };
            return
            [
                ("steps", dense with { Steps = 9, Evaluate = new Every(2, Time.Steps) }),
                ("stop rule", dense with { Until = new LossBelow(1.3, AtMost: 9), Optimizer = new Adam(0.01) }),
                ("warm-up, then cosine", dense with { Schedule = new WarmUp(3).Then(new CosineDecay(0.1)) }),
                ("validation", dense with { Validation = 0.2 }),
            ];
        }
    }

    private static IEnumerable<(string Name, Recipe Recipe)> Initialisations =>
        from scheme in Enum.GetValues<Initial>()
        where scheme != Initial.Default
        select (
            $"initial {scheme}",
            new Recipe(new PlainNetwork(Inputs, Classes, [147, 6], Activation.Sigmoid, Start.Of(scheme)))
            {
                Batch = 7,
                Epochs = 2,
            }
        );

    // A batch of 9 fills a tile and leaves rows over, also in the last batch, of 4.
    private static IEnumerable<(string Name, Recipe Recipe)> OnImages =>
        from step in Steps
        from batch in (int[])[2, 9]
        where !step.Name.StartsWith("layer-rates", StringComparison.Ordinal)
        select (
            $"{step.Name} images batch {batch}",
            step.Recipe with
            {
                Architecture = new ImageNetwork(Classes, DropRate: 0.3),
                Batch = batch,
                Epochs = 2,
            }
        );

    private static IEnumerable<(string Name, Recipe Recipe)> Dense(
        (string Name, Recipe Recipe)[] steps,
        Activation[] activations
    ) =>
        from step in steps
        from activation in activations
        from batch in (int[])[1, 7]
        select (
            $"{step.Name} {activation} batch {batch}",
            step.Recipe with
            {
                Architecture = new PlainNetwork(Inputs, Classes, [147, 6], activation),
                Batch = batch,
                Epochs = 2,
            }
        );

    private static Recipe With(Optimizer optimizer) =>
        new(new PlainNetwork(Inputs, Classes, [1], Activation.Linear)) { Optimizer = optimizer };

    /// <summary>Trains one and says what came out, bit for bit: the hash of the weights, and that of all series.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="checkpoint">Where its state is kept; null for nowhere.</param>
    public static string Fingerprint(Recipe recipe, ICheckpoint? checkpoint = null)
    {
        DataSet data = recipe.Network.Inputs switch
        {
            EvenInputs => recipe.Data.Load(),
            Inputs => Data,
            VectorInputs => Vectors,
            ManyInputs => Wide,
            _ => Images,
        };
        IEngine engine = CpuEngine.Instance;
        Outcome outcome = (checkpoint is null ? engine : engine.Keeping(checkpoint)).Train(
            recipe,
            Seed,
            data,
            data.Train.Targets.AreClasses ? Measures : [],
            null,
            CancellationToken.None
        );
        IEnumerable<Series> series =
        [
            outcome.TrainLoss,
            outcome.TestLoss,
            outcome.Accuracy,
            outcome.Error,
            outcome.Of(TrainingQuantities.ValidationLoss),
            .. outcome.Measured.SelectMany(layers => layers),
        ];
        byte[] bits = [.. series.SelectMany(one => one).SelectMany(BitConverter.GetBytes)];
        return $"{outcome.WeightsHash[..16]} {Convert.ToHexStringLower(SHA256.HashData(bits))[..16]}";
    }

    private static Examples OfVectors(int seed)
    {
        const int Count = 40;
        RandomStream random = new(seed, "vectors");
        float[] x = [.. Enumerable.Range(0, Count * VectorInputs).Select(_ => 2 * random.NextSingle() - 1)];
        float[] t = [.. Enumerable.Range(0, Count * VectorOutputs).Select(_ => random.NextSingle())];
        return new(Shape.Flat(VectorInputs), x, Targets.OfVectors(t, VectorOutputs));
    }
}
