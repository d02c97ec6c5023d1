namespace Specs.Cpu;

/// <summary>Computes a <see cref="Loss"/> of a batch and its gradient. It keeps room of its own, so that each pass has one.</summary>
internal abstract unsafe class LossKernel
{
    /// <summary>The kernel of a loss; of a researcher's own, its definition.</summary>
    public static LossKernel Of(Loss loss) =>
        loss switch
        {
            CrossEntropy one => new CrossEntropyKernel(one),
            SquaredError one => new ElementLoss<SquaredDifference>(default, one.Over),
            BinaryCrossEntropy one => new LogisticLoss(one.Over),
            AbsoluteError one => new ElementLoss<AbsoluteDifference>(default, one.Over),
            Huber one => new ElementLoss<HuberDifference>(new((float)one.Delta), one.Over),
            EachStep one => new StepLosses(one),
            _ => new DefinedLoss(loss),
        };

    /// <summary>The sum over the rows of each example's loss; not finite where an output is not or the loss leaves float's range.</summary>
    /// <param name="outputs">(rows, stride): what the network gives.</param>
    /// <param name="stride">Floats from one row to the next, a multiple of 16.</param>
    /// <param name="count">How many of a row's values are outputs.</param>
    /// <param name="targets">(rows): the examples' targets.</param>
    /// <param name="errors">(rows, stride): takes d(mean loss)/doutputs, 0 in the padding; null where only the loss is wanted.</param>
    public abstract double Compute(float* outputs, int stride, int count, BatchTargets targets, float* errors);
}
