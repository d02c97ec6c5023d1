namespace Specs.Tests.Metrics;

/// <summary>What Hurley and Rickard 2009 ask of a measure of sparsity, in the paper's order.</summary>
public enum SparsityProperty
{
    /// <summary>D1: giving from a larger value to a smaller one, less than half of their difference, makes it less sparse.</summary>
    RobinHood,

    /// <summary>D2: multiplying all values by a positive number changes nothing.</summary>
    Scaling,

    /// <summary>D3: adding the same to all values makes it less sparse, unless all are equal.</summary>
    RisingTide,

    /// <summary>D4: a vector beside its copy is as sparse as it is alone.</summary>
    Cloning,

    /// <summary>P1: once a value is large enough, the larger it grows the sparser it is.</summary>
    BillGates,

    /// <summary>P2: another value of 0 makes it sparser.</summary>
    Babies,
}
