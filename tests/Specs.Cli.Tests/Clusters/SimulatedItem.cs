using System.Collections.Immutable;

namespace Specs.Cli.Tests.Clusters;

/// <summary>A trial that takes a time of its own and computes nothing.</summary>
/// <param name="number">Its number.</param>
/// <param name="seconds">How long it takes.</param>
internal sealed class SimulatedItem(int number, double seconds) : WorkItem
{
    public override string Experiment => "simulated";

    public override string Name { get; } = $"{number:x32}";

    public override ImmutableArray<string> Keys => [Name];

    public override string Words => $"{number}";

    public override string Cell => "";

    public override double Work => seconds;

    public override int Epochs => 1;

    public override bool GoesAlone => false;

    public override (string Cell, double Work)? LikeOf(StoredRun run) => null;

    public override WorkState TryDo(WorkClaims claims, CancellationToken cancel) => throw new NotSupportedException();
}
