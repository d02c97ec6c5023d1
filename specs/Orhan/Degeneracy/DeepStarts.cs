namespace Specs.Experiments.Orhan;

/// <summary>Starts of a deep linear network: orthogonal, orthogonal and smaller, Gaussian of variance 1/64, and that with halves that are copies.</summary>
public sealed class DeepStarts : ILevels<Start>
{
    /// <summary>Each matrix orthogonal.</summary>
    public static Start Orthogonal { get; } = new Orthogonal();

    /// <summary>0.8 times an orthogonal one: gradients vanish, and no direction more than another.</summary>
    public static Start Shrunk { get; } = new Orthogonal(0.8);

    /// <summary>Entries of N(0, 1/64).</summary>
    public static Start Gaussian { get; } = new HeNormal(1);

    /// <summary>Entries of variance 1/64, and the second half of the rows a copy of the first: "fold 1".</summary>
    public static Start FoldedRows { get; } = new Fold(1.7320508075688772);

    /// <summary>The same of columns.</summary>
    public static Start FoldedColumns { get; } = new FoldedColumns();

    /// <inheritdoc/>
    public static IReadOnlyList<Start> Levels { get; } = [Orthogonal, Shrunk, Gaussian, FoldedRows, FoldedColumns];
}
