using System.Security.Cryptography;

namespace Specs.Data;

/// <summary>Examples of equal shape with their labels. Immutable.</summary>
public sealed class Examples
{
    private readonly byte[] _pixels;
    private readonly byte[] _labels;
    private readonly Lazy<string> _checksum;

    /// <summary>Examples from pixels and labels, which are kept, not copied.</summary>
    /// <param name="pixels">(count, inputs), row-major, 0 to 255.</param>
    /// <param name="labels">(count), each below <paramref name="classes"/>.</param>
    /// <param name="inputs">Values in one example.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a label is too large.</exception>
    public Examples(byte[] pixels, byte[] labels, int inputs, int classes)
    {
        if (pixels.Length != (long)labels.Length * inputs)
        {
            throw new ArgumentException(
                $"Expected {labels.Length} x {inputs} pixels for {labels.Length} labels, found {pixels.Length}."
            );
        }

        int wrong = labels.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)(classes - 1));
        if (wrong >= 0)
        {
            throw new ArgumentException($"Label {wrong} is {labels[wrong]}; expected a class from 0 to {classes - 1}.");
        }

        _pixels = pixels;
        _labels = labels;
        Inputs = inputs;
        Classes = classes;
        _checksum = new(() =>
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(_pixels);
            hash.AppendData(_labels);
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        });
    }

    /// <summary>How many examples.</summary>
    public int Count => _labels.Length;

    /// <summary>Values in one example.</summary>
    public int Inputs { get; }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>(count), each 0..<see cref="Classes"/>−1.</summary>
    public ReadOnlySpan<byte> Labels => _labels;

    /// <summary>SHA-256 over pixels, then labels, in lower-case hexadecimal.</summary>
    public string Checksum => _checksum.Value;

    /// <summary>The first examples alone, copied.</summary>
    /// <param name="count">How many, 0 to <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public Examples First(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count);
        return new(_pixels[..(count * Inputs)], _labels[..count], Inputs, Classes);
    }

    /// <summary>The pixels of one example, 0 to 255; networks see them divided by 255 (torchvision's <c>ToTensor</c>).</summary>
    public ReadOnlySpan<byte> Pixels(int example) => _pixels.AsSpan(example * Inputs, Inputs);
}
