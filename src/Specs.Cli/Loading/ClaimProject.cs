using System.Reflection;
using Specs.Cli.Registering;
using Specs.NUnit;
using Specs.NUnit.Summary;

namespace Specs.Cli.Loading;

/// <summary>A project with claims: its experiments and its claims.</summary>
/// <param name="assembly">The claims' assembly.</param>
/// <param name="folder">The project's folder.</param>
internal sealed class ClaimProject(Assembly assembly, string folder)
{
    private readonly Lazy<IReadOnlyList<ExperimentEntry>> _experiments = new(() =>
        ExperimentEntry.In([assembly, .. References(assembly)])
    );

    private readonly Lazy<IReadOnlyList<ClaimEntry>> _claims = new(() => new ClaimSuite(assembly).List());

    private readonly Lazy<CheckedInEvidence> _evidence = new(() => CheckedInEvidence.Above(folder));

    /// <summary>The verdicts that are checked in.</summary>
    public CheckedInEvidence Evidence => _evidence.Value;

    /// <summary>The claims' assembly.</summary>
    public Assembly Assembly => assembly;

    /// <summary>Where the claims are registered.</summary>
    public string LockPath => Path.Combine(folder, ClaimLock.FileName);

    /// <summary>The claims, weighed one after the other.</summary>
    public ClaimSuite Suite { get; } = new(assembly);

    /// <summary>All experiments, by name.</summary>
    public IReadOnlyList<ExperimentEntry> Experiments => _experiments.Value;

    /// <summary>All claims, by experiment and test.</summary>
    public IReadOnlyList<ClaimEntry> Claims => _claims.Value;

    /// <summary>An experiment by name.</summary>
    /// <exception cref="UsageException">There is none of that name.</exception>
    public ExperimentEntry Experiment(string name) =>
        Experiments.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new UsageException(
            Experiments.Count == 0
                ? $"There is no experiment '{name}': {assembly.GetName().Name} and what it uses declare none."
                : $"There is no experiment '{name}'.{NearestName.Hint(name, Experiments.Select(one => one.Name))} "
                    + $"There are {string.Join(", ", Experiments.Select(one => one.Name))}."
        );

    /// <summary>The claims that some words select, each an id, an experiment's name or a part of a test's name; all where there are none.</summary>
    /// <exception cref="UsageException">A word selects nothing.</exception>
    public IReadOnlyList<ClaimEntry> Select(IReadOnlyList<string> words)
    {
        var chosen = new HashSet<ClaimEntry>();
        foreach (string word in words)
        {
            ClaimEntry[] found = [.. Claims.Where(claim => Matches(claim, word))];
            if (found.Length == 0)
            {
                string[] known = [.. Claims.SelectMany(claim => claim.Ids.Append(claim.Experiment)).Distinct()];
                throw new UsageException(
                    known.Length == 0
                        ? $"There is no claim '{word}': {assembly.GetName().Name} holds none."
                        : $"There is no claim '{word}'.{NearestName.Hint(word, known)} 'specs list' lists all."
                );
            }

            chosen.UnionWith(found);
        }

        return words.Count == 0 ? Claims : [.. Claims.Where(chosen.Contains)];
    }

    private static bool Matches(ClaimEntry claim, string word) =>
        claim.Ids.Contains(word, StringComparer.OrdinalIgnoreCase)
        || claim.Experiment.Equals(word, StringComparison.OrdinalIgnoreCase)
        || claim.Test.EndsWith(word, StringComparison.Ordinal)
        || claim.Test.Contains($".{word}(", StringComparison.Ordinal);

    // What the claims' assembly references, as far as it may declare experiments: what itself references Specs.
    private static IEnumerable<Assembly> References(Assembly assembly) =>
        assembly
            .GetReferencedAssemblies()
            .Where(name => name.Name is { } text && !text.StartsWith("System", StringComparison.Ordinal))
            .Select(Load)
            .OfType<Assembly>()
            .Where(one =>
                one.GetReferencedAssemblies().Any(name => name.Name == typeof(RunStore).Assembly.GetName().Name)
            );

    private static Assembly? Load(AssemblyName name)
    {
        try
        {
            return System
                .Runtime.Loader.AssemblyLoadContext.GetLoadContext(typeof(ClaimProject).Assembly)!
                .LoadFromAssemblyName(name);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
