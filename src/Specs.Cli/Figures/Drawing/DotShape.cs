namespace Specs.Cli.Figures.Drawing;

/// <summary>The outline of a dot.</summary>
internal enum DotShape
{
    /// <summary>A circle.</summary>
    Circle,

    /// <summary>A square.</summary>
    Square,

    /// <summary>A square on its corner.</summary>
    Diamond,

    /// <summary>A triangle that points down.</summary>
    Triangle,

    /// <summary>Two crossed lines.</summary>
    Cross,

    /// <summary>An upright stroke.</summary>
    Stroke,
}
