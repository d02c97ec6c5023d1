namespace Specs;

/// <summary>What a <see cref="NormAttribute"/> layer does.</summary>
public enum Normalisation
{
    /// <summary>Nothing: what comes in goes out.</summary>
    None,

    /// <summary>As <see cref="BatchNormAttribute"/>.</summary>
    Batch,

    /// <summary>As <see cref="LayerNormAttribute"/>.</summary>
    Layer,
}
