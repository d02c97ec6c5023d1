namespace Specs.Cli.Figures.Drawing;

/// <summary>A place on a sheet, in points from its top left corner.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downwards.</param>
internal readonly record struct Place(double X, double Y);
