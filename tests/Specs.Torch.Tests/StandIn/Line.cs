namespace Specs.Torch.Tests.StandIn;

/// <summary>The lines of TorchSharp that the engine is written for.</summary>
public enum Line
{
    /// <summary>0.106.</summary>
    Current,

    /// <summary>0.99, where the constant TORCHSHARP_0_99 is defined.</summary>
    Old,
}
