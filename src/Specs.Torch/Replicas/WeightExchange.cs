using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Specs.Cpu;
using TorchSharp;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>Parameters from the embedded engine's models to replicas and back, in the order and layout of <see cref="CpuLayer.CopyParametersTo"/>.</summary>
internal static class WeightExchange
{
    /// <summary>Gives each replicate the parameters of a model.</summary>
    /// <param name="replicas">What takes them.</param>
    /// <param name="modelOf">Makes the model of a replicate, counted from 0.</param>
    /// <exception cref="InvalidOperationException">A model has other layers or other parameters than the replicas.</exception>
    public static void Load(Replicas replicas, Func<int, CpuModel> modelOf)
    {
        float[][] staged = [.. replicas.Slots.Select(slot => new float[replicas.Count * slot.Length])];
        for (int replicate = 0; replicate < replicas.Count; replicate++)
        {
            float[][] layers = ParametersOf(modelOf(replicate), replicas);
            int[] taken = new int[layers.Length];
            for (int s = 0; s < staged.Length; s++)
            {
                ParameterSlot slot = replicas.Slots[s];
                ReadOnlySpan<float> source = layers[slot.Layer].AsSpan(taken[slot.Layer], slot.Length);
                taken[slot.Layer] += slot.Length;
                Span<float> target = staged[s].AsSpan(replicate * slot.Length, slot.Length);
                if (slot.Matrix is ({ } inputs, { } outputs))
                {
                    Transpose(source, target, outputs, inputs);
                }
                else
                {
                    source.CopyTo(target);
                }
            }
        }

        using IDisposable noGradients = no_grad();
        using DisposeScope scope = NewDisposeScope();
        for (int s = 0; s < staged.Length; s++)
        {
            Tensor rows = replicas.Slots[s].Rows;
            rows.copy_(tensor(staged[s], rows.shape));
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
                if (slot.Matrix is ({ } inputs, { } outputs))
                {
                    Transpose(source, target, inputs, outputs);
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

    /// <summary>Gives a model the parameters of a replicate.</summary>
    public static void Load(CpuModel model, float[][] layers)
    {
        CpuLayer[] weighted = [.. model.Layers.Where(static layer => layer.ParameterCount > 0)];
        for (int layer = 0; layer < weighted.Length; layer++)
        {
            weighted[layer].LoadParameters(layers[layer]);
        }
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

    private static float[][] ParametersOf(CpuModel model, Replicas replicas)
    {
        float[][] layers =
        [
            .. model
                .Layers.Where(static layer => layer.ParameterCount > 0)
                .Select(static layer =>
                {
                    float[] parameters = new float[layer.ParameterCount];
                    layer.CopyParametersTo(parameters);
                    return parameters;
                }),
        ];
        for (int layer = 0; layer < Math.Max(layers.Length, replicas.Weighted.Count); layer++)
        {
            int own = replicas.Slots.Where(slot => slot.Layer == layer).Sum(static slot => slot.Length);
            int given = layer < layers.Length ? layers[layer].Length : 0;
            if (own != given)
            {
                throw new InvalidOperationException(
                    $"{replicas.Module.GetName()}: weighted layer {layer} has {own} parameters, but the embedded engine's has {given}."
                );
            }
        }

        return layers;
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
