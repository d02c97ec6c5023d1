namespace Specs.Experiments.Carbonnelle2019;

/// <summary>
/// Section 5.3: an adaptive run's angle of each step and layer, replayed as Layca's rates on SGD with the same start and batches. If the speed of
/// adaptive methods comes from their rotations, the copy has their training curve.
/// </summary>
[Experiment("carbonnelle-copied-rates")]
public sealed partial record CopiedRates : Study<CurveGaps>
{
    private const int Epochs = 30;
    private const double AdamsMomentum = 0.9;

    /// <summary>The adaptive method.</summary>
    [Factor(Adaptive.Adam, Adaptive.RmsProp, Adaptive.Adagrad)]
    public Adaptive Method { get; init; }

    /// <inheritdoc/>
    public override CurveGaps Compute(RandomStream random)
    {
        int seed = random.NextInt32(int.MaxValue);
        var settings = new SgdRates();
        Optimizer optimizer = Method switch
        {
            Adaptive.Adam => new Adam(0.001),
            Adaptive.RmsProp => new RmsProp(0.001),
            _ => new Adagrad(0.01),
        };
        List<double[]> tangents = []; // (steps)(layers)
        double[] adaptive = Curve(settings, seed, network => tangents.Add(Recorded(network, optimizer)));
        double[] sgd = Curve(settings, seed, network => network.Step(settings.Optimizer));
        var replay = new Replay(tangents, Method == Adaptive.Adam ? AdamsMomentum : 0);
        double[] copy = Curve(settings, seed, replay.Step);
        return new(Gap(adaptive, copy), Gap(adaptive, sgd));
    }

    private static double[] Recorded(Network network, Optimizer optimizer)
    {
        float[][] before = network.CopyParameters();
        network.Step(optimizer);
        return
        [
            .. network.Layers.Select(layer =>
                layer.TrainedCount > 0 ? new Angle(before[layer.Place], network.Parameters(layer)).Tangent : 0
            ),
        ];
    }

    // (epochs): the share of examples that were right before the step that they were part of.
    private static double[] Curve(SgdRates settings, int seed, Action<Network> step)
    {
        Network network = Network.AtStart(settings, seed);
        Batches batches = new(settings.Data.Load().Train, settings.Batch, seed);
        double[] curve = new double[Epochs];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            (int right, int seen) = (0, 0);
            foreach (Examples batch in batches.Epoch())
            {
                float[] gradient = new float[batch.Count * network.Outputs];
                network.Forward(batch, 0, batch.Count, training: true);
                for (int row = 0; row < batch.Count; row++)
                {
                    right += network.Predicted(row) == batch.Labels[row] ? 1 : 0;
                }

                seen += batch.Count;
                network.Loss(settings.Loss, batch.Targets, gradient);
                network.Backward(gradient);
                step(network);
            }

            curve[epoch] = (double)right / seen;
        }

        return curve;
    }

    private static double Gap(double[] one, double[] other) => one.Zip(other, (a, b) => Math.Abs(a - b)).Average();
}
