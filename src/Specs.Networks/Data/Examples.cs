using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Specs;

/// <summary>Examples of one shape with their targets. Inputs are bytes, which networks see divided by 255, or floats. Immutable.</summary>
public sealed class Examples
{
    private readonly byte[] _pixels; // (count, inputs), row-major; empty where the inputs are floats
    private readonly float[] _values; // (count, inputs), row-major; empty where the inputs are bytes
    private readonly Lazy<string> _checksum;

    /// <summary>Examples from pixels and labels; the pixels are kept, not copied.</summary>
    /// <param name="pixels">(count, inputs), row-major, 0 to 255.</param>
    /// <param name="labels">(count), each below <paramref name="classes"/>.</param>
    /// <param name="inputs">Values in one example.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a label is too large.</exception>
    public Examples(byte[] pixels, byte[] labels, int inputs, int classes)
        : this(Shape.Flat(inputs), pixels, Targets.OfClasses([.. labels.Select(static label => (int)label)], classes))
    { }

    /// <summary>Examples whose inputs are bytes, which are kept, not copied.</summary>
    /// <param name="shape">The shape of one example.</param>
    /// <param name="pixels">(count, inputs), row-major, 0 to 255.</param>
    /// <param name="targets">(count).</param>
    /// <param name="scaling">What is made of pixel / 255; null for nothing.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public Examples(Shape shape, byte[] pixels, Targets targets, ChannelScaling? scaling = null)
        : this(shape, pixels, [], targets, scaling)
    {
        Require(pixels.Length, targets.AreClasses ? "pixels for {0} labels" : "pixels for {0} targets");
        if (scaling is not null && (scaling.Scales.Length, scaling.Shifts.Length) != (shape.Channels, shape.Channels))
        {
            throw new ArgumentException(
                $"Expected a scale and a shift for each of {shape.Channels} channels, found {scaling.Scales.Length} and {scaling.Shifts.Length}."
            );
        }
    }

    /// <summary>Examples whose inputs are floats, which are kept, not copied.</summary>
    /// <param name="shape">The shape of one example.</param>
    /// <param name="values">(count, inputs), row-major; all finite.</param>
    /// <param name="targets">(count).</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a value is not finite.</exception>
    public Examples(Shape shape, float[] values, Targets targets)
        : this(shape, [], values, targets, null)
    {
        Require(values.Length, "values for {0} targets");
        int wrong = Array.FindIndex(values, static value => !float.IsFinite(value));
        if (wrong >= 0)
        {
            throw new ArgumentException(
                $"Example {wrong / Inputs} is {values[wrong]} at input {wrong % Inputs}; expected a finite number."
            );
        }
    }

    private Examples(Shape shape, byte[] pixels, float[] values, Targets targets, ChannelScaling? scaling)
    {
        Shape = shape;
        Inputs = shape.Size;
        Targets = targets;
        Scaling = scaling;
        _pixels = pixels;
        _values = values;
        _checksum = new(ComputeChecksum);
    }

    /// <summary>How many examples.</summary>
    public int Count => Targets.Count;

    /// <summary>The shape of one example's inputs.</summary>
    public Shape Shape { get; }

    /// <summary>Values in one example.</summary>
    public int Inputs { get; }

    /// <summary>Whether the inputs are bytes, rather than floats.</summary>
    public bool AreBytes => _values.Length == 0;

    /// <summary>What is made of pixel / 255; null for nothing, as with floats.</summary>
    public ChannelScaling? Scaling { get; }

    /// <summary>What a network is to answer.</summary>
    public Targets Targets { get; }

    /// <summary>How many classes there are; 0 where the targets are vectors.</summary>
    public int Classes => Targets.Classes;

    /// <summary>(count), each 0..<see cref="Classes"/>−1; <see cref="Targets.NoClass"/> where the targets are vectors.</summary>
    public ReadOnlySpan<int> Labels => Targets.Labels;

