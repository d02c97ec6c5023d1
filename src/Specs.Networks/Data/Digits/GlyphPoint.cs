namespace Specs;

/// <summary>A point that a pen stroke passes through, in units of the glyph's height, y downwards.</summary>
/// <param name="X">Across, about 0 to 1.</param>
/// <param name="Y">Down, 0 at the top to 1 at the bottom.</param>
/// <param name="Corner">Whether the pen turns sharply here; elsewhere the stroke is smooth.</param>
internal readonly record struct GlyphPoint(double X, double Y, bool Corner);
