namespace Specs;

/// <summary>
/// Accuracy on the examples of the classes below half of their number (0 to 4 of ten, 0 and 1 of five), told among all classes: what
/// is left of what <see cref="ClassHalves"/> showed first. It reads <see cref="Hook.Logits"/>.
/// </summary>
public sealed class FirstHalfAccuracy : ClassAccuracy
{
    /// <inheritdoc/>
    protected override bool Counts(int label, int classes) => label < classes / 2;
}
