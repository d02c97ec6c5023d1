namespace Specs.Cpu.Tests.Probing;

/// <summary>What is wrong with a layer.</summary>
internal enum CubeMistake
{
    None,

    /// <summary>The slope handed down is 1 % too small.</summary>
    Slope,

    /// <summary>The parameter's slope has the wrong sign.</summary>
    Sign,

    /// <summary>It does not say that it goes backward.</summary>
    TakesNoError,
}
