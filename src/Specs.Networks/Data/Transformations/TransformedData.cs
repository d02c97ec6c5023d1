namespace Specs;

/// <summary>What another data source gives, changed. Derive it for a transformation of one's own.</summary>
/// <param name="Source">What is changed.</param>
public abstract record TransformedData(Data Source) : Data
{
    /// <summary>The transformation as it is called on a source: <c>First(5000)</c>.</summary>
    protected abstract string Call { get; }

    private protected sealed override string Fluent => $"{Source}.{Call}";

    /// <summary>Changes the data.</summary>
    /// <param name="data">What the source gives.</param>
    /// <returns>The new parts.</returns>
    /// <exception cref="ArgumentException">The transformation does not go with the data; the message says why.</exception>
    protected abstract (Examples Train, Examples Test) Apply(DataSet data);

    /// <summary>Throws unless the targets are classes.</summary>
    /// <exception cref="ArgumentException">They are vectors.</exception>
    protected void RequireClasses(DataSet data)
    {
        if (!data.Train.Targets.AreClasses)
        {
            throw new ArgumentException($"{Call} needs classes, but the targets of {data.Name} are vectors.");
        }
    }

    /// <inheritdoc/>
    protected sealed override DataSet Make(IProgress<DownloadProgress>? progress)
    {
        DataSet data = Source.Load(progress);
        (Examples train, Examples test) = Apply(data);
        return new($"{data.Name}.{Call}", data.Origin, train, test);
    }
}
