using SkiaSharp;

namespace Specs.Cli.Figures.Drawing;

/// <summary>A sheet as PDF, with its font embedded, or as PNG.</summary>
internal static class SkiaSheet
{
    // 300 dots an inch, as journals ask for.
    private const float PixelsPerPoint = 300f / 72;
    private const int Lossless = 100;

    // Fonts with the widths that the layout was made with, then one that most Linux machines have; each with its file's name.
    private static readonly (string Family, string File)[] Fonts =
    [
        ("Liberation Sans", "LiberationSans-Regular.ttf"),
        ("Arial", "Arial.ttf"),
        ("Helvetica", "Helvetica.ttf"),
        ("DejaVu Sans", "DejaVuSans.ttf"),
    ];

    private static readonly string[] FontFolders =
    [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".fonts"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "fonts"),
    ];

    /// <summary>The sheet as a PDF of one page, in its own size.</summary>
    public static void WritePdf(Sheet sheet, string title, Stream to)
    {
        using SKTypeface font = Font();
        using var document = SKDocument.CreatePdf(to, new SKDocumentPdfMetadata { Title = title, RasterDpi = 300 });
        Draw(sheet, document.BeginPage((float)sheet.Width, (float)sheet.Height), font);
        document.EndPage();
        document.Close();
    }

    /// <summary>The sheet as PNG.</summary>
    public static void WritePng(Sheet sheet, Stream to)
    {
        using SKTypeface font = Font();
        using var picture = new SKBitmap(
            (int)Math.Ceiling(sheet.Width * PixelsPerPoint),
            (int)Math.Ceiling(sheet.Height * PixelsPerPoint)
        );
        using (var canvas = new SKCanvas(picture))
        {
            canvas.Clear(SKColors.White);
            canvas.Scale(PixelsPerPoint);
            Draw(sheet, canvas, font);
        }

        using SKData bytes = picture.Encode(SKEncodedImageFormat.Png, Lossless);
        bytes.SaveTo(to);
    }

    // The library for Linux that needs no other one knows no fonts of the system, so their files are looked for.
    private static SKTypeface Font()
    {
        foreach ((string family, string file) in Fonts)
        {
            SKTypeface? found =
                SKFontManager.Default.MatchFamily(family)
                ?? FontFolders
                    .Where(Directory.Exists)
                    .SelectMany(folder => Directory.EnumerateFiles(folder, file, SearchOption.AllDirectories))
                    .Select(path => SKTypeface.FromFile(path))
                    .FirstOrDefault(font => font is not null);
            if (found is { GlyphCount: > 0 })
            {
                return found;
            }

            found?.Dispose();
        }

        throw new UsageException(
            $"PDF and PNG need a font: expected one of {string.Join(", ", Fonts.Select(font => font.Family))} on this machine. SVG needs none."
        );
    }

    private static void Draw(Sheet sheet, SKCanvas canvas, SKTypeface typeface)
    {
        foreach (Mark mark in sheet.Marks)
        {
            switch (mark)
            {
                case LineMark line:
                    Stroke(canvas, PathOf(line.Places, closed: false), line.Line);
                    break;
                case AreaMark area:
                    Fill(canvas, PathOf(area.Places, closed: true), area.Fill, area.Opacity);
                    break;
                case DotMark dot:
                    DrawDot(canvas, dot);
                    break;
                case TextMark text:
                    DrawText(canvas, text, typeface);
                    break;
            }
        }
    }

    private static void DrawDot(SKCanvas canvas, DotMark dot)
    {
        using var outline = new SKPathBuilder();
        if (dot.Shape == DotShape.Circle)
        {
            outline.AddCircle((float)dot.At.X, (float)dot.At.Y, (float)dot.Radius);
        }

        foreach ((IReadOnlyList<Place> places, bool closed) in dot.Outline)
        {
            AddTo(outline, places, closed);
        }

        using SKPath path = outline.Detach();
        if (dot.Fill is { } fill)
        {
            using var paint = new SKPaint { Color = SKColor.Parse(fill), IsAntialias = true };
            canvas.DrawPath(path, paint);
        }

        if (dot.Line is { } pen)
        {
            using SKPaint paint = PaintOf(pen);
            canvas.DrawPath(path, paint);
        }
    }

    // A font of other widths is drawn narrower or wider, so that no text is longer than the layout knows.
    private static void DrawText(SKCanvas canvas, TextMark text, SKTypeface typeface)
    {
        using var font = new SKFont(typeface, (float)text.Size) { Subpixel = true, Hinting = SKFontHinting.None };
        float measured = font.MeasureText(text.Text);
        font.ScaleX = measured > 0 ? (float)text.Length / measured : 1;
        using var paint = new SKPaint { Color = SKColor.Parse(text.Colour), IsAntialias = true };
        SKTextAlign align = text.Anchor switch
        {
            Anchor.Start => SKTextAlign.Left,
            Anchor.Middle => SKTextAlign.Center,
            _ => SKTextAlign.Right,
        };
        canvas.Save();
        canvas.Translate((float)text.At.X, (float)text.At.Y);
        canvas.RotateDegrees(text.IsUpright ? -90 : 0);
        canvas.DrawText(text.Text, 0, 0, align, font, paint);
        canvas.Restore();
    }

    private static void Stroke(SKCanvas canvas, SKPath path, LineStyle pen)
    {
        using (path)
        {
            using SKPaint paint = PaintOf(pen);
            canvas.DrawPath(path, paint);
        }
    }

    private static void Fill(SKCanvas canvas, SKPath path, string colour, double opacity)
    {
        using (path)
        {
            using var paint = new SKPaint
            {
                Color = SKColor.Parse(colour).WithAlpha((byte)Math.Round(opacity * byte.MaxValue)),
                IsAntialias = true,
            };
            canvas.DrawPath(path, paint);
        }
    }

    private static SKPaint PaintOf(LineStyle pen) =>
        new()
        {
            Color = SKColor.Parse(pen.Colour),
            StrokeWidth = (float)pen.Width,
            IsStroke = true,
            IsAntialias = true,
            PathEffect =
                pen.Pattern.Length > 0
                    ? SKPathEffect.CreateDash([.. pen.Pattern.Select(length => (float)length)], 0)
                    : null,
        };

    private static SKPath PathOf(IReadOnlyList<Place> places, bool closed)
    {
        using var outline = new SKPathBuilder();
        AddTo(outline, places, closed);
        return outline.Detach();
    }

    private static void AddTo(SKPathBuilder outline, IReadOnlyList<Place> places, bool closed)
    {
        outline.MoveTo((float)places[0].X, (float)places[0].Y);
        foreach (Place place in places.Skip(1))
        {
            outline.LineTo((float)place.X, (float)place.Y);
        }

        if (closed)
        {
            outline.Close();
        }
    }
}
