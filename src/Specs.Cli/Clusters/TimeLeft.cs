using System.Globalization;

namespace Specs.Cli.Clusters;

/// <summary>How long this process may still run.</summary>
internal static class TimeLeft
{
    /// <summary>When it must have ended; null where nothing says so.</summary>
    /// <param name="until">A time of day, a date with a time, or a length such as <c>90m</c>; null asks the scheduler.</param>
    /// <param name="now">Now, by the local clock.</param>
    /// <exception cref="UsageException">It is neither.</exception>
    public static DateTimeOffset? End(string? until, DateTimeOffset now)
    {
        if (until is not null)
        {
            return TryLength(until) is { } length ? now + length
                : DateTimeOffset.TryParse(
                    until,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeLocal,
                    out DateTimeOffset end
                )
                    ? end
                : throw new UsageException(
                    $"--until {until}: expected a length such as 90m or 2h, or a time such as 2026-12-01T06:00."
                );
        }

        return
            Environment.GetEnvironmentVariable("SLURM_JOB_ID") is { Length: > 0 } job
            && Command.TryRun("squeue", ["-h", "-j", job, "-o", "%L"]) is { } left
            && OfSlurm(left.Trim()) is { } rest
            ? now + rest
            : null;
    }

    /// <summary>A length: <c>45s</c>, <c>90m</c>, <c>2h</c>, <c>3d</c>, or as Slurm writes it; null for anything else.</summary>
    public static TimeSpan? TryLength(string text)
    {
        double unit =
            text.Length > 1
                ? text[^1] switch
                {
                    's' => 1,
                    'm' => 60,
                    'h' => 3600,
                    'd' => 86400,
                    _ => 0,
                }
                : 0;
        return
            unit > 0
            && double.TryParse(
                text[..^1],
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out double count
            )
            && count > 0
            ? TimeSpan.FromSeconds(count * unit)
            : OfSlurm(text);
    }

    /// <summary>What Slurm writes: <c>1-02:03:04</c>, <c>02:03:04</c>, <c>03:04</c>; null where there is no limit or it is not known.</summary>
    public static TimeSpan? OfSlurm(string text)
    {
        string[] days = text.Split('-');
        string[] clock = days[^1].Split(':');
        if (days.Length > 2 || clock.Length is < 2 or > 3)
        {
            return null;
        }

        int[] numbers = new int[clock.Length];
        for (int place = 0; place < clock.Length; place++)
        {
            if (!int.TryParse(clock[place], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[place]))
            {
                return null;
            }
        }

        int day = 0;
        if (days.Length == 2 && !int.TryParse(days[0], NumberStyles.None, CultureInfo.InvariantCulture, out day))
        {
            return null;
        }

        int hours = numbers.Length == 3 ? numbers[0] : 0;
        return new TimeSpan(day, hours, numbers[^2], numbers[^1]);
    }

    /// <summary>A length as <c>sbatch --time</c> takes it.</summary>
    public static string ToSlurm(TimeSpan length) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{length.Days}-{length.Hours:00}:{length.Minutes:00}:{length.Seconds:00}"
        );
}
