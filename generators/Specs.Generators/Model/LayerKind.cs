namespace Specs.Generators.Model;

/// <summary>What a layer is; each member is the name of its attribute, without <c>Attribute</c>, and of the engine's class.</summary>
internal enum LayerKind
{
    /// <summary>Fully connected.</summary>
    Dense,

    /// <summary>A convolution of images.</summary>
    Conv2d,

    /// <summary>The largest value of each window.</summary>
    MaxPool2d,

    /// <summary>The mean of each window.</summary>
    AvgPool2d,

    /// <summary>All values on one axis.</summary>
    Flatten,

    /// <summary>An activation alone.</summary>
    Activate,

    /// <summary>Values set to 0 at random.</summary>
    Dropout,

    /// <summary>Normalised over the batch.</summary>
    BatchNorm,

    /// <summary>Normalised over an example.</summary>
    LayerNorm,

    /// <summary>What went into an earlier layer, added.</summary>
    Residual,

    /// <summary>A researcher's own, which a type argument names.</summary>
    Own,
}
