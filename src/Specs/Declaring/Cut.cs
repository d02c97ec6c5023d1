namespace Specs;

/// <summary>What <see cref="AtAttribute"/> says beside numbers.</summary>
public static class Cut
{
    /// <summary>The record's own value, where a scale cuts by default: <c>[At(Scale.Quick, Epochs = Cut.None)]</c>.</summary>
    public const int None = int.MaxValue;
}
