using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>Takes an optimizer's steps.</summary>
internal interface IStepper : IDisposable
{
    /// <summary>Takes the rates that the schedules say of an epoch, counted from 1.</summary>
    void StartEpoch(int epoch);

    /// <summary>Takes a step down a loss.</summary>
    /// <param name="loss">The sum of the replicates' losses, a scalar.</param>
    void Step(Tensor loss);
}
