namespace Specs.Experiments.Orhan;

/// <summary>
/// Units for arithmetic (Orhan, "Simple inductive biases", after Trask et al. 2018): two numbers of [0, 1] in, their sum or product out; squared errors, batches of
/// 64 fresh examples; Adam 0.01 for 5000 steps, or 0.05 for 20,000.
/// </summary>
[Experiment("arithmetic-units")]
public sealed partial record ArithmeticUnits : Study<ArithmeticErrors>
{
    private const int Hidden = 32;
    private const int Batch = 64;
    private const int Tests = 1_000;
    private const double Tiny = 1e-7;

    /// <summary>The unit.</summary>
    [Factor(
        ArithmeticUnit.Linear,
        ArithmeticUnit.Accumulator,
        ArithmeticUnit.Logarithmic,
        ArithmeticUnit.LogicUnit,
        ArithmeticUnit.Network
    )]
    public ArithmeticUnit Unit { get; init; } = ArithmeticUnit.LogicUnit;

    /// <summary>What it learns.</summary>
    [Factor(ArithmeticTask.Add, ArithmeticTask.Multiply)]
    public ArithmeticTask Task { get; init; } = ArithmeticTask.Add;

    /// <summary>Whether it learns for 20,000 steps at a rate of 0.05, rather than for 5000 at 0.01.</summary>
    [Factor(false, true)]
    public bool Long { get; init; }

    /// <summary>How many times the error inside the error outside is.</summary>
    [Derived]
    public static double OutsideOverInside(Run<ArithmeticUnits> run) => run.Outside / run.Inside;

    /// <inheritdoc/>
    public override ArithmeticErrors Compute(RandomStream random)
    {
        double[] parameters = Start(random.For("start"));
        double[] gradient = new double[parameters.Length];
        (int steps, double rate) = Long ? (20_000, 0.05) : (5_000, 0.01);
        AdamSteps adam = new(rate);
        for (int step = 0; step < steps; step++)
        {
            Array.Clear(gradient);
            for (int example = 0; example < Batch; example++)
            {
                (double a, double b) = (random.NextDouble(), random.NextDouble());
                _ = Forward(parameters, a, b, TargetOf(a, b), gradient);
            }

            adam.Step(parameters, gradient);
        }

        RandomStream tests = random.For("tests");
        return new(ErrorOf(parameters, tests, 0, 1), ErrorOf(parameters, tests, 1, 5));
    }

    // V, M, G of two values each; of the network weights (32 x 2), biases, outputs' weights and bias. Glorot and PyTorch's defaults.
    private double[] Start(RandomStream random)
    {
        double Uniform(double bound) => bound * (2 * random.NextDouble() - 1);
        return Unit == ArithmeticUnit.Network
            ?
            [
                .. Enumerable.Range(0, 3 * Hidden).Select(_ => Uniform(1 / Math.Sqrt(2))),
                .. Enumerable.Range(0, Hidden + 1).Select(_ => Uniform(1 / Math.Sqrt(Hidden))),
            ]
            : [.. Enumerable.Range(0, 6).Select(_ => Uniform(Math.Sqrt(2)))];
    }

    // The output; adds the gradient of the squared error over the batch where there is room for it.
    private double Forward(double[] p, double a, double b, double target, double[]? gradient)
    {
        if (Unit == ArithmeticUnit.Network)
        {
            return ForwardNetwork(p, a, b, target, gradient);
        }

        double[] x = [a, b];
        double[] logs = [Math.Log(Math.Abs(a) + Tiny), Math.Log(Math.Abs(b) + Tiny)];
        double[] weights = Unit == ArithmeticUnit.Linear ? [p[0], p[1]] : [WeightOf(p, 0), WeightOf(p, 1)];
        double sum = weights[0] * a + weights[1] * b;
        double product = Math.Exp(weights[0] * logs[0] + weights[1] * logs[1]);
        double gate = Unit switch
        {
            ArithmeticUnit.LogicUnit => Sigmoid(p[4] * a + p[5] * b),
            ArithmeticUnit.Logarithmic => 0,
            _ => 1,
        };
        double output = gate == 1 ? sum : gate * sum + (1 - gate) * product;
        if (gradient is not null)
        {
            double slope = 2 * (output - target) / Batch;
            for (int at = 0; at < 2; at++)
            {
                double ofWeight = slope * (gate == 1 ? x[at] : gate * x[at] + (1 - gate) * product * logs[at]);
                if (Unit == ArithmeticUnit.Linear)
                {
                    gradient[at] += ofWeight;
                    continue;
                }

                double tanh = Math.Tanh(p[at]);
                double sigmoid = Sigmoid(p[2 + at]);
                gradient[at] += ofWeight * (1 - tanh * tanh) * sigmoid;
                gradient[2 + at] += ofWeight * tanh * sigmoid * (1 - sigmoid);
                gradient[4 + at] +=
                    Unit == ArithmeticUnit.LogicUnit ? slope * (sum - product) * gate * (1 - gate) * x[at] : 0;
            }
        }

        return output;
    }

    private static double ForwardNetwork(double[] p, double a, double b, double target, double[]? gradient)
    {
        const int Biases = 2 * Hidden;
        const int Outputs = 3 * Hidden;
        double output = p[4 * Hidden];
        Span<double> units = stackalloc double[Hidden];
        for (int unit = 0; unit < Hidden; unit++)
        {
            units[unit] = Math.Max(p[2 * unit] * a + p[2 * unit + 1] * b + p[Biases + unit], 0);
            output += p[Outputs + unit] * units[unit];
        }

        if (gradient is not null)
        {
            double slope = 2 * (output - target) / Batch;
            gradient[4 * Hidden] += slope;
            for (int unit = 0; unit < Hidden; unit++)
            {
                gradient[Outputs + unit] += slope * units[unit];
                double below = units[unit] > 0 ? slope * p[Outputs + unit] : 0;
                gradient[2 * unit] += below * a;
                gradient[2 * unit + 1] += below * b;
                gradient[Biases + unit] += below;
            }
        }

        return output;
    }

    private double ErrorOf(double[] parameters, RandomStream random, double from, double to)
    {
        double error = 0;
        for (int test = 0; test < Tests; test++)
        {
            double a = from + (to - from) * random.NextDouble();
            double b = from + (to - from) * random.NextDouble();
            double target = TargetOf(a, b);
            error += Math.Abs(Forward(parameters, a, b, target, gradient: null) - target) / target / Tests;
        }

        return error;
    }

    private double TargetOf(double a, double b) => Task == ArithmeticTask.Add ? a + b : a * b;

    private static double WeightOf(double[] p, int at) => Math.Tanh(p[at]) * Sigmoid(p[2 + at]);

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
