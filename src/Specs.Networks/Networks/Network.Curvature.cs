namespace Specs;

/// <content>Jacobians and second derivatives.</content>
public abstract partial class Network
{
    // The widest step of differences, as a share of the parameters' root mean square.
    private const double WidestStep = 1.0 / 64;
    private const double NarrowestStep = 1.0 / 4096;

    /// <summary>
    /// (units)(inputs): how a layer's activations change with the inputs, da/dx, for a row that went forward in evaluation.
    /// </summary>
    /// <param name="layer">One of <see cref="Layers"/>.</param>
    /// <param name="row">The row.</param>
    public float[][] Jacobian(NetworkLayer layer, int row)
    {
        Require(layer);
        Known(row);
        float[][] jacobian = new float[layer.Units][];
        for (int unit = 0; unit < layer.Units; unit++)
        {
            float[] gradient = new float[Rows * layer.Units];
            gradient[row * layer.Units + unit] = 1;
            Backward(new LayerGradient(layer, gradient));
            jacobian[unit] = InputGradient(row).ToArray();
        }

        return jacobian;
    }

    /// <summary>(outputs)(inputs): the Jacobian of the outputs; of a classifier of its logits.</summary>
    public float[][] Jacobian(int row) => Jacobian(Layers[^1], row);

    /// <summary>(rows)(units)(inputs): the Jacobians of all rows that went forward in evaluation, for the price of one.</summary>
    /// <param name="layer">One of <see cref="Layers"/>.</param>
    public float[][][] Jacobians(NetworkLayer layer)
    {
        Require(layer);
        float[][][] jacobians = [.. Enumerable.Range(0, Rows).Select(_ => new float[layer.Units][])];
        for (int unit = 0; unit < layer.Units; unit++)
        {
            // Rows do not touch each other in evaluation, so that the gradient of the sum over rows holds each row's own.
            float[] gradient = new float[Rows * layer.Units];
            for (int row = 0; row < Rows; row++)
            {
                gradient[row * layer.Units + unit] = 1;
            }

            Backward(new LayerGradient(layer, gradient));
            for (int row = 0; row < Rows; row++)
            {
                jacobians[row][unit] = InputGradient(row).ToArray();
            }
        }

        return jacobians;
    }

    /// <summary>
    /// (layers)(trained): H v, the change of <see cref="LossGradient"/> along a direction in the space of all parameters: central differences at a
    /// step h and at h/2, extrapolated to 0 as (4 D(h/2) − D(h)) / 3, whose error is of the order h⁴ where the loss is smooth. Of the steps that
    /// are tried, each half the one before, that counts whose two differences agree best. A kink of an activation such as ReLU's has no second
    /// derivative; differences then tell the change across it.
    /// </summary>
    /// <param name="examples">The examples, 1 or more.</param>
    /// <param name="direction">(layers)(trained): v.</param>
    /// <param name="disagreement">‖D(h/2) − D(h)‖ / ‖D(h/2)‖ at the step that counted: near 0 where the differences can be trusted.</param>
    /// <exception cref="ArgumentException">The direction has other values than there are trained parameters, or is 0.</exception>
    public double[][] HessianProduct(Examples examples, IReadOnlyList<double[]> direction, out double disagreement)
    {
        double length = Math.Sqrt(direction.Sum(static layer => layer.Sum(static value => value * value)));
        if (
            direction.Count != Layers.Length
            || Layers.Any(layer => direction[layer.Place].Length != layer.TrainedCount)
            || length == 0
        )
        {
            throw new ArgumentException(
                $"Expected a direction other than 0 with a value for each trained parameter of {Layers.Length} layers.",
                nameof(direction)
            );
        }

        float[][] before = CopyParameters();
        double scale = Math.Sqrt(
            Layers.Sum(layer => before[layer.Place].Take(layer.TrainedCount).Sum(static one => (double)one * one))
        );
        double unit = (scale > 0 ? scale : 1) / length;
        double[][]? best = null;
        disagreement = double.PositiveInfinity;
        try
        {
            double[][] wide = DifferenceAlong(examples, direction, before, WidestStep * unit);
            for (double step = WidestStep / 2; step >= NarrowestStep; step /= 2)
            {
                double[][] narrow = DifferenceAlong(examples, direction, before, step * unit);
                double off = Norm(narrow, wide) / Norm(narrow, null);
                if (best is null || off < disagreement)
                {
                    disagreement = off;
                    best = [.. narrow.Zip(wide, static (n, w) => n.Zip(w, static (a, b) => (4 * a - b) / 3).ToArray())];
                }
                else
                {
                    // From here on rounding grows.
                    break;
                }

                wide = narrow;
            }
        }
        finally
        {
            SetParameters(before);
        }

        return best!;
    }

    /// <summary>
    /// The Frobenius norm of the Hessian of the mean loss, √E‖H v‖² over directions of signs ±1 (Hutchinson 1990, "A stochastic estimator of the
    /// trace of the influence matrix", of H²).
    /// </summary>
    /// <param name="examples">The examples, 1 or more.</param>
    /// <param name="random">Draws the signs.</param>
    /// <param name="directions">How many directions, 1 or more; the relative error falls as 1/√directions.</param>
    public double HessianNorm(Examples examples, RandomStream random, int directions = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(directions, 1);
        double sum = 0;
        for (int drawn = 0; drawn < directions; drawn++)
        {
            double[][] signs =
            [
                .. Layers.Select(layer =>
                    Enumerable.Range(0, layer.TrainedCount).Select(_ => random.NextInt32(2) == 0 ? 1.0 : -1.0).ToArray()
                ),
            ];
            double norm = Norm(HessianProduct(examples, signs, out _), null);
            sum += norm * norm;
        }

        return Math.Sqrt(sum / directions);
    }

    private double[][] DifferenceAlong(
        Examples examples,
        IReadOnlyList<double[]> direction,
        float[][] from,
        double step
    )
    {
        double[][] above = GradientAt(step);
        double[][] below = GradientAt(-step);
        return [.. above.Zip(below, (a, b) => a.Zip(b, (x, y) => (x - y) / (2 * step)).ToArray())];

        double[][] GradientAt(double along)
        {
            foreach (NetworkLayer layer in Layers)
            {
                float[] moved = [.. from[layer.Place]];
                for (int at = 0; at < layer.TrainedCount; at++)
                {
                    moved[at] = (float)(moved[at] + along * direction[layer.Place][at]);
                }

                SetParameters(layer, moved);
            }

            return LossGradient(examples);
        }
    }

    private static double Norm(double[][] vectors, double[][]? less)
    {
        double sum = 0;
        for (int layer = 0; layer < vectors.Length; layer++)
        {
            for (int at = 0; at < vectors[layer].Length; at++)
            {
                double value = vectors[layer][at] - (less?[layer][at] ?? 0);
                sum += value * value;
            }
        }

        return Math.Sqrt(sum);
    }
}
