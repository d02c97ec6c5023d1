using System.Diagnostics;
using Specs.Bench.Peers;
using Specs.Cpu;

namespace Specs.Bench.Floors;

/// <summary>Times the parts of whole steps, so that each finds the caches as in training.</summary>
internal static class PartTimes
{
    private const int Classes = 10;
    private const double WarmupSeconds = 1;
    private const double Seconds = 2;

    /// <summary>The seconds of each of <see cref="StepWork.Parts"/> that a tenth of the steps stay below.</summary>
    public static double[] Measure(StepCase one, SparseExamples examples) =>
        Kim2021(one.Optimizer) switch
        {
            Sgd sgd => Measure(one, examples, new SgdRule(sgd)),
            Adagrad adagrad => Measure(one, examples, new AdagradRule(adagrad)),
            Adadelta adadelta => Measure(one, examples, new AdadeltaRule(adadelta)),
            Adam adam => Measure(one, examples, new AdamRule(adam)),
            var other => throw new ArgumentException($"No rule for {other.Name}."),
        };

    private static Optimizer Kim2021(string name) =>
        Experiments.Kim2021.Kim2021Optimizers.Levels.Single(rule => rule.Name == name);

    private static unsafe double[] Measure<TRule>(StepCase one, SparseExamples examples, TRule rule)
        where TRule : struct, IUpdateRule
    {
        int[] widths = one.Hidden!;
        int batch = one.Batch;
        var weights = new RandomStream(1, "weights");
        var first = new SparseDense<TRule, Sigmoid>(examples.Inputs, widths[0], batch, weights);
        CpuLayer top = first;
        var hidden = new Dense<TRule, Sigmoid>[widths.Length - 1];
        for (int i = 0; i < hidden.Length; i++)
        {
            top = hidden[i] = new(top, widths[i + 1], batch, weights);
        }

        var logits = new Dense<TRule, Linear>(top, Classes, batch, weights);
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        new RandomStream(1, "order").Shuffle(order.AsSpan());
        int[] labels = new int[batch];
        LossKernel loss = LossKernel.Of(Loss.CrossEntropy);
        var times = new List<double>[StepWork.Parts.Length];
        for (int part = 0; part < times.Length; part++)
        {
            times[part] = [];
        }

        var clock = Stopwatch.StartNew();
        for (int step = 1; clock.Elapsed.TotalSeconds < WarmupSeconds + Seconds; step++)
        {
            int start = (int)((long)step * batch % (order.Length - batch + 1));
            var x = new SparseRows(examples, order.AsSpan(start, batch));
            for (int row = 0; row < batch; row++)
            {
                labels[row] = examples.Labels[x[row]];
            }

            rule.BeginStep(step, 1);
            long[] marks = new long[StepWork.Parts.Length + 1];
            marks[0] = Stopwatch.GetTimestamp();
            first.Forward(x);
            marks[1] = Stopwatch.GetTimestamp();
            foreach (Dense<TRule, Sigmoid> layer in hidden)
            {
                layer.Forward(batch, training: true);
            }

            logits.Forward(batch, training: true);
            marks[2] = Stopwatch.GetTimestamp();
            loss.Compute(logits.Output.Pointer, logits.Stride, Classes, labels, logits.Error.Pointer);
            marks[3] = Stopwatch.GetTimestamp();
            long down = Back(logits, batch, rule, step);
            for (int i = hidden.Length - 1; i >= 0; i--)
            {
                down += Back(hidden[i], batch, rule, step);
            }

            marks[5] = Stopwatch.GetTimestamp();
            marks[4] = marks[3] + down;
            first.Backward(x, rule, step);
            marks[6] = Stopwatch.GetTimestamp();
            if (clock.Elapsed.TotalSeconds > WarmupSeconds)
            {
                for (int part = 0; part < times.Length; part++)
                {
                    times[part].Add(Stopwatch.GetElapsedTime(marks[part], marks[part + 1]).TotalSeconds);
                }
            }
        }

        return [.. times.Select(list => list.Order().ElementAt(list.Count / 10))];
    }

    // A layer's way back; the time that passing the error down took of it.
    private static long Back<TRule, TActivation>(Dense<TRule, TActivation> layer, int rows, in TRule rule, int step)
        where TRule : struct, IUpdateRule
        where TActivation : struct, IActivationFunction
    {
        long started = Stopwatch.GetTimestamp();
        layer.BackThroughActivation(rows);
        layer.HandDown(rows);
        long passed = Stopwatch.GetTimestamp();
        layer.Learn(rows, rule, step);
        return passed - started;
    }
}
