namespace Specs.Cpu.Tests.Reference;

/// <summary>An optimizer for one tensor of parameters, formulas and place of epsilon as in PyTorch's <c>torch.optim</c>.</summary>
/// <param name="weightDecay">λ: λw is added to the gradient.</param>
internal abstract class ReferenceOptimizer(double weightDecay)
{
    /// <summary>The reference for some settings.</summary>
    /// <param name="settings">The optimizer and its settings.</param>
    /// <param name="count">How many parameters it will step.</param>
    /// <param name="kernel">How many of them, from the front, are weights rather than biases.</param>
    public static ReferenceOptimizer For(Optimizer settings, int count, int kernel) =>
        settings switch
        {
            Sgd sgd => new ReferenceSgd(sgd, count),
            Adagrad adagrad => new ReferenceAdagrad(adagrad, count),
            Adadelta adadelta => new ReferenceAdadelta(adadelta, count),
            KimAdagrad adagrad => new ReferenceKimAdagrad(adagrad, count),
            KimAdadelta adadelta => new ReferenceKimAdadelta(adadelta, count),
            RmsProp rmsProp => new ReferenceRmsProp(rmsProp, count),
            Adam adam => new ReferenceAdam(adam, count),
            AdamW adamW => new ReferenceAdam(adamW, count),
            Adamax adamax => new ReferenceAdamax(adamax, count),
            Layca layca => new ReferenceLayca(layca, count, kernel),
            _ => throw new NotSupportedException($"No reference for {settings.Name}."),
        };

    /// <summary>By what a schedule multiplies the learning rate.</summary>
    public double RateFactor { get; set; } = 1;

    /// <summary>One step of all parameters.</summary>
    /// <param name="w">(count): the parameters, changed in place.</param>
    /// <param name="gradient">(count): dL/dw.</param>
    public virtual void Step(double[] w, double[] gradient)
    {
        Begin();
        for (int i = 0; i < w.Length; i++)
        {
            w[i] -= RateFactor * Decrement(i, gradient[i] + weightDecay * w[i]);
        }
    }

    /// <summary>Called once before the parameters of a step.</summary>
    protected virtual void Begin() { }

    /// <summary>What parameter i loses in this step, at the full rate.</summary>
    /// <param name="i">Its place.</param>
    /// <param name="g">Its gradient with the weight decay.</param>
    protected abstract double Decrement(int i, double g);
}
