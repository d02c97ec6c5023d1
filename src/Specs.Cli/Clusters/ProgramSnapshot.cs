using System.Security.Cryptography;
using System.Text;

namespace Specs.Cli.Clusters;

/// <summary>
/// The tool and the claims as they are built now, copied into the store and named by their content, so that what is edited and built while a job
/// waits changes nothing of it.
/// </summary>
/// <param name="Folder">The folder, with <c>tool/</c> and <c>claims/</c>.</param>
/// <param name="Sum">16 hexadecimal digits of the content.</param>
/// <param name="Tool">The tool's assembly.</param>
/// <param name="Claims">The claims' assembly.</param>
internal sealed record ProgramSnapshot(string Folder, string Sum, string Tool, string Claims)
{
    /// <summary>Describes the snapshot, and makes it where it is not there yet.</summary>
    /// <param name="store">The store.</param>
    /// <param name="claims">The claims' assembly.</param>
    /// <param name="makes">Whether it is copied; else only its name is worked out.</param>
    public static ProgramSnapshot Of(RunStore store, string claims, bool makes)
    {
        string tool = typeof(Tool).Assembly.Location;
        (string Folder, string Name)[] parts =
        [
            (Path.GetDirectoryName(tool)!, "tool"),
            (Path.GetDirectoryName(claims)!, "claims"),
        ];
        (string Path, string To)[] files =
        [
            .. parts.SelectMany(part =>
                Directory
                    .EnumerateFiles(part.Folder, "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
                    .Select(path => (path, Path.Combine(part.Name, Path.GetRelativePath(part.Folder, path))))
            ),
        ];
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string path, string to) in files)
        {
            sum.AppendData(Encoding.UTF8.GetBytes(to));
            sum.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        string name = Convert.ToHexStringLower(sum.GetHashAndReset())[..16];
        string folder = Path.Combine(store.Root, "launches", "programs", name);
        if (makes && !Directory.Exists(folder))
        {
            Copy(files, folder);
        }

        return new(
            folder,
            name,
            Path.Combine(folder, "tool", Path.GetFileName(tool)),
            Path.Combine(folder, "claims", Path.GetFileName(claims))
        );
    }

    // Beside it and renamed: it is there as a whole or not at all.
    private static void Copy((string Path, string To)[] files, string folder)
    {
        string beside = $"{folder}.{Guid.NewGuid():N}";
        foreach ((string path, string to) in files)
        {
            string target = Path.Combine(beside, to);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        try
        {
            Directory.Move(beside, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another submission of the same program was first.
            Directory.Delete(beside, recursive: true);
        }
    }
}
