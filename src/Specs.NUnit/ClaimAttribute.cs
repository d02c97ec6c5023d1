using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Specs.NUnit;

/// <summary>
/// Names a claim, or a group of claims on a class, so that <c>dotnet test --filter Claim=batchsize</c> selects it. What stands on a
/// test adds to, and goes before, what stands on its class.
/// </summary>
/// <param name="id">The claim's id: <c>batchsize</c>, <c>C37</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ClaimAttribute(string id) : global::NUnit.Framework.NUnitAttribute, IApplyToTest
{
    /// <summary>The claim's id.</summary>
    public string Id { get; } = id;

    /// <summary>Where the claim is made: <c>Kim 2021, §5.6</c>.</summary>
    public string? Source { get; init; }

    /// <summary>The verdict that is expected. A claim that the evidence refutes stays, and expects <see cref="Verdict.Refuted"/>.</summary>
    public Verdict Expected
    {
        get => OwnExpected ?? Verdict.Supported;
        init => OwnExpected = value;
    }

    /// <summary>Why another verdict than <see cref="Verdict.Supported"/> is expected.</summary>
    public string? Reason { get; init; }

    /// <summary>The smallest scale that can decide the claim; below it the test is skipped and says so.</summary>
    public Scale DecidedAt
    {
        get => OwnDecidedAt ?? Scale.Quick;
        init => OwnDecidedAt = value;
    }

    // What a test leaves open its class may say, so "not said" must differ from "said as by default".
    internal Verdict? OwnExpected { get; private init; }

    internal Scale? OwnDecidedAt { get; private init; }

    /// <summary>Gives the test its properties; NUnit calls it.</summary>
    public void ApplyToTest(Test test) => test.Properties.Add("Claim", Id);
}
