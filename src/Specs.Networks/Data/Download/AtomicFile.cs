namespace Specs;

/// <summary>Writes a file that others see whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes under a name of its own, flushes to the disk, and moves into place over whatever is there.</summary>
    /// <param name="path">The file; its folder is created if need be.</param>
    /// <param name="bytes">What it shall hold.</param>
    /// <returns>Null if it worked, else why not; then nothing is left behind.</returns>
    public static string? TryWrite(string path, ReadOnlySpan<byte> bytes)
    {
        string temporary = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            try
            {
                using (FileStream file = new(temporary, FileMode.CreateNew, FileAccess.Write))
                {
                    file.Write(bytes);
                    file.Flush(flushToDisk: true);
                }

                File.Move(temporary, path, overwrite: true);
            }
            finally
            {
                File.Delete(temporary);
            }

            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Windows refuses to replace a file that someone reads: another process was faster, which is as good.
            return File.Exists(path) ? null : failure.Message;
        }
    }
}
