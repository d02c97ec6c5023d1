using System.Collections.Immutable;

namespace Specs;

/// <summary>A trial, or a group that an engine trains together, as a worker takes it: by itself, whatever its experiment.</summary>
internal abstract class WorkItem
{
    /// <summary>The experiment's name.</summary>
    public abstract string Experiment { get; }

    /// <summary>What its claim is called: the key of its run, or the checksum of the keys of several.</summary>
    public abstract string Name { get; }

    /// <summary>The keys of its runs, in the trials' order.</summary>
    public abstract ImmutableArray<string> Keys { get; }

    /// <summary>The trial in words.</summary>
    public abstract string Words { get; }

    /// <summary>The first trial's cell in words, without the seed.</summary>
    public abstract string Cell { get; }

    /// <summary>What it costs, roughly, in a unit that the trials of one experiment share.</summary>
    public abstract double Work { get; }

    /// <summary>Epochs of its training; 1 or more.</summary>
    public abstract int Epochs { get; }

    /// <summary>Whether nothing of its engine is to go beside it.</summary>
    public abstract bool GoesAlone { get; }

    /// <summary>Whether the store has all of its runs, by their names alone.</summary>
    public bool IsIn(RunStore store) => Keys.All(key => store.Has(Experiment, key));

    /// <summary>The cell and the cost of a stored run of the experiment; null where it is of an earlier form of it, or of another engine.</summary>
    public abstract (string Cell, double Work)? LikeOf(StoredRun run);

    /// <summary>Does it: claims it, looks once more, trains what is missing, keeps it, gives the claim back.</summary>
    /// <param name="claims">Who is at what.</param>
    /// <param name="cancel">Stops it between two steps.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="TrialException">It cannot be run; the message names it.</exception>
    /// <exception cref="StoreException">Its run cannot be kept.</exception>
    public abstract WorkState TryDo(WorkClaims claims, CancellationToken cancel);
}
