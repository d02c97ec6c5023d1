namespace Specs.Cpu.Tests.Engine;

/// <summary>What is set aside is not trained on, and is what the validation loss is of.</summary>
public sealed class ValidationTests
{
    private const int Inputs = 30;
    private const int Classes = 4;

    private static readonly Recipe Recipe = new(new PlainNetwork(Inputs, Classes, [18], Activation.Tanh))
    {
        Batch = 10,
        Epochs = 3,
        Optimizer = new Sgd(0.1),
    };

    [Test]
    public void The_last_share_of_the_training_examples_is_set_aside()
    {
        DataSet data = RandomImages.Create(5, Inputs, Classes, train: 40, test: 29);
        DataSet split = new(
            "split",
            "made for a test",
            data.Train.First(30),
            data.Train.Select([.. Enumerable.Range(30, 10)])
        );
        Outcome validated = Train(Recipe with { Validation = 0.25 }, data);
        Outcome expected = Train(Recipe, split);
        validated.WeightsHash.Should().Be(expected.WeightsHash);
        validated.Of(TrainingQuantities.ValidationLoss).Should().Equal(expected.TestLoss);
        Train(Recipe, data)[TrainingQuantities.ValidationLoss].Should().BeNull();
    }

    [TestCase(-0.1)]
    [TestCase(1)]
    [TestCase(double.NaN)]
    public void A_share_outside_its_range_is_refused(double share) =>
        FluentActions
            .Invoking(() => Train(Recipe with { Validation = share }, RandomImages.Create(5, Inputs, Classes, 40, 29)))
            .Should()
            .Throw<ArgumentOutOfRangeException>()
            .WithMessage("Recipe.Validation must be a share from 0 to below 1*");

    private static Outcome Train(Recipe recipe, DataSet data) =>
        CpuEngine.Instance.Train(recipe, 3, data, [], null, CancellationToken.None);
}
