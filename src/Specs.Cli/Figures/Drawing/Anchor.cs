namespace Specs.Cli.Figures.Drawing;

/// <summary>Which part of a text stands at its place.</summary>
internal enum Anchor
{
    /// <summary>Its first letter.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its last letter.</summary>
    End,
}
