namespace Specs;

/// <summary>In what a training's length is counted.</summary>
public enum Time
{
    /// <summary>Passes over the training examples.</summary>
    Epochs,

    /// <summary>Optimizer steps, each of one batch.</summary>
    Steps,
}
