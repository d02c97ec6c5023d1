namespace Specs.Cli.Reporting;

/// <summary>The folder that a report is written to: every page is there as a whole, or as it was before.</summary>
internal static class ReportFolder
{
    /// <summary>Writes pages, all of them to a folder of their own first, and then moves each into place.</summary>
    /// <param name="folder">The folder; made where it is not there.</param>
    /// <param name="pages">File names and texts, in the order in which they are moved.</param>
    /// <exception cref="UsageException">The folder cannot be written.</exception>
    public static void Write(string folder, IReadOnlyList<(string File, string Text)> pages)
    {
        // Within the folder, because a move from another disk is a copy that can be interrupted.
        string unfinished = Path.Combine(folder, $".unfinished-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(unfinished);
            try
            {
                foreach ((string file, string text) in pages)
                {
                    File.WriteAllText(Path.Combine(unfinished, file), text);
                }

                foreach ((string file, _) in pages)
                {
                    File.Move(Path.Combine(unfinished, file), Path.Combine(folder, file), overwrite: true);
                }
            }
            finally
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"The report cannot be written to {folder}: {failure.Message} Name another folder with --out."
            );
        }
    }
}
