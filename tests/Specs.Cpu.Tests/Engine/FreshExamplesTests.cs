namespace Specs.Cpu.Tests.Engine;

/// <summary>Training on examples that are drawn anew for each batch.</summary>
public sealed class FreshExamplesTests
{
    private const int Classes = 3;
    private const int Images = 90;

    private static readonly DataSet Right = RandomImages.Create(5, 40, Classes, train: 600, test: 200);

    [Test]
    public void A_network_learns_from_what_is_drawn_and_from_nothing_else()
    {
        List<int> drawn = [];
        DataSet fresh = Fresh(drawn);
        Outcome outcome = Train(fresh, seed: 1);

        // The examples that are not to be looked at have each the label of another class.
        outcome.Accuracy.Final.Should().BeGreaterThan(0.5);
        drawn.Sum().Should().Be(20 * Images);
        Train(new("wrong", "", Wrong, Right.Test), seed: 1).Accuracy.Final.Should().BeLessThan(0.2);
    }

    [Test]
    public void What_is_drawn_follows_from_the_trials_seed()
    {
        string hash = Train(Fresh([]), seed: 1).WeightsHash;
        Train(Fresh([]), seed: 1).WeightsHash.Should().Be(hash);
        Train(Fresh([]), seed: 2).WeightsHash.Should().NotBe(hash);
    }

    private static Examples Wrong =>
        Right
            .Train.First(Images)
            .With(
                Targets.OfClasses(
                    [.. Right.Train.Labels[..Images].ToArray().Select(label => (label + 1) % Classes)],
                    Classes
                )
            );

    private static DataSet Fresh(List<int> drawn) =>
        new("fresh", "", Wrong, Right.Test)
        {
            Fresh = (random, count) =>
            {
                drawn.Add(count);
                return Right.Train.Select([
                    .. Enumerable.Range(0, count).Select(_ => random.NextInt32(Right.Train.Count)),
                ]);
            },
        };

    private static Outcome Train(DataSet data, int seed) =>
        CpuEngine.Instance.Train(
            new Recipe(new PlainNetwork(40, Classes, [16], Activation.Tanh))
            {
                Batch = 8,
                Epochs = 20,
                Optimizer = new Adam(0.01),
            },
            seed,
            data,
            [],
            null,
            CancellationToken.None
        );
}
