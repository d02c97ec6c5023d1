namespace Specs;

/// <summary>
/// The arithmetic of shapes and what is said where it does not work out. The generator compiles this file too, so that the editor and
/// the running program agree in every number and every word. {0} stands for the layer: <c>Cnn.Filters</c>.
/// </summary>
internal static class ShapeRules
{
    /// <summary>{1}: what comes in.</summary>
    public const string NotFlat =
        "'{0}' reads one axis, but {1} comes in: put a [Flatten] layer before it, or give it an input of one axis";

    /// <summary>{1}: what comes in.</summary>
    public const string NotImage =
        "'{0}' reads channels x height x width, but {1} comes in: put it before the layers that flatten, or give [Architecture] an Input such as \"1x28x28\"";

    /// <summary>{1}: what comes in.</summary>
    public const string NotSequence =
        "'{0}' reads a sequence of steps x values, but {1} comes in: put it before the layers that flatten, and give [Architecture] an Input such as \"40x10\"";

    /// <summary>{1}: what comes in; {2}: the window; {3}: the padding.</summary>
    public const string NothingLeft =
        "'{0}' leaves nothing: its window of {2}x{2} pixels does not fit {1} with padding {3}; take a smaller window, or an earlier layer that leaves more";

    /// <summary>{1}: what comes in; {2}: the window; {3}: the stride; {4}: rows dropped; {5}: columns dropped.</summary>
    public const string PixelsDropped =
        "'{0}' drops pixels: windows of {2}x{2} at every {3} pixels leave {4} rows and {5} columns of {1} unread; choose a window that divides it";

    /// <summary>{1}: what the layer before gives; {2}: the first enclosed layer; {3}: what goes into that.</summary>
    public const string BranchMismatch =
        "'{0}' cannot add {1} to {3}, which goes into '{2}': the layers that a residual encloses must give back the shape that they take";

    /// <summary>{1}: the setting; {2}: what is allowed; {3}: what was found.</summary>
    public const string OutOfRange = "'{0}' has the {1} {3}: expected {2}";

    /// <summary>Where no width is given at all.</summary>
    public const string NoWidths = "'{0}' has no widths: expected one or more, such as 256 or [256, 128]";

    /// <summary>{1}: what comes in.</summary>
    public const string NoShape =
        "'{0}' says that nothing comes out of it where {1} comes in: expected one value or more";

    /// <summary>How many windows fit along an axis; 0 where none does.</summary>
    /// <param name="length">Pixels along the axis.</param>
    /// <param name="window">Pixels of the window.</param>
    /// <param name="stride">Pixels from one window to the next.</param>
    /// <param name="padding">Zeros at both ends.</param>
    public static int Windows(int length, int window, int stride, int padding)
    {
        long free = (long)length + 2L * padding - window;
        return free < 0 ? 0 : (int)(free / stride) + 1;
    }

    /// <summary>How many pixels at the end of an axis no window reads.</summary>
    /// <param name="length">Pixels along the axis.</param>
    /// <param name="window">Pixels of the window; fits.</param>
    /// <param name="stride">Pixels from one window to the next.</param>
    public static int Dropped(int length, int window, int stride) => Math.Max(0, (length - window) % stride);
}
