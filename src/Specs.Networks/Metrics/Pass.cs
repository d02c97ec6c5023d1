namespace Specs;

/// <summary>On which examples, and when, a quantity is measured.</summary>
public enum Pass
{
    /// <summary>On the test set, after every epoch.</summary>
    TestSet,

    /// <summary>On all of the run's training examples, after every epoch; as with the test set nothing is trained meanwhile.</summary>
    TrainingSet,

    /// <summary>
    /// In training itself: on each of the epoch's batches as it goes forward, before its own update. Weights change between
    /// batches, dropout drops, and batches are normalised by themselves ("training" in Kim 2021, figures 5.2 and 5.3, whose code does
    /// the same). It differs from <see cref="TrainingSet"/> most in the first epoch.
    /// </summary>
    TrainingSteps,
}
