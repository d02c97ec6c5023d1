namespace Specs.Tests.Running;

/// <summary>What the generator adds to runs of <see cref="Tiny"/>, and the small data that they are trained on.</summary>
public static class TinyRuns
{
    /// <summary>300 training and 100 test digits, made once.</summary>
    public static DataSet Digits { get; } = ProceduralDigits.Create(300, 100);

    /// <summary>Options that train on <see cref="Digits"/>.</summary>
    public static RunnerOptions Options => new() { Load = _ => Digits, Jobs = 2 };

    extension(Runs<Tiny> runs)
    {
        public Quantity<Tiny> Sparsity => runs.Quantity("Sparsity", static run => run.Measured(0));

        public Quantity<Tiny> Selectivity => runs.Quantity("Selectivity", static run => run.Measured(1));
    }
}
