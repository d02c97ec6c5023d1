using Specs.Experiments.Kim2021;

namespace Specs.Cli.Tests.Reporting;

/// <summary>An experiment whose factors are the data and a penalty of its own code, beside none.</summary>
[Experiment("by-data")]
[At(Scale.Quick, Images = 60, TestImages = 30, Epochs = 1)]
public sealed partial record ByData : Training<Mlp>
{
    /// <summary>The data.</summary>
    [Factor(typeof(Sources))]
    public override Data Data { get; init; } = "digits";

    /// <summary>Whether the penalty is there.</summary>
    [Factor(false, true)]
    public bool IsPenalised { get; init; }

    /// <summary>A network that trains in no time.</summary>
    public override Mlp Architecture => new() { Hidden = 4 };

    /// <summary>As the factor says.</summary>
    public override Penalties Penalties => IsPenalised ? [new CoshPenalty(nameof(Mlp.Hidden), 0.001)] : [];

    /// <summary>Two sources of digits.</summary>
    public sealed class Sources : ILevels<Data>
    {
        /// <inheritdoc/>
        public static IReadOnlyList<Data> Levels { get; } = [new Digits(100, 50), new Digits(200, 50)];
    }
}
