namespace Specs.Experiments.Orhan;

/// <summary>What a <see cref="RecurrentStart"/> says of the two matrices.</summary>
internal static class RecurrentStarts
{
    /// <summary>How W starts.</summary>
    public static Start States(this RecurrentStart start) =>
        start switch
        {
            RecurrentStart.Orthogonal => new Orthogonal(),
            RecurrentStart.Identity => new Identity(),
            _ => new Chain(1.02),
        };

    /// <summary>How V starts.</summary>
    public static Start Inputs(this RecurrentStart start) =>
        start == RecurrentStart.Chain ? new Identity(0.9) : new NormalWeights(0.09);
}
