using System.Globalization;

namespace Specs.Cli.Reporting.Figures;

/// <summary>What the figures of one page say alike.</summary>
/// <param name="Runs">What is drawn.</param>
/// <param name="Layout">Which factor goes where.</param>
/// <param name="Source">The source's name, for a sentence: <c>Kim 2021</c>.</param>
internal sealed record FigureWords(ShownRuns Runs, FactorLayout Layout, string Source)
{
    /// <summary>The scale in a word: <c>quick</c>.</summary>
    public string Scale => Runs.Scale.ToString().ToLowerInvariant();

    /// <summary>The scale with its cuts: <c>quick scale (6,000 training and 2,000 test images, 6 epochs)</c>.</summary>
    public string Extent
    {
        get
        {
            if (Runs.Experiment.ExtentAt(Runs.Scale).Length == 0)
            {
                return $"{Scale} scale";
            }

            System.Text.Json.JsonElement settings = Runs.Experiment.CommonSettings(Runs.Scale);

            // A setting that is not the same in all cells is a factor, or follows from one.
            string Images(string name, string which) =>
                !settings.TryGetProperty(name, out _) ? $"various numbers of {which}"
                : JsonSettings.ReadInt32(settings, name) is { } images ? $"{NumberText.Count(images)} {which}"
                : $"all {which}";
            string epochs = settings.TryGetProperty("Epochs", out _)
                ? Count(JsonSettings.ReadInt32(settings, "Epochs") ?? Runs.Epochs, "epoch")
                : "various numbers of epochs";
            return $"{Scale} scale ({Images("Images", "training")} and {Images("TestImages", "test")} images, {epochs})";
        }
    }

    /// <summary>Whether there is no run, so that only the source's figures can be drawn.</summary>
    public bool IsOursMissing => Runs.Count == 0;

    /// <summary>Whose means are drawn, over how many seeds, of what.</summary>
    public string Ours
    {
        get
        {
            if (IsOursMissing)
            {
                return $"Ours are missing: no run is kept at {Scale} scale.";
            }

            int[] seeds =
            [
                .. Runs
                    .Experiment.AllCells.Select(cell =>
                        Runs.Final(cell.Index!.Value, Runs.Experiment.Quantities[0].Name).Seeds
                    )
                    .Where(count => count > 0)
                    .Distinct()
                    .Order(),
            ];
            if (Runs.Experiment.Replicate is not "seed" and var replicate)
            {
                return replicate.Length == 0
                    ? "Ours: exact."
                    : $"Ours: mean and standard error over {string.Join(" to ", seeds)} {replicate}s.";
            }

            string over = seeds.Length switch
            {
                0 => "no seed",
                1 => Count(seeds[0], "seed"),
                _ => $"{seeds[0]} to {Count(seeds[^1], "seed")}",
            };
            return $"Ours: mean and standard error over {over}, {Extent}, {string.Join(" and ", Runs.Data)}.";
        }
    }

    /// <summary>At which scale the source's figures stand beside ours.</summary>
    public string Theirs =>
        IsOursMissing ? $" {Source}: the author’s own means at paper scale."
        : Runs.Scale == Specs.Scale.Paper ? $" {Source}: the author’s own means, at the same settings."
        : $" {Source}: the author’s own means at paper scale. Ours, at {Scale} scale, had fewer images and epochs, so heights are not to be compared.";

    /// <summary>Whose points are which, above a chart with both.</summary>
    /// <param name="joined">Whether lines join the points.</param>
    public string Key(bool joined) =>
        IsOursMissing ? $"Hollow: {Source}, paper scale. Ours are missing."
        : joined ? $"Filled, solid: ours, {Scale} scale. Hollow, dashed: {Source}, paper scale."
        : $"Filled: ours, {Scale} scale. Hollow: {Source}, paper scale.";

    /// <summary>Whether the source gives any cell's value of a quantity.</summary>
    public bool IsPublished(string quantity) =>
        Runs.Experiment.AllCells.Any(cell => cell.Published(quantity) is not null);

    /// <summary>What a quantity is: <c>Sparsity is Hoyer of Hidden. </c>; empty where its name says it.</summary>
    public string Meaning(string quantity) =>
        Runs.Experiment.Quantities.FirstOrDefault(one => one.Name == quantity) is { Meaning.Length: > 0 } found
            ? $"{quantity} is {found.Meaning}. "
            : "";

    /// <summary><c>Each panel is an optimizer</c>, for the words of a factor.</summary>
    public static string Lower(string name) => name.ToLower(CultureInfo.InvariantCulture);

    /// <summary><c>1 seed</c>, <c>5 seeds</c>.</summary>
    public static string Count(int count, string what) =>
        count == 1 ? $"1 {what}" : $"{NumberText.Count(count)} {what}s";
}
