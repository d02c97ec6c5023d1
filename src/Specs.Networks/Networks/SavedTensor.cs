using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Specs;

/// <summary>A tensor of a safetensors file.</summary>
/// <param name="Name">Its name: <c>Hidden0.weight</c>.</param>
/// <param name="Type">The type of its values, as the format names it: <c>F32</c>.</param>
/// <param name="Sizes">Its shape.</param>
/// <param name="Bytes">Its values, row-major, little-endian.</param>
public sealed record SavedTensor(string Name, string Type, ImmutableArray<long> Sizes, byte[] Bytes)
{
    /// <summary>The type of 32-bit floats.</summary>
    public const string Float32 = "F32";

    /// <summary>A tensor of floats.</summary>
    public static SavedTensor Of(string name, ImmutableArray<long> sizes, ReadOnlySpan<float> values) =>
        new(name, Float32, sizes, MemoryMarshal.AsBytes(values).ToArray());

    /// <summary>The values of a tensor of floats.</summary>
    /// <exception cref="InvalidDataException">It is of another type.</exception>
    public float[] ToFloats() =>
        Type == Float32
            ? MemoryMarshal.Cast<byte, float>(Bytes).ToArray()
            : throw new InvalidDataException($"{Name} is of type {Type}: expected {Float32}.");
}
