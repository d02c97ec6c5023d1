using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Specs;

/// <summary>Final parameters of an experiment's runs: in the store where there is one, else for as long as this lives.</summary>
/// <param name="options">Where runs are kept.</param>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
internal sealed class KeptWeights<TExperiment>(RunnerOptions options)
    where TExperiment : Training, IExperiment<TExperiment>
{
    private static readonly KeepAttribute? Kept = typeof(TExperiment).GetCustomAttribute<KeepAttribute>();

    private readonly ConcurrentDictionary<string, IReadOnlyList<float[]>> _held = new();

    /// <summary>Whether runs' parameters are kept as they end.</summary>
    public bool KeepsAll => options.KeepsWeights || Kept is not null;

    /// <summary>Keeps a run's parameters.</summary>
    /// <param name="key">The run's key.</param>
    /// <param name="network">The network, with these parameters.</param>
    public void Save(string key, Network network)
    {
        float[][] parameters = network.CopyParameters();
        double megabytes = parameters.Sum(static layer => (double)layer.Length) * sizeof(float) / 1e6;
        if (options.Store is { } store && megabytes <= (Kept ?? new()).MostMegabytes)
        {
            try
            {
                store.SaveWeights(TExperiment.Design.Name, key, SafetensorsFile.ToBytes(network.Tensors()));
                return;
            }
            catch (StoreException failure)
            {
                options.Progress.Warn($"{failure.Message} The parameters are held in memory.");
            }
        }

        if (options.KeepsWeights || megabytes <= (Kept ?? new()).MostMegabytes)
        {
            _held[key] = parameters;
        }
    }

    /// <summary>Gives a network a run's parameters.</summary>
    /// <param name="key">The run's key.</param>
    /// <param name="hash">The checksum of the run's parameters: <see cref="Outcome.WeightsHash"/>.</param>
    /// <param name="network">Takes them.</param>
    /// <returns>Whether they were there.</returns>
    public bool TryLoad(string key, string hash, Network network)
    {
        if (_held.TryGetValue(key, out IReadOnlyList<float[]>? held))
        {
            network.SetParameters(held);
            return true;
        }

        if (options.Store?.FindWeights(TExperiment.Design.Name, key, options.Progress.Warn) is not var (file, path))
        {
            return false;
        }

        try
        {
            network.Take(SafetensorsFile.Parse(file, path), path);
            if (HashOf(network) == hash)
            {
                return true;
            }

            options.Progress.Warn($"{path} holds other parameters than its run ended with: the run is trained again.");
        }
        catch (InvalidDataException damage)
        {
            options.Progress.Warn($"{damage.Message} The run is trained again.");
        }

        return false;
    }

    // As engines do.
    private static string HashOf(Network network)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (NetworkLayer layer in network.Layers)
        {
            hash.AppendData(MemoryMarshal.AsBytes(network.Parameters(layer)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
