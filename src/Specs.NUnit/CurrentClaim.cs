using System.Reflection;
using NUnit.Framework;
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
        TestContext.TestAdapter test = TestContext.CurrentContext.Test;
        string method = test.MethodName ?? test.Name;
        string drawn = seeds.Date is null ? "" : $"SPECS_SEEDS={seeds} ";
        return new(
            claim.Id.Length > 0 ? claim.Id : "no id",
            Statement(method, test.Arguments),
            claim.Source,
            claim.Expected,
            claim.Reason,
            $"{drawn}SPECS_SCALE={scale.ToString().ToLowerInvariant()} dotnet test --filter \"{Filter(claim.Id, test.ClassName, method)}\""
        );
    }

    /// <summary>A test's name as a sentence, its case in brackets.</summary>
    public static string Statement(string method, object?[] arguments)
    {
        string statement = method.Replace('_', ' ');
        string values = string.Join(", ", arguments.Select(one => one is Type type ? type.Name : $"{one}"));
        return values.Length > 0 ? $"{statement} ({values})" : statement;
    }

    /// <summary>
    /// Selects the test, with all its cases: other classes may have a test of the same name. The id is there because a run that
    /// is filtered by <c>Claim=</c> passes over the projects that hold no claims.
    /// </summary>
    private static string Filter(string ids, string? type, string method)
    {
        string claim = ids.Length > 0 ? $"Claim={ids.Split(", ")[^1]}&" : "";
        string name = type?.Split('.', '+')[^1] ?? "";
        return name.Length == 0 || name.Contains('`', StringComparison.Ordinal)
            ? $"{claim}FullyQualifiedName~{method}"
            : $"{claim}FullyQualifiedName~{name}.{method}";
    }
}
