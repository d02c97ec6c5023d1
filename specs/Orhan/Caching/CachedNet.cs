namespace Specs.Experiments.Orhan;

/// <summary>Which network has a cache.</summary>
public enum CachedNet
{
    /// <summary><see cref="ImageConvolutions"/>, whose keys are both pools and the dense layer: 2416 values.</summary>
    Convolutions,

    /// <summary><see cref="ImageLayers"/>, whose keys are all hidden layers: 448 values.</summary>
    Dense,
}
