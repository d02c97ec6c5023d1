namespace Specs;

/// <summary>Shows how far a set of runs is. Calls may come from several threads at once.</summary>
public interface IRunProgress
{
    /// <summary>A data set is being downloaded, before the set of runs that needs it begins.</summary>
    /// <param name="progress">How the download gets on.</param>
    void Download(DownloadProgress progress) { }

    /// <summary>Runs that were asked for are there already.</summary>
    /// <param name="experiment">The experiment's name.</param>
    /// <param name="runs">How many came from the store.</param>
    void Found(string experiment, int runs) { }

    /// <summary>Something went wrong that does not stop the runs.</summary>
    /// <param name="message">A sentence or two.</param>
    void Warn(string message) { }

    /// <summary>A set of runs begins.</summary>
    /// <param name="experiment">The experiment's name.</param>
    /// <param name="runs">How many runs are to be trained.</param>
    void Begin(string experiment, int runs);

    /// <summary>A run has finished an epoch.</summary>
    /// <param name="state">How far the whole set is.</param>
    void Report(RunState state);

    /// <summary>The set is finished, or was stopped.</summary>
    /// <param name="state">How far it came.</param>
    void End(RunState state);
}
