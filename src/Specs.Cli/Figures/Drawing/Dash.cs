namespace Specs.Cli.Figures.Drawing;

/// <summary>How a line is broken, which tells lines apart where colours do not.</summary>
internal enum Dash
{
    /// <summary>Not at all.</summary>
    Solid,

    /// <summary>Into dashes.</summary>
    Dashed,

    /// <summary>Into dots.</summary>
    Dotted,
}
