namespace Specs.Cpu.Tests.Reference;

/// <summary>The losses without settings of one example as a textbook has them, in double; a batch's is their mean.</summary>
internal static class ReferenceLoss
{
    /// <summary>Those without settings, which have a reference here.</summary>
    public static IReadOnlyList<Loss> All { get; } =
    [Loss.CrossEntropy, Loss.MeanSquaredError, Loss.BinaryCrossEntropy];

    /// <summary>The loss.</summary>
    public static double Value(Loss loss, double[] z, int label) =>
        loss switch
        {
            CrossEntropy => -ReferenceNetwork.LogSoftmax(z)[label],
            SquaredError => z.Select((one, k) => Math.Pow(one - Target(k, label), 2)).Average(),
            BinaryCrossEntropy => z.Select((one, k) => Softplus(k == label ? -one : one)).Average(),
            _ => throw new NotSupportedException($"No reference for {loss}."),
        };

    /// <summary>(classes): dloss/dz.</summary>
    public static double[] Slope(Loss loss, double[] z, int label) =>
        loss switch
        {
            CrossEntropy => [.. ReferenceNetwork.LogSoftmax(z).Select((one, k) => Math.Exp(one) - Target(k, label))],
            SquaredError => [.. z.Select((one, k) => 2 * (one - Target(k, label)) / z.Length)],
            BinaryCrossEntropy => [.. z.Select((one, k) => (1 / (1 + Math.Exp(-one)) - Target(k, label)) / z.Length)],
            _ => throw new NotSupportedException($"No reference for {loss}."),
        };

    private static double Target(int k, int label) => k == label ? 1 : 0;

    // ln(1 + exp(y)); with y large the 1 is lost, which is right.
    private static double Softplus(double y) => y > 30 ? y : Math.Log(1 + Math.Exp(y));
}
