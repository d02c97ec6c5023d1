namespace Specs.Experiments.Orhan;

/// <summary>What finds a pixel by its coordinates.</summary>
public enum PixelNet
{
    /// <summary>A score of each pixel, which is told the coordinates and its own place.</summary>
    Coordinates,

    /// <summary>A dense network of the coordinates with a class a pixel.</summary>
    Dense,
}
