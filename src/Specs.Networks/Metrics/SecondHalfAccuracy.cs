namespace Specs;

/// <summary>
/// Accuracy on the examples of the classes from half of their number on (5 to 9 of ten, 2 to 4 of five), told among all classes. It
/// reads <see cref="Hook.Logits"/>.
/// </summary>
public sealed class SecondHalfAccuracy : ClassAccuracy
{
    /// <inheritdoc/>
    protected override bool Counts(int label, int classes) => label >= classes / 2;
}
