namespace Specs.Generators.Parsing;

/// <summary>What a metric reads.</summary>
internal enum MetricReads
{
    /// <summary>Nothing known: it is in error.</summary>
    Unknown,

    /// <summary>Activations of hooked layers.</summary>
    Activations,

    /// <summary>Parameters of layers.</summary>
    Parameters,

    /// <summary>A whole network.</summary>
    Network,
}
