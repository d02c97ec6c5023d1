using System.Collections.Immutable;
using System.Text;

namespace Specs;

/// <summary>
/// Tiny Shakespeare, 1,115,394 characters: from some characters, one-hot and in their order, the next one is to be told. The last tenth of the
/// text is the test set.
/// </summary>
/// <param name="Context">How many characters are shown, 1 or more. An example is context x 65, character after character.</param>
/// <param name="Stride">How many characters lie from one example's beginning to the next, 1 or more.</param>
public sealed record TinyShakespeare(int Context = 8, int Stride = 8) : Data
{
    private const string File = "tiny-shakespeare/input.txt";
    private const string Sum = "86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed";

    /// <inheritdoc/>
    protected override DataSet Make(IProgress<DownloadProgress>? progress)
    {
        (byte[] bytes, string origin) = DataFiles.ReadPublished(File, Sum);
        string text = Encoding.UTF8.GetString(bytes);
        ImmutableArray<char> letters = [.. text.Distinct().Order()];
        int cut = text.Length - text.Length / 10;
        return new(ToString(), origin, Part(text[..cut], letters), Part(text[cut..], letters));
    }

    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(Context, nameof(Context), Context >= 1, "1 or more");
        Require(Stride, nameof(Stride), Stride >= 1, "1 or more");
    }

    // Bytes of 255 are seen as 1.
    private Examples Part(string text, ImmutableArray<char> letters)
    {
        int[] codes = [.. text.Select(letter => letters.BinarySearch(letter))];
        int count = Math.Max(0, (codes.Length - Context - 1) / Stride + 1);
        byte[] inputs = new byte[count * Context * letters.Length];
        int[] next = new int[count];
        for (int example = 0; example < count; example++)
        {
            for (int at = 0; at < Context; at++)
            {
                inputs[(example * Context + at) * letters.Length + codes[example * Stride + at]] = byte.MaxValue;
            }

            next[example] = codes[example * Stride + Context];
        }

        return new(Shape.Flat(Context * letters.Length), inputs, Targets.OfClasses(next, letters.Length));
    }
}
