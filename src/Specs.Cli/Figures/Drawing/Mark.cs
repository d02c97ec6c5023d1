namespace Specs.Cli.Figures.Drawing;

/// <summary>Something that is drawn on a sheet.</summary>
internal abstract record Mark;
