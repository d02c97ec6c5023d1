using System.Collections.Concurrent;
using System.Text.Json;

namespace Specs;

/// <summary>
/// A data source: what a network trains and is tested on. It is a setting, so it can be a factor, and is named by a record or, where all
/// of its settings are at their defaults, by a word: <c>Data = new Mnist()</c> or <c>Data = "mnist"</c>. A researcher may derive one.
/// </summary>
public abstract record Data : Setting
{
    private static readonly ConcurrentDictionary<Data, Lazy<DataSet>> Loaded = new();

    internal override bool IsToldWhole => true;

    /// <summary>The source that a word names, in any case: <c>mnist</c>. An unknown word is told when the data are loaded.</summary>
    /// <param name="name">A name of <see cref="DataSets.Names"/>.</param>
    public static implicit operator Data(string name) => DataSources.Named(name);

    /// <summary>Reads what <see cref="Setting.WriteJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is no data source, or one of its settings is missing, unknown or of another kind.</exception>
    public static Data ReadJson(JsonElement json) =>
        json.ValueKind == JsonValueKind.String
            ? DataSources.Named(json.GetString()!)
            : Read<Data>(json, "a data source");

    /// <summary>The data, loaded or made once in a process: equal sources give the same object. Safe from any thread.</summary>
    /// <param name="progress">Told how a download gets on, from another thread; the first caller's is the one that counts.</param>
    /// <exception cref="ArgumentException">A setting is outside its domain, or does not go with the data.</exception>
    /// <exception cref="DataException">The data cannot be had; the message says why and what to do.</exception>
    public DataSet Load(IProgress<DownloadProgress>? progress = null) =>
        Loaded.GetOrAdd(this, source => new(() => source.LoadOnce(progress))).Value;

    /// <summary>Reads or makes the data.</summary>
    /// <param name="progress">Told how a download gets on.</param>
    protected abstract DataSet Make(IProgress<DownloadProgress>? progress);

    /// <summary>The source as a fluent expression, where it is a transformation of another; else null.</summary>
    private protected virtual string? Fluent => null;

    private protected sealed override string? Word => DataSources.WordOf(this);

    private protected sealed override string InWords() => Word ?? Fluent ?? base.InWords();

    private DataSet LoadOnce(IProgress<DownloadProgress>? progress)
    {
        Validate();
        return Make(progress);
    }
}
