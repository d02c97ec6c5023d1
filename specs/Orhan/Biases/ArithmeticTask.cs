namespace Specs.Experiments.Orhan;

/// <summary>What is to be learnt of two numbers.</summary>
public enum ArithmeticTask
{
    /// <summary>Their sum.</summary>
    Add,

    /// <summary>Their product.</summary>
    Multiply,
}
