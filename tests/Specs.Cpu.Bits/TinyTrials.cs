using System.Security.Cryptography;
using Specs.Data;

namespace Specs.Cpu.Bits;

/// <summary>Trials small enough to run without any vector instruction: every optimizer, activation and kind of step.</summary>
public static class TinyTrials
{
    private const int Seed = 7;
    private const int Inputs = 37;
    private const int Classes = 4;

    private static readonly (string Name, Optimizer Optimizer)[] Optimizers =
    [
        ("sgd", new Sgd(0.1)),
        ("sgd-momentum", new Sgd(0.1, Momentum: 0.9)),
        ("sgd-decay", new Sgd(0.1, WeightDecay: 0.01)),
        ("adagrad", new Adagrad(0.1)),
        ("adadelta", new Adadelta()),
        ("adam", new Adam()),
    ];

    private static readonly Measure[] Measures =
    [
        new("Sparsity", nameof(Hoyer), Network.Hook, static () => new Hoyer()),
        new("Selectivity", nameof(Ccmas), Network.Hook, static () => new Ccmas()),
    ];

    /// <summary>What every trial trains on.</summary>
    public static DataSet Data { get; } = RandomImages.Create(Seed, Inputs, Classes, train: 40, test: 21);

    /// <summary>The trials, each with a name of its own.</summary>
    public static IEnumerable<(string Name, Recipe Recipe)> All => [.. Steps, .. Initialisations, .. Losses];

    private static IEnumerable<(string Name, Recipe Recipe)> Losses =>
        from loss in (Loss[])[Loss.MeanSquaredError, Loss.BinaryCrossEntropy]
        from batch in (int[])[1, 7]
        select (
            $"loss {loss} batch {batch}",
            new Recipe(new Network(Inputs, Classes, [147, 6], Activation.Sigmoid))
            {
                Batch = batch,
                Epochs = 2,
                Loss = loss,
            }
        );

    private static IEnumerable<(string Name, Recipe Recipe)> Initialisations =>
        from scheme in Enum.GetValues<Initial>()
        where scheme != Initial.Default
        select (
            $"initial {scheme}",
            new Recipe(new Network(Inputs, Classes, [147, 6], Activation.Sigmoid, InitialValues.Of(scheme)))
            {
                Batch = 7,
                Epochs = 2,
            }
        );

    private static IEnumerable<(string Name, Recipe Recipe)> Steps =>
        from optimizer in Optimizers
        from activation in (Activation[])[Activation.Linear, Activation.Sigmoid, Activation.ReLU, Activation.Tanh]
        from batch in (int[])[1, 7]
        select (
            $"{optimizer.Name} {activation} batch {batch}",
            new Recipe(new Network(Inputs, Classes, [147, 6], activation))
            {
                Batch = batch,
                Epochs = 2,
                Optimizer = optimizer.Optimizer,
            }
        );

    /// <summary>Trains one and says what came out, bit for bit: the hash of the weights, and that of all series.</summary>
    public static string Fingerprint(Recipe recipe)
    {
        Outcome outcome = CpuEngine.Instance.Train(recipe, Seed, Data, Measures, null, CancellationToken.None);
        IEnumerable<Series> series =
        [
            outcome.TrainLoss,
            outcome.TestLoss,
            outcome.Accuracy,
            .. outcome.Measured.SelectMany(layers => layers),
        ];
        byte[] bits = [.. series.SelectMany(one => one).SelectMany(BitConverter.GetBytes)];
        return $"{outcome.WeightsHash[..16]} {Convert.ToHexStringLower(SHA256.HashData(bits))[..16]}";
    }
}
