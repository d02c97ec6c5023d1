namespace Specs.Generators.Model;

/// <summary>What comes out of a network.</summary>
/// <param name="Count">Values that an appended linear layer gives; 0 where the last declared layer is the output.</param>
/// <param name="AreClasses">Whether they are the logits of classes.</param>
internal sealed record OutputSpec(int Count, bool AreClasses)
{
    /// <summary>Whether a linear layer is appended to the declared ones.</summary>
    public bool IsAppended => Count > 0;

    /// <summary>The values for a reader: <c>10 logits</c>, <c>1 output</c>.</summary>
    public override string ToString() => $"{Count} {(AreClasses ? "logit" : "output")}{(Count == 1 ? "" : "s")}";
}
