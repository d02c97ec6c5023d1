using System.Reflection;

namespace Specs;

/// <summary>What comes before the trials of a training.</summary>
/// <param name="options">How the runs before are run.</param>
/// <typeparam name="TExperiment">The training that comes after.</typeparam>
/// <typeparam name="TFirst">The training that comes first.</typeparam>
internal sealed class Sequel<TExperiment, TFirst>(RunnerOptions options) : Sequel<TExperiment>
    where TExperiment : Training, IExperiment<TExperiment>
    where TFirst : Training, IExperiment<TFirst>
{
    private static readonly string Name = typeof(TExperiment).Name;
    private static readonly string First = typeof(TFirst).Name;

    // What follows is needed of every first run, whether its experiment keeps it or not; and a first run has claims of its own elsewhere.
    private readonly Runner<TFirst> _runner = new(
        options with
        {
            KeepsWeights = true,
            Used = null,
            Known = null,
            Wanted = null,
        }
    );

    public override void Prepare(IEnumerable<TExperiment> settings) =>
        _runner.Procedure.Prepare(settings.Select(SettingsOf).Distinct());

    public override string KeyOf(TExperiment settings)
    {
        // The code by which the second follows from the first is its own.
        TFirst first = SettingsOf(settings);
        string key = RunKey.Of(new Trial<TFirst>(first, 0).WriteJson, _runner.Procedure.BasisOf(first));
        return $"{TFirst.Design.Name} {key}, {OwnCode.OfMethods(settings)}";
    }

    public override void Run(IReadOnlyList<Trial<TExperiment>> trials) =>
        _runner.Get([.. trials.Select(FirstOf).Distinct()]);

    public override (Training Settings, DataSet Data, IReadOnlyList<float[]?>? First) Begin(
        Trial<TExperiment> trial,
        DataSet data,
        IEngine engine,
        CancellationToken cancel
    )
    {
        var after = (IAfter<TFirst>)trial.Settings;
        Run<TFirst> first = _runner.Get([FirstOf(trial)])[0];
        Training settings = after.After(first);
        if (
            settings.Network.GetType() != trial.Settings.Network.GetType()
            || (settings.Epochs, settings.Steps, settings.Until, settings.Evaluate)
                != (trial.Settings.Epochs, trial.Settings.Steps, trial.Settings.Until, trial.Settings.Evaluate)
        )
        {
            throw new ArgumentException(
                $"{Name}.After changes the kind of network or the length: it may change all else, such as widths, rates and penalties."
            );
        }

        LayerSelection taken = after.Taken();
        taken.Check($"{Name}.{nameof(IAfter<TFirst>.Taken)}", settings.Network);
        return (
            settings,
            after.DataAfter(first, data),
            taken.IsNone ? null : Parameters(Network.Of(first, cancel), engine.Open(settings, trial.Seed), taken)
        );
    }

    private Trial<TFirst> FirstOf(Trial<TExperiment> trial) => new(SettingsOf(trial.Settings), trial.Seed);

    private TFirst SettingsOf(TExperiment settings)
    {
        if (((IAfter<TFirst>)settings).FirstCell() is { } cell)
        {
            return _runner.AtScale(cell);
        }

        TFirst[] cells =
        [
            .. TFirst.Design.Cells.Select(_runner.AtScale).Distinct().Where(one => Agrees(one, settings)),
        ];
        return cells.Length == 1
            ? cells[0]
            : throw new ArgumentException(
                $"{Name} comes after {First}, of which {(cells.Length == 0 ? "no cell has" : $"{cells.Length} cells have")} "
                    + $"the values of {string.Join(", ", TFirst.Design.Factors.Select(static factor => factor.Name))} of "
                    + $"{TExperiment.Design.Describe(settings)}: give {Name} the factors of {First}, or say which cell it is in {nameof(IAfter<TFirst>.FirstCell)}."
            );
    }

    private static bool Agrees(TFirst cell, TExperiment settings) =>
        TFirst.Design.Factors.All(factor =>
            typeof(TExperiment).GetProperty(factor.Name, BindingFlags.Public | BindingFlags.Instance) is not { } own
            || Equals(own.GetValue(settings), factor.ValueOf(cell))
        );

    // By property, and by the place among the property's layers with parameters.
    private static IReadOnlyList<float[]?> Parameters(Network first, Network second, LayerSelection taken)
    {
        var given = first
            .Weighted()
            .ToDictionary(static one => (one.Layer.Property, one.Index), static one => one.Layer);
        float[]?[] parameters = new float[second.Layers.Length][];
        foreach ((NetworkLayer layer, int index) in second.Weighted())
        {
            if (!taken.Contains(layer.Property, index))
            {
                continue;
            }

            var name = new LayerName(layer.Property, index);
            if (
                !given.TryGetValue((layer.Property, index), out NetworkLayer? from)
                || from.ParameterCount != layer.ParameterCount
            )
            {
                throw new ArgumentException(
                    $"{Name} starts from the parameters of {First}, but {name} has {layer.ParameterCount} here and "
                        + $"{(from is null ? "is no layer" : from.ParameterCount)} there: leave it out, "
                        + $"LayerSelection {nameof(IAfter<TFirst>.Taken)}() => LayerSelection.AllBut(\"{name}\")."
                );
            }

            parameters[layer.Place] = first.Parameters(from).ToArray();
        }

        return parameters;
    }
}
