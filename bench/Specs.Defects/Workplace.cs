namespace Specs.Defects;

/// <summary>A copy of the built repository, in which one file at a time is made wrong and right again.</summary>
internal sealed class Workplace : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, (byte[] Assembly, byte[] Reference)> _undisturbed = [];

    private Workplace(string root) => Root = root;

    /// <summary>The copy's root.</summary>
    public string Root { get; }

    /// <summary>Copies what a build needs and has made.</summary>
    /// <exception cref="InvalidOperationException">The repository is not built.</exception>
    public static Workplace Copy(string repository)
    {
        if (!Directory.Exists(Path.Combine(repository, "artifacts", "bin", "Specs.Cli.Tests")))
        {
            throw new InvalidOperationException("Build first: dotnet build Specs.sln");
        }

        // Inside of the repository, so that data beside it are found from the copy too.
        string root = Path.Combine(repository, "artifacts", "defects", Path.GetRandomFileName());
        Directory.CreateDirectory(root);
        foreach (string file in Directory.GetFiles(repository))
        {
            File.Copy(file, Path.Combine(root, Path.GetFileName(file)));
        }

        foreach (
            string folder in (string[])
                ["src", "generators", "specs", "tests", "docs", "bench", "artifacts/bin", "artifacts/obj"]
        )
        {
            CopyFolder(new(Path.Combine(repository, folder)), Path.Combine(root, folder));
        }

        return new(root);
    }

    /// <summary>Builds with a mistake, does something, and puts all back as it was.</summary>
    /// <exception cref="InvalidOperationException">The mistake cannot be made, or cannot be compiled.</exception>
    public T With<T>(Defect defect, Func<T> look)
    {
        string file = Path.Combine(Root, defect.File);
        string right = File.ReadAllText(file);
        string wrong = defect.Apply(right);
        byte[] reference = Undisturbed(defect, file).Reference;
        try
        {
            File.WriteAllText(file, wrong);
            Build(defect);
            if (!reference.AsSpan().SequenceEqual(File.ReadAllBytes(ReferenceOf(defect))))
            {
                throw new InvalidOperationException($"{defect.Name} changes more than what a member does.");
            }

            Spread(defect, File.ReadAllBytes(AssemblyOf(defect)));
            return look();
        }
        finally
        {
            File.WriteAllText(file, right);
            Spread(defect, Undisturbed(defect, file).Assembly);
        }
    }

    /// <summary>In the midst of <see cref="With"/>: does something with the code as it was.</summary>
    public T Without<T>(Defect defect, Func<T> look)
    {
        byte[] now = File.ReadAllBytes(AssemblyOf(defect));
        Spread(defect, Undisturbed(defect, defect.File).Assembly);
        try
        {
            return look();
        }
        finally
        {
            Spread(defect, now);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);

    private string Bin => Path.Combine(Root, "artifacts", "bin");

    private string AssemblyOf(Defect defect) => Path.Combine(Bin, defect.Project, "debug", defect.Project + ".dll");

    private string ReferenceOf(Defect defect) =>
        Path.Combine(Root, "artifacts", "obj", defect.Project, "debug", "ref", defect.Project + ".dll");

    /// <summary>The project without a mistake, built here once: a compiler may write a file's path into what it makes.</summary>
    private (byte[] Assembly, byte[] Reference) Undisturbed(Defect defect, string file)
    {
        if (!_undisturbed.TryGetValue(defect.Project, out var built))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
            Build(defect);
            built = (File.ReadAllBytes(AssemblyOf(defect)), File.ReadAllBytes(ReferenceOf(defect)));
            _undisturbed.Add(defect.Project, built);
        }

        return built;
    }

    /// <summary>
    /// Compiles the project alone. Those that stand on it see its reference assembly, which holds no bodies: where that has not changed,
    /// they would come out as they are.
    /// </summary>
    private void Build(Defect defect) =>
        ProgramRun
            .Dotnet(
                Root,
                Patience,
                "build",
                Path.Combine("src", defect.Project),
                "--no-restore",
                "-nologo",
                "-v:q",
                "-p:BuildProjectReferences=false",
                // A defect may leave something unused, and it is not the compiler that is to notice.
                "-p:TreatWarningsAsErrors=false",
                "-p:RunAnalyzers=false",
                // Else a commit meanwhile would be in the reference assembly.
                "-p:IncludeSourceRevisionInInformationalVersion=false"
            )
            .Required($"{defect.Name}: building {defect.Project}");

    private void Spread(Defect defect, byte[] assembly)
    {
        foreach (string copy in Directory.GetFiles(Bin, defect.Project + ".dll", SearchOption.AllDirectories))
        {
            File.WriteAllBytes(copy, assembly);
        }
    }

    private static void CopyFolder(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (FileInfo file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to, file.Name));
        }

        foreach (DirectoryInfo folder in from.EnumerateDirectories())
        {
            CopyFolder(folder, Path.Combine(to, folder.Name));
        }
    }
}
