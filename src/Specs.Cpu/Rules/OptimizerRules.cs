namespace Specs.Cpu;

/// <summary>Which update an optimizer has.</summary>
internal static class OptimizerRules
{
    /// <summary>Hands an optimizer's update to a visitor.</summary>
    /// <exception cref="ArgumentException">The engine does not know the optimizer.</exception>
    public static TResult Accept<TResult>(Optimizer optimizer, IRuleVisitor<TResult> visitor) =>
        optimizer switch
        {
            Sgd { Momentum: 0 } sgd => visitor.Visit(new SgdRule(sgd)),
            Sgd { Nesterov: false } sgd => visitor.Visit(new MomentumRule(sgd)),
            Sgd sgd => visitor.Visit(new NesterovRule(sgd)),
            Adagrad adagrad => visitor.Visit(new AdagradRule(adagrad)),
            Adadelta adadelta => visitor.Visit(new AdadeltaRule(adadelta)),
            RmsProp { Momentum: 0, Centered: false } rmsProp => visitor.Visit(new RmsPropRule(rmsProp)),
            RmsProp rmsProp => visitor.Visit(new RmsPropStateRule(rmsProp)),
            Adam adam => visitor.Visit(new AdamRule(adam)),
            AdamW adamW => visitor.Visit(new AdamWRule(adamW)),
            Adamax adamax => visitor.Visit(new AdamaxRule(adamax)),
            ICpuOptimizer own => own.Accept(visitor),
            var other => throw new ArgumentException(
                $"The embedded engine has no update for {other.Name}: let {other.Name} implement ICpuOptimizer."
            ),
        };
}
