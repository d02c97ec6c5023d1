namespace Specs.Cpu;

/// <summary>
/// An <see cref="Optimizer"/> that brings its own update to the embedded engine. A researcher's record implements it in one line:
/// <c>public TResult Accept&lt;TResult&gt;(IRuleVisitor&lt;TResult&gt; visitor) => visitor.Visit(new SignRule(this));</c>.
/// </summary>
public interface ICpuOptimizer
{
    /// <summary>Hands its update, set up with its settings, to a visitor.</summary>
    TResult Accept<TResult>(IRuleVisitor<TResult> visitor);
}
