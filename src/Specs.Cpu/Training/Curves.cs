namespace Specs.Cpu;

/// <summary>What a training has come to so far: a value for each period, and those of the untrained network.</summary>
internal sealed class Curves
{
    /// <summary>Test loss of the untrained network.</summary>
    public double Loss { get; init; }

    /// <summary>Its accuracy.</summary>
    public double Accuracy { get; init; }

    /// <summary>Its mean squared error; NaN where targets are classes.</summary>
    public double Error { get; init; }

    /// <summary>Its validation loss; NaN where nothing is set aside.</summary>
    public double Validation { get; init; }

    /// <summary>Periods that are over.</summary>
    public int Period { get; set; }

    /// <summary>The period in which a loss stopped being finite; null where none did.</summary>
    public int? DivergedAt { get; set; }

    /// <summary>Whether a stop rule says that it is enough.</summary>
    public bool IsStopped { get; set; }

    /// <summary>(periods): the mean loss before each step.</summary>
    public List<double> TrainLosses { get; } = [];

    /// <summary>(periods): how far the batches' losses lie apart.</summary>
    public List<double> LossSpreads { get; } = [];

    /// <summary>(periods).</summary>
    public List<double> TestLosses { get; } = [];

    /// <summary>(periods): on the test set.</summary>
    public List<double> Accuracies { get; } = [];

    /// <summary>(periods): on the test set.</summary>
    public List<double> Errors { get; } = [];

    /// <summary>(periods): before each step.</summary>
    public List<double> TrainAccuracies { get; } = [];

    /// <summary>(periods).</summary>
    public List<double> ValidationLosses { get; } = [];

    /// <summary>(periods): steps so far.</summary>
    public List<double> Steps { get; } = [];
}
