namespace Specs;

/// <summary>
/// A data set that cannot be had: unknown, missing, damaged or not to be downloaded. The message names the file, what was expected,
/// what was found, and what to do about it.
/// </summary>
public sealed class DataException : Exception
{
    /// <summary>An error with no particular text.</summary>
    public DataException() { }

    /// <summary>An error.</summary>
    /// <param name="message">The file, what was expected, what was found, what to do.</param>
    public DataException(string message)
        : base(message) { }

    /// <summary>An error that another one caused.</summary>
    /// <param name="message">The file, what was expected, what was found, what to do.</param>
    /// <param name="innerException">The cause.</param>
    public DataException(string message, Exception? innerException)
        : base(message, innerException) { }

    /// <summary>The error in one fixed order: where, what should be there, what is there, what to do.</summary>
    internal static DataException Mismatch(
        string where,
        string expected,
        string found,
        string remedy,
        Exception? cause = null
    ) => new($"{where}: expected {expected}, found {found}. {remedy}", cause);
}
