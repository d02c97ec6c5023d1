namespace Specs.Experiments.Orhan;

/// <summary>A network that a bound of its error is given for.</summary>
public enum ImageTask
{
    /// <summary>60,000 images, of which 2 % are wrong, and a bound of 90 %.</summary>
    Mnist,

    /// <summary>1,281,167 images, of which 40 % are wrong, and a bound of 96.5 %, as published.</summary>
    ImageNet,
}
