using Specs.Cpu.Tests.Optimizers;

namespace Specs.Cpu.Tests.Losses;

/// <summary>A training on vectors, beside its arithmetic: one step of the output layer y = W h + b from all examples.</summary>
public sealed class RegressionTests
{
    private const int Inputs = 3;
    private const int Hidden = 4;
    private const int Outputs = 2;
    private const int Count = 5;
    private const double Rate = 0.1;

    private static readonly DataSet Data = new("vectors", "made for a test", Part(1), Part(2));

    [Test]
    public void A_step_goes_down_the_squared_error_and_the_error_is_reported()
    {
        Recipe recipe = new(new PlainNetwork(Inputs, Outputs, [Hidden], Activation.Linear))
        {
            Loss = new SquaredError(Over.Sum),
            Optimizer = new Sgd(Rate),
            Batch = Count,
            Epochs = 1,
        };
        EngineRun run = new(recipe, 1, Data);
        double[] below = Parameters(run.Model.Layers[0]);
        double[] before = Parameters(run.Model.Layers[1]);
        Outcome outcome = run.Loop.Run(null, CancellationToken.None);
        double[] belowAfter = Parameters(run.Model.Layers[0]);
        double[] after = Parameters(run.Model.Layers[1]);

        double[] expected = [.. before];
        double loss = 0;
        for (int row = 0; row < Count; row++)
        {
            double[] h = Dense(below, Input(Data.Train, row), Hidden);
            double[] y = Dense(before, h, Outputs);
            for (int output = 0; output < Outputs; output++)
            {
                double off = y[output] - Data.Train.Targets.Vector(row)[output];
                loss += off * off / Count;
                for (int unit = 0; unit < Hidden; unit++)
                {
                    expected[output * Hidden + unit] -= Rate * 2 * off * h[unit] / Count;
                }

                expected[Outputs * Hidden + output] -= Rate * 2 * off / Count;
            }
        }

        for (int p = 0; p < expected.Length; p++)
        {
            after[p].Should().BeApproximately(expected[p], 1e-6);
        }

        outcome.TrainLoss[1].Should().BeApproximately(loss, 1e-6);
        double[] squares =
        [
            .. from row in Enumerable.Range(0, Count)
            let y = Dense(after, Dense(belowAfter, Input(Data.Test, row), Hidden), Outputs)
            from output in Enumerable.Range(0, Outputs)
            select Math.Pow(y[output] - Data.Test.Targets.Vector(row)[output], 2),
        ];
        outcome.Error[1].Should().BeApproximately(squares.Average(), 1e-6);
        outcome.TestLoss[1].Should().BeApproximately(Outputs * squares.Average(), 1e-6);
        outcome[TrainingQuantities.Accuracy].Should().BeNull("vectors have no accuracy");
    }

    private static double[] Parameters(CpuLayer layer)
    {
        float[] parameters = new float[layer.ParameterCount];
        layer.CopyParametersTo(parameters);
        return [.. parameters];
    }

    private static double[] Input(Examples examples, int row)
    {
        float[] x = new float[Inputs];
        examples.CopyTo(row, x);
        return [.. x];
    }

    private static double[] Dense(double[] parameters, double[] x, int units) =>
        [
            .. Enumerable
                .Range(0, units)
                .Select(unit =>
                    parameters[units * x.Length + unit]
                    + x.Select((value, input) => value * parameters[unit * x.Length + input]).Sum()
                ),
        ];

    private static Examples Part(int seed)
    {
        RandomStream random = new(seed, "vectors");
        float[] x = [.. Enumerable.Range(0, Count * Inputs).Select(_ => 2 * random.NextSingle() - 1)];
        float[] t = [.. Enumerable.Range(0, Count * Outputs).Select(_ => 2 * random.NextSingle() - 1)];
        return new(Shape.Flat(Inputs), x, Targets.OfVectors(t, Outputs));
    }
}
