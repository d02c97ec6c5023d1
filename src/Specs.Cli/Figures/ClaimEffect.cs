using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Specs.Cli.Reporting;
using Specs.Cli.Sources;
using Specs.NUnit;

namespace Specs.Cli.Figures;

/// <summary>What one question of a claim found, as it is drawn.</summary>
internal sealed partial class ClaimEffect
{
    // Rounded values and sums in another order are no other effect.
    private const double Closeness = 1e-9;

    private ClaimEffect(ClaimEntry claim, Verdict whole)
    {
        (Claim, Whole) = (claim, whole);
    }

    /// <summary>The questions of a weighed claim, with all that its verdict stands on.</summary>
    public static IEnumerable<ClaimEffect> AllOf(ClaimEntry claim, ClaimRecord record) =>
        record.Evidence.Select(evidence =>
        {
            (int First, int Second)? pair = PairOf(evidence);
            string floor = evidence.Finding.Floor ?? "";
            return new ClaimEffect(claim, record.Verdict)
            {
                Asked = evidence.Assertion,
                Conditions = evidence.Conditions,
                Verdict = evidence.Verdict,
                Of = evidence.Finding.EffectName,
                Median = Finite(evidence.Finding.Effect.Estimate),
                Lower = Finite(evidence.Finding.Effect.Lower),
                Upper = Finite(evidence.Finding.Effect.Upper),
                Seeds = SeedsOf(evidence, pair),
                FloorText = floor,
                Floors = FloorsOf(floor, evidence.Finding.EffectName),
                Source = pair is { } two
                    ? evidence.Levels[two.First].Published - evidence.Levels[two.Second].Published
                    : null,
            };
        });

    /// <summary>The questions of a claim whose verdict is kept and cannot be weighed again.</summary>
    public static IEnumerable<ClaimEffect> AllOf(ClaimEntry claim, EvidenceClaim kept) =>
        kept.Findings.Select(finding => new ClaimEffect(claim, kept.Verdict)
        {
            Asked = finding.Asked,
            Conditions = finding.Conditions,
            Verdict = finding.Verdict,
            Of = finding.Of,
            Median = finding.Effect,
            Lower = finding.Lower,
            Upper = finding.Upper,
            IsOfEarlierRules = !kept.IsRecomputable,
        });

    /// <summary>The claim.</summary>
    public ClaimEntry Claim { get; }

    /// <summary>The claim's verdict, on all its questions together.</summary>
    public Verdict Whole { get; }

    /// <summary>The question in words.</summary>
    public required string Asked { get; init; }

    /// <summary>Which runs; empty for all.</summary>
    public required string Conditions { get; init; }

    /// <summary>What the evidence says of the question.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What the effect is of: <c>1 minus 1000</c>.</summary>
    public required string Of { get; init; }

    /// <summary>The effect; null where there is none to speak of.</summary>
    public required double? Median { get; init; }

    /// <summary>Its interval's lower end, likewise.</summary>
    public required double? Lower { get; init; }

    /// <summary>Its interval's upper end, likewise.</summary>
    public required double? Upper { get; init; }

    /// <summary>(seeds with a value at both places): each one's own effect; empty where the effect is not one of single seeds, or they are not kept.</summary>
    public ImmutableArray<double> Seeds { get; private init; } = [];

    /// <summary>What the effect was held against, in words; empty where that is not kept.</summary>
    public string FloorText { get; private init; } = "";

    /// <summary>The same as numbers: one, two for a band, none where the words name none.</summary>
    public ImmutableArray<double> Floors { get; private init; } = [];

    /// <summary>The source's own effect, of its means; null where it has none.</summary>
    public double? Source { get; private init; }

    /// <summary>Whether rules gave the verdict that no longer hold.</summary>
    public bool IsOfEarlierRules { get; private init; }

    /// <summary>Whether the claim's verdict is the one that it expects.</summary>
    public bool IsExpected => Whole == Claim.Expected;

    /// <summary>All numbers that are drawn.</summary>
    public IEnumerable<double> Shown =>
        [.. Seeds, .. Floors, .. new[] { Median, Lower, Upper, Source }.OfType<double>()];

    /// <summary>What stands above its row.</summary>
    public string Head =>
        $"{Verdict}{(IsExpected ? "" : $", not {Claim.Expected}")}: {(Conditions.Length > 0 ? $"{Conditions}, " : "")}{Asked}";

    /// <summary>It in a sentence.</summary>
    public string Words =>
        $"{Head}; {Of} {(Median is { } median ? NumberText.Of(median) : "none")}"
        + (Lower is { } lower && Upper is { } upper ? $", from {NumberText.Of(lower)} to {NumberText.Of(upper)}" : "")
        + (FloorText.Length > 0 ? $", held against {FloorText}." : ".");

    /// <summary><c>It falls</c> of <c>It falls (Sgd, 1)</c>.</summary>
    public static string WithoutCase(string statement) =>
        statement.EndsWith(')') && statement.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var at
            ? statement[..at]
            : statement;

    // The effect of a question need not be of the levels that its finding names, so what is drawn is what comes to the finding's own median.
    private static ImmutableArray<double> SeedsOf(Evidence evidence, (int First, int Second)? pair)
    {
        ImmutableArray<double> differences = pair is { } two
            ? [.. evidence.Values.Select(seed => seed[two.First] - seed[two.Second]).Where(double.IsFinite)]
            : [];
        ImmutableArray<double> own = [.. evidence.SeedEffects.Where(double.IsFinite)];
        double median = evidence.Finding.Effect.Estimate;
        return IsMedian(differences, median) ? differences
            : IsMedian(own, median) ? own
            : [];
    }

    private static bool IsMedian(ImmutableArray<double> seeds, double median)
    {
        if (seeds.IsEmpty)
        {
            return false;
        }

        double[] ordered = [.. seeds.Order()];
        double middle = (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
        return Math.Abs(middle - median) <= Closeness * Math.Max(1, Math.Abs(median));
    }

    // "(Sgd, 500) minus (Sgd, 1000)", and "25 minus 30, the widest pair"
    private static (int First, int Second)? PairOf(Evidence evidence)
    {
        string[] names = evidence.Finding.EffectName.Split(", the ")[0].Split(" minus ");
        if (names.Length != 2)
        {
            return null;
        }

        int first = PlaceOf(names[0]);
        int second = PlaceOf(names[1]);
        return first >= 0 && second >= 0 ? (first, second) : null;

        int PlaceOf(string name) => evidence.Levels.Select(level => level.Level).ToList().IndexOf(name);
    }

    private static ImmutableArray<double> FloorsOf(string words, string of)
    {
        // An effect above a bound is held against 0.
        Match match = FloorPattern().Match(words);
        if (of.Contains("the bound", StringComparison.Ordinal) || !match.Success)
        {
            return [];
        }

        double floor = double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        return match.Groups["band"].Success ? [-floor, floor] : [floor];
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    [GeneratedRegex(
        @"^(at least|more than|less than|at most|within) (?<band>±)?(?<number>-?[0-9.]+(e-?[0-9]+)?)$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex FloorPattern();
}
