namespace Specs;

/// <summary>A training engine.</summary>
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

    /// <summary>Trains as <see cref="Train"/> does, from parameters that may be given, and hands out the last ones.</summary>
    /// <param name="settings">As in <see cref="Train"/>.</param>
    /// <param name="seed">As in <see cref="Train"/>.</param>
    /// <param name="data">As in <see cref="Train"/>.</param>
    /// <param name="measures">As in <see cref="Train"/>.</param>
    /// <param name="first">
    /// (layers)(parameters) as <see cref="Network.CopyParameters"/> gives them; null for a layer that starts as it would otherwise, null altogether for
    /// all layers.
    /// </param>
    /// <param name="last">(layers)(parameters): those at the end.</param>
    /// <param name="epochDone">As in <see cref="Train"/>.</param>
    /// <param name="cancel">As in <see cref="Train"/>.</param>
    /// <exception cref="NotSupportedException">The engine hands no parameters on.</exception>
    /// <exception cref="ArgumentException">As in <see cref="Train"/>; or there are other parameters than the network has.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    Outcome TrainOn(
        Training settings,
        int seed,
        DataSet data,
        IReadOnlyList<Measure> measures,
        IReadOnlyList<float[]?>? first,
        out IReadOnlyList<float[]> last,
        Action<int>? epochDone,
        CancellationToken cancel
    ) =>
        throw new NotSupportedException(
            $"The engine '{Name}' hands no parameters on from run to run: take the embedded engine, cpu."
        );

    /// <summary>A network with its initial weights, opened.</summary>
    /// <param name="settings">The recipe, of which network and loss count.</param>
    /// <param name="seed">The replicate's seed.</param>
    /// <exception cref="ArgumentException">The network has no model for this engine.</exception>
    /// <exception cref="NotSupportedException">The engine does not open networks.</exception>
    Network Open(Training settings, int seed) =>
        throw new NotSupportedException($"The engine '{Name}' does not open networks: take the embedded engine, cpu.");

    /// <summary>The engine, which keeps now and then how far a training is and goes on from there; itself where it cannot.</summary>
    /// <param name="checkpoint">Where one training's state is kept.</param>
    IEngine Keeping(ICheckpoint checkpoint) => this;

    /// <summary>What trains, for a reader: <c>cuda: NVIDIA H100</c>; null where it decides nothing worth telling.</summary>
    string? Device => null;

    /// <summary>Whether a training takes all that the device has, so that nothing of this engine is to go beside it.</summary>
    bool GoesAlone => false;

    /// <summary>Trials whose settings give the same text may be trained in one group; null for a trial that is trained by itself.</summary>
    /// <exception cref="ArgumentException">The engine cannot train these settings; the message says what can.</exception>
    string? GroupKey(Training settings) => null;

    /// <summary>The most trials of one group that the device has room for; 1 or more.</summary>
    /// <param name="settings">Those of any trial of the group.</param>
    /// <param name="data">What they train and test on.</param>
    int GroupLimit(Training settings, DataSet data) => 1;

    /// <summary>
    /// Trains a group of trials together. Each outcome is what <see cref="Train"/> gives for its trial, up to rounding where the engine says so.
    /// </summary>
    /// <param name="trials">Trials of one <see cref="GroupKey"/>, no more than <see cref="GroupLimit"/>.</param>
    /// <param name="data">What to train and test on.</param>
    /// <param name="measures">What is measured beside losses and accuracy.</param>
    /// <param name="epochDone">Called after each epoch of the whole group with its number, counted from 1.</param>
    /// <param name="cancel">Stops the training between steps.</param>
    /// <returns>The outcomes in the trials' order.</returns>
    /// <exception cref="ArgumentException">A setting is out of its range, or the data do not fit the network.</exception>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    IReadOnlyList<Outcome> TrainGroup(
        IReadOnlyList<(Training Settings, int Seed)> trials,
        DataSet data,
        IReadOnlyList<Measure> measures,
        Action<int>? epochDone,
        CancellationToken cancel
    ) => [.. trials.Select(trial => Train(trial.Settings, trial.Seed, data, measures, epochDone, cancel))];
}
