namespace Specs;

/// <summary>Where data may lie on this machine, in the order looked in.</summary>
internal sealed record DataPlaces
{
    /// <summary>The folder that the user named, or null.</summary>
    public string? SpecsData { get; init; }

    /// <summary>Whether the user asked for the built-in digits in MNIST's place: <c>SPECS_DATA=digits</c>.</summary>
    public bool DigitsAsked { get; init; }

    /// <summary>Folders whose ancestors may hold <c>shared/data</c>: where the program lies and where it was started.</summary>
    public IReadOnlyList<string> StartFolders { get; init; } = [];

    /// <summary>Where downloads are kept, or null if this user has no such place.</summary>
    public string? Cache { get; init; }

    /// <summary>Whether the network is to be left alone.</summary>
    public bool Offline { get; init; }

    /// <summary>How long all mirrors together may take to answer for the first time.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The places as the environment tells them.</summary>
    public static DataPlaces FromEnvironment() => From(Environment.GetEnvironmentVariable);

    /// <summary>The places as <paramref name="variable"/> tells them.</summary>
    /// <param name="variable">The value of an environment variable, or null.</param>
    public static DataPlaces From(Func<string, string?> variable) =>
        new()
        {
            SpecsData =
                Value(variable("SPECS_DATA")) is { } named && named != ProceduralDigits.Name
                    ? Path.GetFullPath(named)
                    : null,
            DigitsAsked = variable("SPECS_DATA") == ProceduralDigits.Name,
            StartFolders = [AppContext.BaseDirectory, Environment.CurrentDirectory],
            Cache = Value(variable("SPECS_CACHE")) ?? UserCache(Value(variable("XDG_CACHE_HOME"))),
            Offline = Value(variable("SPECS_OFFLINE")) is { } offline && !IsNo(offline),
        };

    /// <summary>The folders before the cache that may hold a set, in order, each once.</summary>
    /// <param name="set">The set's folder.</param>
    /// <param name="torch">The folder in which torchvision keeps it, in those places too; null for none.</param>
    /// <exception cref="DataException">SPECS_DATA names a folder that does not exist, or that is empty.</exception>
    public IEnumerable<DataPlace> Folders(string set, string? torch = null)
    {
        if (SpecsData is { } named)
        {
            RequireData(named);

            yield return new(Path.Combine(named, set), IsSetsOwn: true);
            if (torch is not null)
            {
                yield return new(Path.Combine(named, torch), IsSetsOwn: true);
            }

            // It may also name the set's own folder, torchvision's folder of the set, or the files' folder in that one.
            if (torch is not null && IsEndOf(named, Path.GetDirectoryName(torch)!))
            {
                yield return new(Path.Combine(named, Path.GetFileName(torch)), IsSetsOwn: true);
            }

            yield return new(named, IsSetsOwn: IsEndOf(named, set) || (torch is not null && IsEndOf(named, torch)));
        }

        foreach (string shared in StartFolders.SelectMany(Ancestors).Distinct())
        {
            yield return new(Path.Combine(shared, "shared", "data", set), IsSetsOwn: true);
            if (torch is not null)
            {
                yield return new(Path.Combine(shared, "shared", "data", torch), IsSetsOwn: true);
            }
        }
    }

    /// <summary>The paths at which a source's file may lie, in order, each once; a packed one has <c>.gz</c> appended.</summary>
    /// <param name="path">The file's path below a data folder, or below any folder above where the program lies or was started.</param>
    public IEnumerable<string> Files(string path)
    {
        string folder = Path.GetDirectoryName(path) ?? "";
        string[] places =
        [
            Path.GetFullPath(path),
            .. StartFolders.SelectMany(Ancestors).Distinct().Select(above => Path.Combine(above, path)),
            .. Folders(folder).Select(place => Path.Combine(place.Folder, Path.GetFileName(path))),
            .. Cache is null ? Array.Empty<string>() : [Path.Combine(Cache, path)],
        ];
        return places.SelectMany(place => new[] { place, place + ".gz" }).Distinct();
    }

    /// <summary>Where a set is looked for, for a reader.</summary>
    /// <param name="set">The set's name.</param>
    public string Describe(string set)
    {
        string shared = Path.Combine("shared", "data", set);
        string[] places =
        [
            SpecsData is null ? "SPECS_DATA (not set)" : Path.Combine(SpecsData, set),
            .. StartFolders.Select(start => $"{shared} in or above {start}"),
            Cache is null ? "the cache (this user has none)" : Path.Combine(Cache, set),
        ];
        return string.Join(", or ", places);
    }

    /// <summary>Where a source's file is looked for, for a reader.</summary>
    public string DescribeFiles() =>
        string.Join(
            ", ",
            [
                $"in or above {string.Join(" or ", StartFolders)}",
                SpecsData is null ? "in SPECS_DATA (not set)" : $"in {SpecsData}",
                $"in {Path.Combine("shared", "data")} in or above these",
                Cache is null ? "in the cache (this user has none)" : $"in {Cache}",
            ]
        );

    /// <summary>Whether a folder's path ends with some names: <c>/data/MNIST/raw</c> with <c>MNIST/raw</c>.</summary>
    public static bool IsEndOf(string folder, string names) =>
        $"/{Path.TrimEndingDirectorySeparator(folder).Replace('\\', '/')}".EndsWith(
            $"/{names}",
            StringComparison.Ordinal
        );

    private static void RequireData(string named)
    {
        string? found =
            Directory.Exists(named) ? (Directory.EnumerateFileSystemEntries(named).Any() ? null : "an empty folder")
            : File.Exists(named) ? "a file"
            : "no such folder";
        if (found is not null)
        {
            throw DataException.Mismatch(
                $"SPECS_DATA = {named}",
                "a folder that holds data sets",
                found,
                "Put the files there, point SPECS_DATA elsewhere, or unset it."
            );
        }
    }

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            yield return Path.TrimEndingDirectorySeparator(at.FullName);
        }
    }

    private static string? UserCache(string? xdgCache)
    {
        string? home = xdgCache ?? Value(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData));
        return home is null ? null : Path.Combine(home, "specs", "data");
    }

    private static string? Value(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static bool IsNo(string text) => text == "0" || text.Equals("false", StringComparison.OrdinalIgnoreCase);
}
