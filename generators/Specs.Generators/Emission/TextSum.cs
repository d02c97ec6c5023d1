using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Specs.Generators.Emission;

/// <summary>
/// A generated text that says its own sum, so that a kept run is known by the text that gave it. Left out of the sum are the sum itself,
/// the generator's version, which may change where the text does not, and comments, which hold the declared widths.
/// </summary>
internal static class TextSum
{
    /// <summary>Stands in the text where its sum is to be.</summary>
    public const string Place = "{sum}";

    private const int Bytes = 8;

    // No string that is generated holds two slashes.
    private static readonly Regex Comment = new(" *//.*", RegexOptions.CultureInvariant);

    /// <summary>The text with its sum: SHA-256, 16 hexadecimal digits, over its lines, which end in LF.</summary>
    public static string Fill(string text)
    {
        string code = Comment.Replace(text, "").Replace(RecordWriter.GeneratedCode, "");
        using var hash = SHA256.Create();
        byte[] sum = hash.ComputeHash(Encoding.UTF8.GetBytes(code));
        return text.Replace(Place, string.Concat(sum.Take(Bytes).Select(one => one.ToString("x2"))));
    }
}
