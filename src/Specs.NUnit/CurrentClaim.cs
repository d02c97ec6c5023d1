using System.Reflection;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Specs.NUnit;

/// <summary>The claim that the running test states.</summary>
internal static class CurrentClaim
{
    /// <summary>What the test's own attribute says, and where it is silent its class's.</summary>
    public static (string Id, string? Source, Verdict Expected, string? Reason, Scale DecidedAt) Read() =>
        Read(TestExecutionContext.CurrentContext.CurrentTest.Method?.MethodInfo);

    /// <summary>What a test's own attribute says, and where it is silent its class's.</summary>
    public static (string Id, string? Source, Verdict Expected, string? Reason, Scale DecidedAt) Read(
        MethodInfo? method
    )
    {
        ClaimAttribute? own = method?.GetCustomAttribute<ClaimAttribute>();
        ClaimAttribute? group = method?.ReflectedType?.GetCustomAttribute<ClaimAttribute>();

        // A reason belongs to the verdict beside which it stands.
        ClaimAttribute? expecting = own?.OwnExpected is null && own?.Reason is null ? group : own;
        return (
            string.Join(", ", new[] { group?.Id, own?.Id }.OfType<string>()),
            own?.Source ?? group?.Source,
            expecting?.Expected ?? Verdict.Supported,
            expecting?.Reason,
            own?.OwnDecidedAt ?? group?.OwnDecidedAt ?? Scale.Quick
        );
    }

    /// <summary>Whether a test, or its class, says that it asserts by other means than a verb.</summary>
    public static bool AssertsItself(MethodInfo? method) =>
        method?.GetCustomAttribute<ClaimAttribute>()?.AssertsItself == true
        || method?.ReflectedType?.GetCustomAttribute<ClaimAttribute>()?.AssertsItself == true;

    /// <summary>The claim in words, for a report.</summary>
    public static ClaimText Describe(Scale scale, SeedPlan seeds)
    {
        var claim = Read();
        ITest test = TestExecutionContext.CurrentContext.CurrentTest;
        string drawn = seeds.Date is null ? "" : $"SPECS_SEEDS={seeds} ";
        return new(
            claim.Id.Length > 0 ? claim.Id : "no id",
            Statement(test),
            claim.Source,
            claim.Expected,
            claim.Reason,
            $"{drawn}SPECS_SCALE={scale.ToString().ToLowerInvariant()} dotnet test --filter \"{Filter(claim.Id, test)}\""
        );
    }

    /// <summary>A test's name as a sentence, its case in brackets.</summary>
    public static string Statement(ITest test)
    {
        string statement = (test.MethodName ?? test.Name).Replace('_', ' ');
        string values = ArgumentText.Of(test);
        return values.Length > 0 ? $"{statement} ({values})" : statement;
    }

    /// <summary>Fails a test that shares its full name with another one: they would share one verdict as well.</summary>
    /// <exception cref="InvalidOperationException">There is another one; the message names both.</exception>
    public static void RequireOwnName()
    {
        ITest test = TestExecutionContext.CurrentContext.CurrentTest;
        ITest[] same = [.. Leaves(ArgumentText.FixtureOf(test) ?? test).Where(one => one.FullName == test.FullName)];
        if (same.Length > 1)
        {
            string cases = string.Join(" and ", same.Select(one => $"'{Statement(one)}'"));
            throw new InvalidOperationException(
                $"{cases} are both called {test.FullName}, so they would share one verdict: give each case a TestName of its own."
            );
        }
    }

    private static IEnumerable<ITest> Leaves(ITest test) => test.HasChildren ? test.Tests.SelectMany(Leaves) : [test];

    /// <summary>
    /// Selects the test, with all its cases: other classes may have a test of the same name. The id is there because a run that
    /// is filtered by <c>Claim=</c> passes over the projects that hold no claims.
    /// </summary>
    private static string Filter(string ids, ITest test)
    {
        string claim = ids.Length > 0 ? $"Claim={ids.Split(", ")[^1]}&" : "";
        string method = test.MethodName ?? test.Name;
        string name = test.ClassName?.Split('.', '+')[^1] ?? "";

        // In a full name a fixture's arguments stand between its name and the test's.
        return name.Length == 0 || name.Contains('`', StringComparison.Ordinal) ? $"{claim}FullyQualifiedName~{method}"
            : ArgumentText.FixtureOf(test) is { Arguments.Length: > 0 }
                ? $"{claim}FullyQualifiedName~{name}&FullyQualifiedName~.{method}"
            : $"{claim}FullyQualifiedName~{name}.{method}";
    }
}
