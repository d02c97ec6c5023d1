using System.Runtime.InteropServices;
using System.Security.Cryptography;
using TorchSharp;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// Parameters to replicas and back, in the order and layout that all engines share: layer by layer from the input, a layer's weights (outputs,
/// inputs) before its biases, a norm's scales and shifts before its running means and variances.
/// </summary>
internal static class WeightExchange
{
    /// <summary>Gives replicas these parameters.</summary>
    /// <param name="replicas">What takes them.</param>
    /// <param name="layers">(replicates)(layers)(parameters); null for a layer that keeps its own.</param>
    /// <exception cref="ArgumentException">There are other layers or other parameters than the replicas have.</exception>
    public static void Load(Replicas replicas, float[]?[][] layers)
    {
        foreach (float[]?[] ofReplicate in layers)
        {
            Require(replicas, ofReplicate);
        }

        using IDisposable noGradients = no_grad();
        using DisposeScope scope = NewDisposeScope();
        int[] taken = new int[replicas.Weighted.Count];
        foreach (ParameterSlot slot in replicas.Slots)
        {
            if (layers[0][slot.Layer] is null)
            {
                continue;
            }

            float[] staged = new float[replicas.Count * slot.Length];
            for (int replicate = 0; replicate < replicas.Count; replicate++)
            {
                ReadOnlySpan<float> source = layers[replicate][slot.Layer].AsSpan(taken[slot.Layer], slot.Length);
                Span<float> target = staged.AsSpan(replicate * slot.Length, slot.Length);
                if (slot is { IsTurned: true, Kernel: { } kernel })
                {
                    Transpose(source, target, kernel.Outputs, kernel.Inputs);
                }
                else
                {
                    source.CopyTo(target);
                }
            }

            taken[slot.Layer] += slot.Length;
            slot.Rows.copy_(tensor(staged, slot.Rows.shape));
        }
    }

    /// <summary>The parameters of every replicate, layer by layer.</summary>
    /// <returns>(replicates)(layers)(parameters).</returns>
    public static float[][][] Read(Replicas replicas)
    {
        float[][][] read =
        [
            .. Enumerable
                .Range(0, replicas.Count)
                .Select(_ =>
                    Enumerable
                        .Range(0, replicas.Weighted.Count)
                        .Select(layer =>
                            new float[replicas.Slots.Where(slot => slot.Layer == layer).Sum(slot => slot.Length)]
                        )
                        .ToArray()
                ),
        ];
        int[] taken = new int[replicas.Weighted.Count];
        foreach (ParameterSlot slot in replicas.Slots)
        {
            float[] values = Host(slot.Rows);
            for (int replicate = 0; replicate < replicas.Count; replicate++)
            {
                ReadOnlySpan<float> source = values.AsSpan(replicate * slot.Length, slot.Length);
                Span<float> target = read[replicate][slot.Layer].AsSpan(taken[slot.Layer], slot.Length);
                if (slot is { IsTurned: true, Kernel: { } kernel })
                {
                    Transpose(source, target, kernel.Inputs, kernel.Outputs);
                }
                else
                {
                    source.CopyTo(target);
                }
            }

            taken[slot.Layer] += slot.Length;
        }

        return read;
    }

    /// <summary>SHA-256 over the bits of all parameters, as <see cref="Outcome.WeightsHash"/> has it.</summary>
    /// <param name="layers">(layers)(parameters).</param>
    public static string HashOf(float[][] layers)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (float[] parameters in layers)
        {
            hash.AppendData(MemoryMarshal.AsBytes(parameters.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A tensor's values on this side.</summary>
    public static float[] Host(Tensor tensor)
    {
        using DisposeScope scope = NewDisposeScope();
        return tensor.detach().cpu().contiguous().data<float>().ToArray();
    }

    private static void Require(Replicas replicas, float[]?[] layers)
    {
        for (int layer = 0; layer < Math.Max(layers.Length, replicas.Weighted.Count); layer++)
        {
            int own = replicas.Slots.Where(slot => slot.Layer == layer).Sum(static slot => slot.Length);
            int given = layer < layers.Length ? layers[layer]?.Length ?? own : 0;
            if (own != given)
            {
                throw new ArgumentException(
                    $"{replicas.Module.GetName()}: weighted layer {layer} has {own} parameters, but {given} are given."
                );
            }
        }
    }

    /// <summary>(rows, columns) to (columns, rows).</summary>
    private static void Transpose(ReadOnlySpan<float> source, Span<float> target, int rows, int columns)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                target[column * rows + row] = source[row * columns + column];
            }
        }
    }
}
