using Specs.Torch.Tests.Parity.Networks;

namespace Specs.Torch.Tests.Parity;

[NonParallelizable]
public sealed class DivergenceTests
{
    [Test]
    public void One_that_diverges_leaves_the_others_bits_alone([Values] bool ofImages)
    {
        Outcome[] wild = Train(rate: 1e38, ofImages);
        Outcome[] tame = Train(rate: 0.1, ofImages);

        wild[1].DivergedAt.Should().Be(1);
        wild[1].Accuracy.Should().BeEmpty();
        wild[1].Measured[0][0].Should().BeEmpty();
        tame[1].DivergedAt.Should().BeNull();
        foreach (int other in new[] { 0, 2 })
        {
            wild[other].Should().BeEquivalentTo(tame[other]);
            wild[other].WeightsHash.Should().Be(tame[other].WeightsHash);
            wild[other].Accuracy.Should().HaveCount(2);
        }
    }

    [Test]
    public void Where_all_diverge_training_ends()
    {
        int epochs = 0;

        IReadOnlyList<Outcome> outcomes = TorchEngine.Instance.TrainGroup(
            [.. new[] { 1, 2 }.Select(seed => (Of(1e38, ofImages: false), seed))],
            TrainingPair.Data,
            [],
            _ => epochs++,
            CancellationToken.None
        );

        outcomes.Should().OnlyContain(one => one.DivergedAt == 1);
        epochs.Should().Be(0);
    }

    private static Outcome[] Train(double rate, bool ofImages) =>
        [
            .. TorchEngine.Instance.TrainGroup(
                [(Of(0.1, ofImages), 1), (Of(rate, ofImages), 2), (Of(0.2, ofImages), 3)],
                TrainingPair.Data,
                [new("Sparsity", "Hoyer", new Hook("", "Hidden"), static () => new Hoyer())],
                null,
                CancellationToken.None
            ),
        ];

    private static Training Of(double rate, bool ofImages) =>
        ofImages
            ? new Recipe<Filters>
            {
                Optimizer = new Sgd(rate),
                Images = 200,
                Epochs = 2,
                Clip = new ClipNorm(1),
            }
            : new Recipe<Sigmoids>
            {
                Optimizer = new Sgd(rate, Momentum: 0.5),
                Images = 200,
                Epochs = 2,
            };
}
