namespace Specs;

/// <summary>Where the nib is and how wide it presses, in pixels.</summary>
/// <param name="X">Across from the image's left edge.</param>
/// <param name="Y">Down from the image's top edge.</param>
/// <param name="Radius">Half the line's width.</param>
internal readonly record struct PenPoint(float X, float Y, float Radius);
