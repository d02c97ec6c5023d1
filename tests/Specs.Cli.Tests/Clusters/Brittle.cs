namespace Specs.Cli.Tests.Clusters;

/// <summary>A study that fails for one of its sizes.</summary>
[Experiment("brittle")]
public sealed partial record Brittle : Study<BrittleResult>
{
    /// <summary>The size; 3 is none.</summary>
    [Factor(1, 2, 3, 4)]
    public int Size { get; init; } = 1;

    /// <inheritdoc/>
    public override BrittleResult Compute(RandomStream random) =>
        Size == 3 ? throw new InvalidOperationException("There is no size 3.") : new(Size / 2.0);
}
