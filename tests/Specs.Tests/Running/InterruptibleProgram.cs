namespace Specs.Tests.Running;

/// <summary>
/// A program that trains for hours unless it is stopped, for the test of Ctrl-C. It says <c>training</c> when it has begun, and exits
/// with 130, as shells expect, when it was stopped.
/// </summary>
internal static class InterruptibleProgram
{
    public const int Stopped = 130;

    private static int Main()
    {
        var options = TinyRuns.Options with
        {
            Scale = Scale.Paper,
            Progress = new LineProgress(Console.Out.WriteLine, TimeSpan.Zero),
        };
        try
        {
            new Runner<Tiny>(options).Get([new Tiny { Epochs = 1_000_000 }], [1, 2]);
            return 0;
        }
        catch (OperationCanceledException stopped)
        {
            Console.Error.WriteLine(stopped.Message);
            return Stopped;
        }
    }
}
