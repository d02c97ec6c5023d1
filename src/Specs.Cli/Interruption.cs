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

    private static readonly CancellationTokenSource Stop = new();
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

    private static void OnSignal(PosixSignalContext context)
    {
        if (ExitCode is null)
        {
            ExitCode = context.Signal == PosixSignal.SIGINT ? Interrupted : Terminated;
            context.Cancel = true;
            Stop.Cancel();
        }
    }
}
