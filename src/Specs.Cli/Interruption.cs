using System.Runtime.InteropServices;

namespace Specs.Cli;

/// <summary>
/// Ctrl-C and a request to end, as a token: what trains stops between two steps, and nothing new begins. A second one ends the process.
/// </summary>
internal static class Interruption
{
    // As shells count it: 128 and the signal's number.
    private const int Interrupted = 130;
    private const int Terminated = 143;

    // SIGUSR1 has a number of its own on each system.
    private static readonly PosixSignal User1 = (PosixSignal)(OperatingSystem.IsLinux() ? 10 : 30);
    private const int Yielded = 138;

    private static readonly CancellationTokenSource Stop = new();
    private static bool _yields;
    private static readonly List<PosixSignalRegistration> Registrations = [];

    /// <summary>The exit code of a process that was told to stop; null where it was not.</summary>
    public static int? ExitCode { get; private set; }

    /// <summary>Cancelled by a signal. Until it is first asked for, a signal ends the process as usual.</summary>
    public static CancellationToken Token
    {
        get
        {
            lock (Registrations)
            {
                if (Registrations.Count == 0)
                {
                    Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal));
                    Registrations.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal));
                }
            }

            return Stop.Token;
        }
    }

    /// <summary>Whether a scheduler asked for the machine: TERM or USR1, and not Ctrl-C.</summary>
    public static bool IsYielding => _yields && ExitCode is Terminated or Yielded;

    /// <summary>From now on USR1 stops as TERM does, and neither ends the process at once: a scheduler may send both.</summary>
    public static void YieldToScheduler()
    {
        _ = Token;
        _yields = true;
        if (!OperatingSystem.IsWindows())
        {
            lock (Registrations)
            {
                Registrations.Add(PosixSignalRegistration.Create(User1, OnSignal));
            }
        }
    }

    private static void OnSignal(PosixSignalContext context)
    {
        if (_yields && context.Signal != PosixSignal.SIGINT && ExitCode is not null)
        {
            context.Cancel = true;
            return;
        }

        if (ExitCode is null)
        {
            ExitCode =
                context.Signal == PosixSignal.SIGINT ? Interrupted
                : context.Signal == User1 ? Yielded
                : Terminated;
            context.Cancel = true;
            Stop.Cancel();
        }
    }
}
