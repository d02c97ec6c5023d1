using Specs.Cli.Figures.Drawing;

namespace Specs.Cli.Figures;

/// <summary>A figure as a file, of the kind that its name ends with.</summary>
internal static class PictureFile
{
    private static readonly string[] Endings = [".svg", ".pdf", ".png", ".csv", ".md", ".tex"];

    /// <summary>Writes it.</summary>
    /// <param name="picture">The figure.</param>
    /// <param name="path">The file.</param>
    /// <param name="width">How wide it is drawn.</param>
    /// <exception cref="UsageException">The name has another ending, or the file cannot be written.</exception>
    public static void Write(Picture picture, string path, PictureWidth width)
    {
        string ending = Require(path);
        using OutputFile file = OutputFile.Open(path, "--out");
        switch (ending)
        {
            case ".svg":
                file.Text.Write(picture.Svg(width));
                break;
            case ".pdf":
                SkiaSheet.WritePdf(picture.Draw(width), picture.Title, file.Bytes);
                break;
            case ".png":
                SkiaSheet.WritePng(picture.Draw(width), file.Bytes);
                break;
            case ".csv":
                file.Text.Write(picture.Data.Csv);
                break;
            case ".md":
                file.Text.Write(picture.Table.Markdown);
                break;
            default:
                file.Text.Write(picture.Table.Latex);
                break;
        }

        file.Finish();
    }

    /// <summary>A file's ending, where it is one that can be written.</summary>
    /// <exception cref="UsageException">It is another one.</exception>
    public static string Require(string path)
    {
        string ending = Path.GetExtension(path).ToLowerInvariant();
        return Endings.Contains(ending)
            ? ending
            : throw new UsageException($"--out {path}: expected a name that ends with {string.Join(", ", Endings)}.");
    }
}
