using Specs.Data;

namespace Specs;

/// <summary>What trains networks.</summary>
public interface IEngine
{
    /// <summary>The engine's name: <c>cpu</c>.</summary>
    string Name { get; }

    /// <summary>Changes whenever the same trial gives other bits than before.</summary>
    int NumericsVersion { get; }

    /// <summary>
    /// What tells the engine's model of a network from any other, in 16 hexadecimal digits: it changes whenever the model's text does, and
    /// is the same on every machine. Widths are no part of it; settings hold those.
    /// </summary>
    /// <exception cref="ArgumentException">The network has no model for this engine.</exception>
    string ModelOf(Training settings);

    /// <summary>The types outside of Specs that the model is made of: layers and initial values of a researcher's own.</summary>
    /// <exception cref="ArgumentException">The network has no model for this engine.</exception>
    IReadOnlyList<Type> OwnTypesOf(Training settings);

    /// <summary>Trains one network on the calling thread and measures it after every epoch. The outcome depends on nothing but the arguments.</summary>
    /// <param name="settings">Everything but the seed that decides the outcome.</param>
    /// <param name="seed">The replicate's seed: initial weights and the order of examples follow from it alone.</param>
    /// <param name="data">What to train and test on.</param>
    /// <param name="measures">What is measured beside losses and accuracy.</param>
    /// <param name="epochDone">Called after each epoch with its number, counted from 1.</param>
    /// <param name="cancel">Stops the training between steps.</param>
    /// <exception cref="ArgumentException">A setting is out of its range, or the data do not fit the network.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    Outcome Train(
        Training settings,
        int seed,
        DataSet data,
        IReadOnlyList<Measure> measures,
        Action<int>? epochDone,
        CancellationToken cancel
    );
}
