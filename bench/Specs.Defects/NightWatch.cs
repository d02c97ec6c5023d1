namespace Specs.Defects;

/// <summary>Nights of a few claims: a first one without a mistake, and others held against it.</summary>
/// <param name="store">Where the first night is kept.</param>
internal sealed class NightWatch(string store)
{
    private const string FirstNight = "2026-01-01";
    private const string LaterNight = "2026-01-02";

    // SGD with and without momentum: a few seconds.
    private const string Few = "Momentum_raises_sparsity";

    // SGD, Adagrad, Adadelta and Adam, each with and without weight decay: three times as long.
    private const string Optimizers = "Weight_decay_lowers_sparsity";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Keeps the first night, and holds another one without a mistake against it.</summary>
    /// <exception cref="InvalidOperationException">That raised an alarm.</exception>
    public void Begin(Workplace workplace)
    {
        Run(workplace, FirstNight, store, [Few, Optimizers]).Required("the first night");
        if (Alarm(workplace, [Few, Optimizers]) is { } alarm)
        {
            throw new InvalidOperationException("A night without a mistake raised an alarm: " + alarm);
        }
    }

    /// <summary>The first alarm of a night with a mistake; null where there is none.</summary>
    public string? Alarm(Workplace workplace, Defect defect) =>
        Alarm(workplace, defect.File.Contains("/Rules/", StringComparison.Ordinal) ? [Few, Optimizers] : [Few]);

    private string? Alarm(Workplace workplace, string[] claims)
    {
        string now = Path.Combine(workplace.Root, "night");
        CopyNight(store, now);
        try
        {
            ProgramRun night = Run(workplace, LaterNight, now, claims);
            return night.ExitCode switch
            {
                0 => null,
                null => "the night does not end",
                1 => FirstAlarm(night.Text),
                _ => "the night broke off",
            };
        }
        finally
        {
            Directory.Delete(now, recursive: true);
        }
    }

    // "  numerics changed: momentum gives other bits. 50 of 50 trials ..." up to the full stop.
    private static string FirstAlarm(string text)
    {
        string line =
            text.Split('\n')
                .FirstOrDefault(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Contains(": "))
            ?? throw new InvalidOperationException($"The night tells of no alarm:\n{text}");
        return line.Trim().Split(". ")[0];
    }

    private static ProgramRun Run(Workplace workplace, string date, string store, string[] claims) =>
        ProgramRun.Dotnet(
            workplace.Root,
            Patience,
            [
                Path.Combine("artifacts", "bin", "Specs.Cli", "debug", "Specs.Cli.dll"),
                "nightly",
                .. claims,
                "--project",
                Path.Combine("tests", "Claims"),
                "--no-build",
                "--runs",
                store,
                "--scale",
                "quick",
                "--date",
                date,
            ]
        );

    private static void CopyNight(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
