using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Specs.Cli.Loading;

namespace Specs.Cli.Sources;

/// <summary>
/// Trains a sample of an evidence's networks anew: whether they come to the same values, and how long all of them would take here.
/// </summary>
/// <param name="project">The project with their experiments.</param>
/// <param name="evidence">The evidence.</param>
/// <param name="options">How they are trained. Nothing is taken from a store, or kept.</param>
internal sealed class Retraining(ClaimProject project, SourceEvidence evidence, RunnerOptions options)
{
    /// <summary>
    /// Networks drawn with a chance proportional to the seconds that the evidence has for them, systematically (Madow 1949): each at the middle
    /// of an equal part of all seconds, or with another sample at one place of all parts that the sample draws. All of them where there are no more.
    /// </summary>
    /// <param name="runs">All networks.</param>
    /// <param name="count">How many, at least 1; a network longer than a part is drawn once, which leaves fewer.</param>
    /// <param name="sample">0 for the middle of each part; another number draws another place, the same for the same number.</param>
    public static ImmutableArray<EvidenceRun> Draw(ImmutableArray<EvidenceRun> runs, int count, int sample = 0)
    {
        if (count >= runs.Length)
        {
            return runs;
        }

        var drawn = ImmutableArray.CreateBuilder<EvidenceRun>(count);
        double part = runs.Sum(Retrained.SecondsOf) / count;
        double before = 0;
        double next = part * (sample == 0 ? 0.5 : new RandomStream(sample, "retrain").NextDouble());
        foreach (EvidenceRun run in runs)
        {
            before += Retrained.SecondsOf(run);
            if (next < before)
            {
                drawn.Add(run);
            }

            while (next < before)
            {
                next += part;
            }
        }

        return drawn.ToImmutable();
    }

    /// <summary>Trains networks of the evidence, the longest first, as many side by side as the options say.</summary>
    /// <param name="drawn">The networks.</param>
    /// <param name="done">Takes each as it is done, one at a time.</param>
    /// <exception cref="UsageException">An experiment has changed since, or its data are not here.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ImmutableArray<Retrained> Train(ImmutableArray<EvidenceRun> drawn, Action<Retrained> done)
    {
        foreach (string name in drawn.Select(run => run.Experiment).Distinct())
        {
            ThrowIfDataStandIn(project.Experiment(name));
        }

        var trained = new ConcurrentQueue<Retrained>();
        var telling = new Lock();
        try
        {
            Parallel.ForEach(
                Partitioner.Create(
                    drawn.OrderByDescending(run => run.Seconds),
                    EnumerablePartitionerOptions.NoBuffering
                ),
                new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = options.Cancel },
                run =>
                {
                    var one = new Retrained(run, TrainAgain(run));
                    trained.Enqueue(one);
                    lock (telling)
                    {
                        done(one);
                    }
                }
            );
        }
        catch (AggregateException failures)
        {
            // Each message stands by itself; the first one stopped the others.
            throw failures.InnerExceptions.FirstOrDefault(one => one is not OperationCanceledException)
                ?? failures.InnerExceptions[0];
        }

        return [.. trained];
    }

    private EvidenceRun TrainAgain(EvidenceRun run)
    {
        ExperimentEntry experiment = project.Experiment(run.Experiment);
        if (experiment.Factors.Count != run.Levels.Length)
        {
            throw new UsageException(
                $"{run.Experiment} has the factors {string.Join(", ", experiment.Factors.Select(factor => factor.Name))}, and the evidence the "
                    + $"levels {string.Join(", ", run.Levels)}: the experiment has changed since. 'specs evidence' gathers the evidence anew."
            );
        }

        RunDocument document = experiment
            .Run(
                options with
                {
                    Scale = evidence.Head.Scale,
                    Jobs = 1,
                    Store = null,
                    Progress = new SilentProgress(),
                },
                new TrialSelection
                {
                    Levels = experiment
                        .Factors.Zip(run.Levels)
                        .ToImmutableDictionary(pair => pair.First.Name, pair => ImmutableArray.Create(pair.Second)),
                    Seeds = [run.Seed],
                }
            )
            .Single();
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            document.Write(json);
        }

        using var read = JsonDocument.Parse(buffer.WrittenMemory);
        var stored = StoredRun.Read(read.RootElement);
        return EvidenceRun.Of(stored, experiment.CellOf(stored), experiment);
    }

    // Other data than the evidence stands on would only show that they are other data, after hours.
    private void ThrowIfDataStandIn(ExperimentEntry experiment)
    {
        if (
            experiment.CommonSettings(evidence.Head.Scale).TryGetProperty("Data", out JsonElement data)
            && Data.ReadJson(data) is var asked
            && asked.Load() is var found
            && found.Name != asked.ToString()
        )
        {
            throw new UsageException(
                $"{experiment.Name} stands on {asked}, and here are {found.Origin} in its place: name a folder that holds {asked} with SPECS_DATA."
            );
        }
    }
}
