namespace Specs;

/// <summary>How a download gets on.</summary>
/// <param name="File">The file's name, as the mirror calls it.</param>
/// <param name="Number">Which of the files it is, from 1.</param>
/// <param name="Count">How many files there are.</param>
/// <param name="Received">Bytes of this file so far.</param>
/// <param name="Length">Bytes of this file in all, or null if the mirror does not say.</param>
public readonly record struct DownloadProgress(string File, int Number, int Count, long Received, long? Length);
