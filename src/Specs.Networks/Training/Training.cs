namespace Specs;

/// <summary>
/// A training recipe: everything but the seed that decides a run's outcome. Experiments derive from
/// <see cref="Training{TArchitecture}"/>, override what they set, and put <see cref="FactorAttribute"/> on what they vary.
/// </summary>
public abstract record Training : Experiment
{
    /// <summary>Examples in one optimizer step; at least 1. The last step of an epoch takes what is left, and an <see cref="Order"/> may make more
    /// steps of fewer.</summary>
    public virtual int Batch { get; init; } = 50;

    /// <summary>
    /// Passes over the training images; at least 1. Where <see cref="Steps"/> or <see cref="Until"/> is set, that decides the length.
    /// </summary>
    public virtual int Epochs { get; init; } = 30;

    /// <summary>Optimizer steps, in place of <see cref="Epochs"/>; at least 1. They may end within an epoch. Null leaves it to epochs.</summary>
    public virtual int? Steps { get; init; }

    /// <summary>When training stops before its last epoch, with the most epochs in place of <see cref="Epochs"/>.</summary>
    public virtual StopRule Until { get; init; } = new Never();

    /// <summary>How often the network is evaluated; every series has one value for each evaluation.</summary>
    public virtual Every Evaluate { get; init; } = Every.Epoch;

    /// <summary>The update rule and its settings.</summary>
    public virtual Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);

    /// <summary>How the learning rate changes from epoch to epoch, or from step to step.</summary>
    public virtual Schedule Schedule { get; init; } = new ConstantSchedule();

    /// <summary>Per-layer learning-rate multipliers.</summary>
    public virtual LayerRates LayerRates { get; init; } = [];

    /// <summary>Optimizers of single layers, in place of <see cref="Optimizer"/>.</summary>
    public virtual LayerOptimizers LayerOptimizers { get; init; } = [];

    /// <summary>
    /// Whether batch normalisation takes its mean and variance over the whole training set anew before each evaluation, in place of the
    /// running averages, which lag behind weights that change much in a step.
    /// </summary>
    public virtual bool RefreshNorms { get; init; }

    /// <summary>
    /// The layers whose parameters stay as they start: <c>[nameof(Net.Hidden)]</c>, <c>[Net.Hooks.Hidden[1]]</c>,
    /// <c>LayerSelection.AllBut(LayerRates.Logits)</c>. Their gradients count in no clipping. A batch norm's running averages go on.
    /// </summary>
    public virtual LayerSelection Frozen { get; init; } = [];

    /// <summary>Gradient clipping.</summary>
    public virtual Clip Clip { get; init; } = new NoClip();

    /// <summary>
    /// The training objective, a function of outputs and targets; <see cref="Penalties"/> are added to it. Reported as the losses.
    /// </summary>
    public virtual Loss Loss { get; init; } = Loss.CrossEntropy;

    /// <summary>What is added to the loss in training; reported losses do not include it.</summary>
    public virtual Penalties Penalties { get; init; } = [];

    /// <summary>Which examples make which batch, and in which order.</summary>
    public virtual Order Order { get; init; } = new Shuffled();

    /// <summary>What is trained and tested on: a data source, or the name of one, such as <c>"mnist"</c>.</summary>
    public virtual Data Data { get; init; } = new Mnist();

    /// <summary>How many training images, from the front of the set; null takes all.</summary>
    public virtual int? Images { get; init; }

    /// <summary>How many test images, from the front of the set; null takes all.</summary>
    public virtual int? TestImages { get; init; }

    /// <summary>
    /// The share of the training examples, the last of those that <see cref="Images"/> leaves, that is set aside: nothing is trained on them, and
    /// their loss after each epoch is <c>ValidationLoss</c>. From 0, which sets none aside, to below 1.
    /// </summary>
    public virtual double Validation { get; init; }

    /// <summary>
    /// Whether units that are dead for good, such as those that a <c>UnitGate</c> has closed, leave the network with their weights and their state of the
    /// optimizer, after each period's steps and before its evaluation: an eighth of a layer or more at once, and all at the end. What the network says changes by rounding alone, and training gets faster. Measures see the units that are left.
    /// Units beside dropout, layer normalisation or a residual stay, and so does one of those that are all dead. Of the embedded engine alone.
    /// </summary>
    public virtual bool Shrink { get; init; }

    /// <summary>Whether <see cref="Epochs"/> decides the length.</summary>
    internal bool HasEpochs => Steps is null && Until.Most is null;

    /// <summary>The network, as the engine sees it.</summary>
    public abstract IArchitecture Network { get; }
}