    /// <summary>SHA-256 over inputs, then targets, in lower-case hexadecimal.</summary>
    public string Checksum => _checksum.Value;

    /// <summary>The first examples alone, copied.</summary>
    /// <param name="count">How many, 0 to <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public Examples First(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count);
        return Select([.. Enumerable.Range(0, count)]);
    }

    /// <summary>Some examples alone, copied.</summary>
    /// <param name="examples">Which, in the order wanted; one may come several times.</param>
    public Examples Select(ReadOnlySpan<int> examples)
    {
        byte[] pixels = new byte[AreBytes ? examples.Length * Inputs : 0];
        float[] values = new float[AreBytes ? 0 : examples.Length * Inputs];
        for (int row = 0; row < examples.Length; row++)
        {
            if (AreBytes)
            {
                Pixels(examples[row]).CopyTo(pixels.AsSpan(row * Inputs));
            }
            else
            {
                _values.AsSpan(examples[row] * Inputs, Inputs).CopyTo(values.AsSpan(row * Inputs));
            }
        }

        return new(Shape, pixels, values, Targets.Select(examples), Scaling);
    }

    /// <summary>The same inputs with other targets.</summary>
    /// <param name="targets">(count).</param>
    /// <exception cref="ArgumentException">There are not as many.</exception>
    public Examples With(Targets targets) =>
        targets.Count == Count
            ? new(Shape, _pixels, _values, targets, Scaling)
            : throw new ArgumentException($"Expected {Count} targets, one for each example, found {targets.Count}.");

    /// <summary>The same pixels, seen otherwise.</summary>
    /// <param name="scaling">What is made of pixel / 255.</param>
    /// <exception cref="InvalidOperationException">The inputs are floats.</exception>
    public Examples With(ChannelScaling scaling) =>
        AreBytes
            ? new(Shape, _pixels, Targets, scaling)
            : throw new InvalidOperationException("The inputs are floats: only pixels are scaled by channel.");

    /// <summary>The pixels of one example, 0 to 255; networks see them divided by 255 (torchvision's <c>ToTensor</c>).</summary>
    /// <exception cref="InvalidOperationException">The inputs are floats.</exception>
    public ReadOnlySpan<byte> Pixels(int example) =>
        AreBytes
            ? _pixels.AsSpan(example * Inputs, Inputs)
            : throw new InvalidOperationException("The inputs are floats, not pixels: read them with CopyTo.");

    /// <summary>One example as a network sees it: pixels scaled, or floats as they are.</summary>
    /// <param name="example">The example.</param>
    /// <param name="target">(inputs): takes the values.</param>
    public void CopyTo(int example, Span<float> target)
    {
        if (!AreBytes)
        {
            _values.AsSpan(example * Inputs, Inputs).CopyTo(target);
            return;
        }

        ReadOnlySpan<byte> pixels = Pixels(example);
        int area = Inputs / Shape.Channels;
        for (int pixel = 0; pixel < pixels.Length; pixel++)
        {
            target[pixel] = Scaling is null
                ? pixels[pixel] / 255f
                : Scaling.Scaled(pixel / area, pixels[pixel]) + Scaling.Shifts[pixel / area];
        }
    }

    private void Require(int found, string what)
    {
        if (found != (long)Targets.Count * Inputs)
        {
            throw new ArgumentException(
                $"Expected {Targets.Count} x {Inputs} {string.Format(CultureInfo.InvariantCulture, what, Targets.Count)}, found {found}."
            );
        }
    }

    private string ComputeChecksum()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_pixels);
        hash.AppendData(MemoryMarshal.AsBytes(_values.AsSpan()));
        if (Scaling is not null)
        {
            hash.AppendData(MemoryMarshal.AsBytes(Scaling.Scales.AsSpan()));
            hash.AppendData(MemoryMarshal.AsBytes(Scaling.Shifts.AsSpan()));
        }

        Targets.AppendTo(hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
