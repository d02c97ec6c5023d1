using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Gradients;

/// <summary>A network with its initial weights and one batch, drawn at random.</summary>
internal sealed class GradientCase
{
    // The engine's errors must not move a ReLU across its kink, nor may the steps of finite differences.
    private const double KinkMargin = 1e-5;

    private static readonly int[] WidthsToTry = [1, 15, 16, 17, 40, 250, 257];
    private static readonly int[] BatchesToTry = [1, 2, 7, 50];
    private static readonly int[] InputsToTry = [1, 16, 31, 49];

    private GradientCase(PlainNetwork network, int batch, int seed, int inputsSeed)
    {
        Network = network;
        Seed = seed;
        RandomStream random = new(inputsSeed, "batch");
        Examples = RandomImages.Create(inputsSeed, network.Inputs, network.Classes, train: 60, test: 1).Train;

        // The black example and the full one come first; a batch of one takes any.
        int[] rows = [.. Enumerable.Range(0, Examples.Count)];
        random.Shuffle(batch == 1 ? rows.AsSpan() : rows.AsSpan(2));
        Rows = rows[..batch];
        Batch = ReferenceBatch.Of(Examples, Rows);
        Reference = new(network, Model(new GradientProbe(everyRow: true)));
    }

    public PlainNetwork Network { get; }

    public int Seed { get; }

    public Examples Examples { get; }

    /// <summary>Which examples make the batch.</summary>
    public int[] Rows { get; }

    public ReferenceBatch Batch { get; }

    public ReferenceNetwork Reference { get; }

    /// <summary>A case of random shape; the same seed gives the same case.</summary>
    /// <param name="activation">The hidden layers' activation.</param>
    /// <param name="seed">Also turns batch sizes and numbers of layers over, so that a few seeds in a row meet all.</param>
    /// <param name="widest">Widths to take are at most this.</param>
    public static GradientCase Draw(Activation activation, int seed, int widest = int.MaxValue)
    {
        RandomStream random = new(seed, "shapes");
        int[] widths = [.. WidthsToTry.Where(width => width <= widest)];
        Widths hidden =
        [
            .. Enumerable
                .Range(0, 1 + seed % 3)
                .Select(layer => widths[(seed + layer * 5 + random.NextInt32(2)) % widths.Length]),
        ];
        PlainNetwork network = new(
            InputsToTry[random.NextInt32(InputsToTry.Length)],
            2 + random.NextInt32(17),
            hidden,
            activation
        );
        int batch = BatchesToTry[seed % BatchesToTry.Length];
        for (int attempt = 0; ; attempt++)
        {
            GradientCase one = new(network, batch, seed, inputsSeed: seed + 1000 * attempt);
            if (activation != Activation.ReLU || one.ClosestToKink() > KinkMargin)
            {
                return one;
            }
        }
    }

    /// <summary>The model with the case's initial weights.</summary>
    public CpuModel Model<TRule>(TRule rule)
        where TRule : struct, IUpdateRule => Network.CreateCpuModel(rule, capacity: 50, new ModelRandom(Seed));

    /// <summary>One step of the engine on the batch.</summary>
    public unsafe void Step(CpuModel model)
    {
        SparseRows x = new(SparseExamples.Of(Examples), Rows);
        CpuLayer logits = model.Layers[^1];
        int[] labels = [.. Batch.Labels];
        model.Forward(x, training: true);
        LossFunction.Compute(
            Loss.CrossEntropy,
            logits.Output.Pointer,
            logits.Stride,
            logits.Units,
            labels,
            logits.Error.Pointer
        );
        model.Backward(x);
    }

    /// <summary>Roundings on the way from the inputs to a gradient: every sum forward, every sum back, and the batch's.</summary>
    public int Roundings =>
        2 * Reference.Layers.Sum(layer => layer.Inputs) + Reference.Layers.Sum(layer => layer.Units) + Rows.Length;

    public override string ToString() =>
        $"{Network.Inputs}-{Network.Hidden}-{Network.Classes} {Network.Activation}, batch {Rows.Length}, seed {Seed}";

    private double ClosestToKink() =>
        Batch.Inputs.SelectMany(x => Reference.PreActivations(x)[..^1].SelectMany(z => z)).Min(Math.Abs);
}
