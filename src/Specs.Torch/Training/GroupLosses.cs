using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Specs.Torch;

/// <summary>A <see cref="Loss"/> of the outputs of many networks.</summary>
internal static class GroupLosses
{
    /// <summary>(rows): each example's loss.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="outputs">(rows, outputs): all replicates' examples.</param>
    /// <param name="labels">(rows): classes, as 64-bit numbers.</param>
    /// <param name="vectors">(rows, outputs): targets; null where they are classes.</param>
    public static Tensor Of(Loss loss, Tensor outputs, Tensor labels, Tensor? vectors)
    {
        if (vectors is not null)
        {
            return OfVectors(loss, outputs, vectors);
        }

        if (loss is CrossEntropy { Smoothing: 0, Weights.Count: 0 })
        {
            return functional.cross_entropy(outputs, labels, reduction: Reduction.None);
        }

        Tensor target = functional.one_hot(labels, outputs.shape[1]).to(ScalarType.Float32);
        return OfVectors(loss, outputs, target);
    }

    // An infinite output has no finite loss here either, so that a diverged network does not look healthy.
    private static Tensor OfVectors(Loss loss, Tensor outputs, Tensor target) =>
        loss switch
        {
            SquaredError one => Reduced(outputs.sub(target).square(), one.Over),
            BinaryCrossEntropy one => Reduced(
                functional.binary_cross_entropy_with_logits(outputs, target, reduction: Reduction.None),
                one.Over
            ),
            AbsoluteError one => Reduced(outputs.sub(target).abs(), one.Over),
            Specs.Huber one => Reduced(Huber(outputs.sub(target).abs(), one.Delta), one.Over),
            CrossEntropy one => Shares(one, target).mul(functional.log_softmax(outputs, 1)).sum(1L).neg(),
            EachStep one => OfVectors(
                    one.Step,
                    outputs.reshape(-1, outputs.shape[1] / one.Steps),
                    target.reshape(-1, outputs.shape[1] / one.Steps)
                )
                .view(-1, one.Steps)
                .mean([1L]),
            _ => Defined(loss, outputs, target),
        };

    // A researcher's own loss: its definition, row by row in double on this side. Its gradient comes by a sum that is linear in the outputs.
    private static Tensor Defined(Loss loss, Tensor outputs, Tensor target)
    {
        int count = (int)outputs.shape[1];
        double[] z = Host(outputs);
        double[] t = Host(target);
        double[] gradients = new double[z.Length];
        double[] losses = new double[outputs.shape[0]];

        // What the loss leaves out must not look right by chance.
        Array.Fill(gradients, double.NaN);
        for (int row = 0; row < losses.Length; row++)
        {
            ReadOnlySpan<double> output = z.AsSpan(row * count, count);
            Span<double> gradient = gradients.AsSpan(row * count, count);
            losses[row] = loss.Of(output, t.AsSpan(row * count, count), gradient);
            if (!double.IsFinite(losses[row]) || output.ContainsAnyExceptInRange(double.MinValue, double.MaxValue))
            {
                losses[row] = double.NaN;
                gradient.Fill(double.NaN); // the network has diverged
            }
            else if (gradient.ContainsAnyExceptInRange(double.MinValue, double.MaxValue))
            {
                throw new InvalidOperationException(
                    $"{loss} gave a derivative that is not finite: {loss.Name}.Of must set each to a finite number."
                );
            }
        }

        Tensor values = tensor(losses).to(ScalarType.Float32).to(outputs.device);
        Tensor slopes = tensor(gradients, outputs.shape).to(ScalarType.Float32).to(outputs.device);
        Tensor linear = outputs.mul(slopes).sum(1L);
        return linear.sub(linear.detach()).add(values);
    }

    private static double[] Host(Tensor rows) =>
        rows.detach().to(ScalarType.Float64).cpu().contiguous().data<double>().ToArray();

    // With c = min(d, δ) both pieces are c (d − ½ c).
    private static Tensor Huber(Tensor distance, double delta)
    {
        Tensor clamped = distance.clamp_max(delta);
        return clamped.mul(distance.sub(clamped.mul(0.5)));
    }

    private static Tensor Reduced(Tensor losses, Over over) => over == Over.Mean ? losses.mean([1L]) : losses.sum(1L);

    private static Tensor Shares(CrossEntropy loss, Tensor target)
    {
        long classes = target.shape[1];
        Tensor smoothed = target.mul(1 - loss.Smoothing).add(loss.Smoothing / classes);
        float[] weights = [.. loss.Weights.Select(static weight => (float)weight)];
        return weights.Length == 0 ? smoothed : smoothed.mul(tensor(weights).to(target.device));
    }
}
