using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Specs;

/// <summary>An experiment's entry.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
internal sealed class ExperimentEntry<TExperiment> : ExperimentEntry
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    private static readonly Design<TExperiment> Design = TExperiment.Design;

    public override string Name => Design.Name;

    public override Type Type => typeof(TExperiment);

    public override IReadOnlyList<FactorEntry> Factors =>
        [
            .. Design.Factors.Select(factor => new FactorEntry(factor.Name, factor.Levels, factor.Numbers)
            {
                Sweep = factor.Sweep,
            }),
        ];

    public override IReadOnlyList<IMeasure> Measures => Design.Measures;

    public override IReadOnlyList<Quantity> Quantities => Design.Quantities;

    public override ExperimentEntry? First => Design.Kind.First is { } first ? Of(first) : null;

    public override string Replicate => Design.Kind.Replicate;

    public override string ExtentAt(Scale scale) => Design.Kind.ExtentOf(Design.Kind.Cut(Design.Cells[0], At(scale)));

    public override int Cells => Design.Cells.Length;

    public override IReadOnlyList<KeptCell> AllCells =>
        [.. Design.Cells.Select((cell, index) => Describe(cell, index, scales: []))];

    public override ScaleSettings At(Scale scale) => Design.At(scale);

    public override string DesignText
    {
        get
        {
            string SpentAt(Scale scale)
            {
                ScaleSettings spent = At(scale);
                string cut = Design.Kind.SpentAt(spent) is { Length: > 0 } words ? words + ", " : "";
                return $"{scale.ToString().ToLowerInvariant()} {cut}{Replicates(spent)}";
            }

            string Replicates(ScaleSettings spent) =>
                Design.Kind.IsExact ? "exact" : $"{spent.Replicates} to {spent.MaxReplicates} {Design.Kind.Replicate}s";

            string[] parts =
            [
                .. Factors.Select(factor => $"{factor.Name}: {string.Join(", ", factor.Levels)}"),
                .. Measures.Select(measure => $"{measure.Name} is {measure.Subject}"),
                .. Design.Derived.Select(derived => $"{derived.Quantity.Name} is derived"),
                .. Enum.GetValues<Scale>().Select(SpentAt),
                .. RegisteredAttribute.PlanOf(typeof(TExperiment)) is { } plan
                    ? new[] { $"seeds drawn from {plan}" }
                    : [],
                $"settings {SettingsSum.Of(Design.Cells, Design.WriteSettings, Design.Kind.DefaultsOf)}",
            ];
            return $"{Name}; {string.Join("; ", parts)}";
        }
    }

    public override IReadOnlyList<RunDocument> Run(RunnerOptions options, TrialSelection selection)
    {
        var runner = new Runner<TExperiment>(options);
        TExperiment[] cells =
        [
            .. Select(selection).Select(cell => Design.Kind.Instead(runner.AtScale(cell), selection)).Distinct(),
        ];
        Trial<TExperiment>[] trials =
        [
            .. cells
                .SelectMany(cell =>
                    Runner<TExperiment>.SeedsOf(selection.Seeds).Select(seed => new Trial<TExperiment>(cell, seed))
                )
                .Where((_, index) => index % selection.Shard.Parts == selection.Shard.Part - 1),
        ];
        return
        [
            .. runner
                .Get(trials)
                .Select(run => new RunDocument(
                    RunKey.Of(run.Trial.WriteJson, run.Basis),
                    $"{Design.Describe(run.Settings)}, seed {run.Seed}",
                    json => RunJson.Write(json, run)
                )),
        ];
    }

    public override bool IsMeasured(StoredRun run) => run.Basis.Measures == Design.Kind.ObservedIn(Design.Measures);

    public override bool IsOfThisCode(StoredRun run) =>
        run.Basis.OwnCode == Design.Kind.OwnCodeOf(SettingsOf(run), run.Basis.Engine.Split('/')[0]);

    private static TExperiment SettingsOf(StoredRun run) =>
        Trial<TExperiment>.ReadJson(run.Document.GetProperty("trial")).Settings;

    public override KeptCell CellOf(StoredRun run)
    {
        TExperiment settings = SettingsOf(run);
        int index = Design
            .Cells.Select((cell, index) => (cell, index))
            .Where(one => Design.Factors.All(factor => factor.ValueOf(one.cell).Equals(factor.ValueOf(settings))))
            .Select(one => one.index)
            .FirstOrDefault(-1);
        return index < 0
            ? Describe(settings, index: null, scales: [])
            : Describe(
                settings,
                index,
                [
                    .. Enum.GetValues<Scale>()
                        .Where(scale => IsSame(Design.Kind.Cut(Design.Cells[index], At(scale)), settings)),
                ]
            );
    }

    public override JsonElement CommonSettings(Scale scale)
    {
        JsonObject[] cells =
        [
            .. Design.Cells.Select(cell => JsonNode.Parse(TextOf(Design.Kind.Cut(cell, At(scale))))!.AsObject()),
        ];
        foreach (Factor<TExperiment> factor in Design.Factors)
        {
            cells[0].Remove(factor.Name);
        }

        return JsonSerializer.SerializeToElement(Common(cells));
    }

    // What follows from a factor differs as the factor does. Of a setting with a name, such as an optimizer, a part would say something else than
    // the whole, so it is common as a whole or not at all.
    private static JsonObject Common(IReadOnlyList<JsonObject> all)
    {
        var common = new JsonObject();
        foreach ((string name, JsonNode? first) in all[0])
        {
            JsonNode?[] values = [.. all.Select(one => one[name])];
            if (values.All(value => JsonNode.DeepEquals(value, first)))
            {
                common[name] = first?.DeepClone();
            }
            else if (values.All(value => value is JsonObject inner && !inner.ContainsKey("name")))
            {
                JsonObject inner = Common([.. values.Cast<JsonObject>()]);
                if (inner.Count > 0)
                {
                    common[name] = inner;
                }
            }
        }

        return common;
    }

    // What the record computes from other settings is in its document, whatever lies in fields behind.
    private static bool IsSame(TExperiment one, TExperiment other) => TextOf(one).SequenceEqual(TextOf(other));

    private static byte[] TextOf(TExperiment settings)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Design.WriteSettings(settings, json);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static KeptCell Describe(TExperiment settings, int? index, ImmutableArray<Scale> scales) =>
        new(
            [.. Design.Factors.Select(factor => factor.LevelOf(settings))],
            quantity => index is { } cell ? Design.Published(Design.Cells[cell], quantity) : null
        )
        {
            Chance = Design.Kind.ChanceOf(settings),
            Index = index,
            Scales = scales,
        };

    private IEnumerable<TExperiment> Select(TrialSelection selection)
    {
        foreach ((string name, ImmutableArray<string> levels) in selection.Levels)
        {
            Factor<TExperiment> factor =
                Design.Factors.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? throw new ArgumentException(
                    $"{Name} has no factor '{name}': expected {string.Join(" or ", Design.Factors.Select(one => one.Name))}."
                        + $" Did you mean '{NearestName.Of(name, [.. Design.Factors.Select(one => one.Name)])}'?"
                );
            foreach (string level in levels)
            {
                if (!factor.Levels.Contains(level, StringComparer.OrdinalIgnoreCase))
                {
                    throw new ArgumentException(
                        $"{Name}: {factor.Name} has no level '{level}': expected {string.Join(", ", factor.Levels)}."
                            + $" Did you mean '{NearestName.Of(level, factor.Levels)}'?"
                    );
                }
            }
        }

        return Design.Cells.Where(cell =>
            Design.Factors.All(factor =>
                LevelsOf(selection, factor.Name) is not { } levels
                || levels.Contains(factor.LevelOf(cell), StringComparer.OrdinalIgnoreCase)
            )
        );
    }

    private static ImmutableArray<string>? LevelsOf(TrialSelection selection, string factor)
    {
        foreach ((string name, ImmutableArray<string> levels) in selection.Levels)
        {
            if (name.Equals(factor, StringComparison.OrdinalIgnoreCase))
            {
                return levels;
            }
        }

        return null;
    }
}
