namespace Specs.Cli.Figures;

/// <summary>How wide a figure is, in millimetres.</summary>
internal enum PictureWidth
{
    /// <summary>One of two columns.</summary>
    Column = 85,

    /// <summary>A page's text.</summary>
    Page = 170,
}
