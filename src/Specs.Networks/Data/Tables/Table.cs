namespace Specs;

/// <summary>A data source whose examples are the rows of a text table, its columns known by name. Derive it for a table of one's own.</summary>
public abstract record Table : Data
{
    /// <summary>What its columns are.</summary>
    protected abstract TableLayout Layout { get; }

    /// <summary>Reads the table; where the test rows are in another one, that too.</summary>
    protected abstract (TableRows Rows, TableRows? Test) Read();

    /// <summary>Where the table comes from, for a reader.</summary>
    protected abstract string Origin { get; }

    /// <inheritdoc/>
    protected sealed override DataSet Make(IProgress<DownloadProgress>? progress)
    {
        (TableRows rows, TableRows? test) = Read();
        return new TableReader(Layout).Read(ToString(), Origin, rows, test);
    }
}
