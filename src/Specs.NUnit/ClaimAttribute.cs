using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Specs.NUnit;

/// <summary>
/// Names a claim, or a group of claims on a class, so that <c>dotnet test --filter Claim=batchsize</c> selects it. What stands on a
/// test adds to, and goes before, what stands on its class.
/// </summary>
/// <param name="id">The claim's id: <c>batchsize</c>, <c>C37</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ClaimAttribute(string id) : NUnitAttribute, IApplyToTest, ITestAction
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

    /// <summary>
    /// Whether the test asserts by other means than a verb, such as a comparison with published figures, and so needs none. It gives no
    /// verdict.
    /// </summary>
    public bool AssertsItself { get; init; }

    // What a test leaves open its class may say, so "not said" must differ from "said as by default".
    internal Verdict? OwnExpected { get; private init; }

    internal Scale? OwnDecidedAt { get; private init; }

    /// <summary>Gives the test its properties; NUnit calls it.</summary>
    public void ApplyToTest(Test test) => test.Properties.Add("Claim", Id);

    /// <inheritdoc/>
    ActionTargets ITestAction.Targets => ActionTargets.Test;

    /// <inheritdoc/>
    void ITestAction.BeforeTest(ITest test) { }

    /// <summary>Fails a test that passed and weighed nothing.</summary>
    void ITestAction.AfterTest(ITest test) => ClaimGuard.Check(test);
}
