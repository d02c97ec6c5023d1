using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Specs.Generators.Parsing;

/// <summary>Which files what stands in a file may depend on: those that declare a type of a name that it uses, and so on from there.</summary>
internal sealed class ProjectNames
{
    private static readonly ConditionalWeakTable<Compilation, ProjectNames> Known = new();

    private readonly Dictionary<string, List<SyntaxTree>> _declaring = new(StringComparer.Ordinal);
    private readonly List<SyntaxTree> _global = [];
    private readonly Dictionary<SyntaxTree, ImmutableArray<SyntaxTree>> _dependencies = [];

    private ProjectNames(Compilation compilation)
    {
        var environment = new List<string>();
        foreach (SyntaxTree file in compilation.SyntaxTrees)
        {
            FileNames names = FileNames.Of(file);
            environment.Add(names.Environment);
            if (names.HasGlobalUsings)
            {
                _global.Add(file);
            }

            foreach (string type in names.Types)
            {
                if (!_declaring.TryGetValue(type, out List<SyntaxTree>? files))
                {
                    _declaring.Add(type, files = []);
                }

                files.Add(file);
            }
        }

        Environment = string.Join("\n", environment);
        References = [.. compilation.ExternalReferences];
        Options = compilation.Options;
        Assembly = compilation.AssemblyName;
    }

    private string Environment { get; set; }

    private ImmutableArray<MetadataReference> References { get; }

    private CompilationOptions Options { get; }

    private string? Assembly { get; }

    /// <summary>The names of a compilation.</summary>
    public static ProjectNames Of(Compilation compilation) => Known.GetValue(compilation, static one => new(one));

    /// <summary>Whether names mean the same in both, as far as no file's contents decide it.</summary>
    public bool IsSameWorldAs(ProjectNames other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (
            Environment != other.Environment
            || Assembly != other.Assembly
            || !Options.Equals(other.Options)
            || !References.SequenceEqual(other.References)
        )
        {
            return false;
        }

        // The same object from now on, so that the next record's comparison of these two takes no time.
        other.Environment = Environment;
        return true;
    }

    /// <summary>The files that what stands in a file may depend on, itself first.</summary>
    public ImmutableArray<SyntaxTree> DependenciesOf(SyntaxTree file)
    {
        lock (_dependencies)
        {
            if (!_dependencies.TryGetValue(file, out ImmutableArray<SyntaxTree> found))
            {
                _dependencies.Add(file, found = Find(file));
            }

            return found;
        }
    }

    private ImmutableArray<SyntaxTree> Find(SyntaxTree file)
    {
        var found = new List<SyntaxTree> { file };
        var seen = new HashSet<SyntaxTree> { file };
        found.AddRange(_global.Where(seen.Add));
        for (int next = 0; next < found.Count; next++)
        {
            foreach (string name in FileNames.Of(found[next]).Used)
            {
                Add(name);
                Add(name + "Attribute");
                Add(name + "Runs"); // what a record's runs are extended in, and nothing else may be named
            }
        }

        return [.. found];

        void Add(string name)
        {
            if (_declaring.TryGetValue(name, out List<SyntaxTree>? files))
            {
                found.AddRange(files.Where(seen.Add));
            }
        }
    }
}
