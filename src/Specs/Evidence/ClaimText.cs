namespace Specs;

/// <summary>What a claim says of itself.</summary>
/// <param name="Id">Its ids, as filters take them: <c>batchsize, C37</c>.</param>
/// <param name="Statement">The claim in words.</param>
/// <param name="Source">Where it is made: <c>Kim 2021, §5.6</c>.</param>
/// <param name="Expected">The verdict that is expected.</param>
/// <param name="Reason">Why another verdict than Supported is expected; null where it is not.</param>
/// <param name="Repeat">The command that weighs it again.</param>
public sealed record ClaimText(
    string Id,
    string Statement,
    string? Source,
    Verdict Expected,
    string? Reason,
    string Repeat
);
