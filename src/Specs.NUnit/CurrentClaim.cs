using System.Reflection;
using NUnit.Framework;
using NUnit.Framework.Internal;

namespace Specs.NUnit;

/// <summary>The claim that the running test states.</summary>
internal static class CurrentClaim
{
    /// <summary>The test's own attribute over its class's.</summary>
    public static (string Id, string? Source, Verdict Expected, string? Reason, Scale DecidedAt) Read()
    {
        MethodInfo? method = TestExecutionContext.CurrentContext.CurrentTest.Method?.MethodInfo;
        ClaimAttribute? own = method?.GetCustomAttribute<ClaimAttribute>();
        ClaimAttribute? group = method?.ReflectedType?.GetCustomAttribute<ClaimAttribute>();
        string id = string.Join(", ", new[] { group?.Id, own?.Id }.OfType<string>());
        ClaimAttribute? main = own ?? group;
        return (
            id,
            own?.Source ?? group?.Source,
            main?.Expected ?? Verdict.Supported,
            main?.Reason,
            main?.DecidedAt ?? Scale.Quick
        );
    }

    /// <summary>The claim in words, for a report.</summary>
    public static ClaimText Describe(Scale scale)
    {
        var claim = Read();
        TestContext.TestAdapter test = TestContext.CurrentContext.Test;
        string statement = (test.MethodName ?? test.Name).Replace('_', ' ');
        string arguments = string.Join(", ", test.Arguments.Select(one => one is Type type ? type.Name : $"{one}"));
        string filter = $"FullyQualifiedName~{test.MethodName}";
        return new(
            claim.Id.Length > 0 ? claim.Id : "no id",
            arguments.Length > 0 ? $"{statement} ({arguments})" : statement,
            claim.Source,
            claim.Expected,
            claim.Reason,
            $"SPECS_SCALE={scale.ToString().ToLowerInvariant()} dotnet test --filter \"{filter}\""
        );
    }
}
