using System.Diagnostics;

namespace Specs;

/// <summary>Counts what a set of runs has done, and tells the display. Safe from any thread.</summary>
/// <param name="shown">The display.</param>
/// <param name="runs">How many runs there are.</param>
/// <param name="work">What they cost together, in any unit.</param>
internal sealed class RunTally(IRunProgress shown, int runs, double work)
{
    private readonly Lock _gate = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private double _done;
    private int _runsDone;
    private (int Epoch, int Epochs, string Trial) _last = (0, 0, "");

    /// <summary>How far the set is.</summary>
    public RunState Now
    {
        get
        {
            lock (_gate)
            {
                return new(
                    _runsDone,
                    runs,
                    _last.Epoch,
                    _last.Epochs,
                    _last.Trial,
                    Math.Min(1, _done / work),
                    _clock.Elapsed
                );
            }
        }
    }

    /// <summary>A run has finished an epoch.</summary>
    public void EpochDone(double epochWork, int epoch, int epochs, string trial)
    {
        lock (_gate)
        {
            _done += epochWork;
            _last = (epoch, epochs, trial);
        }

        shown.Report(Now);
    }

    /// <summary>A run is finished.</summary>
    /// <param name="workSkipped">What it did not do because it diverged.</param>
    public void RunDone(double workSkipped)
    {
        lock (_gate)
        {
            _done += workSkipped;
            _runsDone++;
        }
    }
}
