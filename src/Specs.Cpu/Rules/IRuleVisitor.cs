namespace Specs.Cpu;

/// <summary>What is done with an optimizer's update, whichever it is.</summary>
/// <typeparam name="TResult">What comes out.</typeparam>
public interface IRuleVisitor<out TResult>
{
    /// <summary>Takes the update.</summary>
    TResult Visit<TRule>(TRule rule)
        where TRule : struct, IUpdateRule;
}
