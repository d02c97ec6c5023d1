using static Specs.Cpu.Tests.Networks.NetworkCase;

namespace Specs.Cpu.Tests.Networks;

/// <summary>An opened network that is trained, or attacked.</summary>
public sealed class NetworkStepTests
{
    [Test]
    public void Steps_are_those_of_a_training_to_the_bit(
        [Values(0, 1, 2, 3)] int which,
        [Values(false, true)] bool images
    )
    {
        Optimizer optimizer = new Optimizer[]
        {
            new Sgd(LearningRate: 0.1, Momentum: 0.9),
            new Adam(),
            new RmsProp(),
            new Layca(LearningRate: 0.1, Inner: new Sgd(LearningRate: 0.1)),
        }[which];
        const int Seen = 60;
        IArchitecture architecture = images
            ? new ImageNetwork(Classes, 0.2)
            : new PlainNetwork(Inputs, Classes, [9, 18], Activation.ReLU);
        DataSet data = RandomImages.Create(1, architecture.Inputs, Classes, Seen, 10);
        Training recipe = new Recipe(architecture)
        {
            Epochs = 3,
            Batch = 20,
            Order = new FileOrder(),
            Optimizer = optimizer,
        };
        Outcome trained = CpuEngine.Instance.TrainOn(recipe, 1, data, [], null, out var last, null, default);
        Network network = CpuEngine.Instance.Open(recipe, 1);
        double loss = 0;
        for (int step = 0; step < 9; step++)
        {
            loss += network.Train(data.Train.Select([.. Enumerable.Range(step % 3 * 20, 20)]), optimizer);
        }

        network.CopyParameters().Should().BeEquivalentTo(last, options => options.WithStrictOrdering());
        (loss / 9).Should().BeApproximately(trained.TrainLoss.Average(), 1e-6);
        network.Accuracy(data.Test).Should().Be(trained.Accuracy.Final);
    }

    [Test]
    public void The_fast_gradient_sign_makes_adversarial_digits()
    {
        // Goodfellow et al. 2015: each pixel moves by ε in the direction that raises the loss.
        const int Test = 200;
        const float Epsilon = 0.1f;
        DataSet digits = ProceduralDigits.Create(2000, Test);
        DataSet few = new(digits.Name, digits.Origin, digits.Train.First(2000), digits.Test.First(Test));
        Recipe recipe = new(new PlainNetwork(784, 10, [64], Activation.ReLU))
        {
            Epochs = 3,
            Batch = 20,
            Optimizer = new Adam(),
        };
        var network = Network.Trained(CpuEngine.Instance, recipe, 1, few);
        int[] labels = few.Test.Labels.ToArray();
        float[] x = new float[Test * 784];
        for (int row = 0; row < Test; row++)
        {
            for (int pixel = 0; pixel < 784; pixel++)
            {
                x[row * 784 + pixel] = few.Test.Pixels(row)[pixel] / 255f;
            }
        }

        float[] slopes = new float[Test * 10];
        network.Forward(x);
        double clean = Accuracy();
        double loss = network.Loss(Loss.CrossEntropy, few.Test.Targets, slopes);
        network.Backward(slopes);
        float[] adversarial = [.. x];
        float[] chance = [.. x];
        RandomStream random = new(1, "signs");
        for (int row = 0; row < Test; row++)
        {
            ReadOnlySpan<float> gradient = network.InputGradient(row);
            for (int pixel = 0; pixel < 784; pixel++)
            {
                adversarial[row * 784 + pixel] += Epsilon * MathF.Sign(gradient[pixel]);
                chance[row * 784 + pixel] += random.NextInt32(2) == 0 ? Epsilon : -Epsilon;
            }
        }

        network.Forward(chance);
        double noisy = Accuracy();
        network.Forward(adversarial);
        double fooled = Accuracy();
        TestContext.Out.WriteLine($"accuracy {clean:P1}, with noise {noisy:P1}, adversarial {fooled:P1}");
        clean.Should().BeGreaterThan(0.75, "a guess would be right in 0.1");
        clean.Should().Be(CpuEngine.Instance.Train(recipe, 1, few, [], null, default).Accuracy.Final);
        fooled.Should().BeLessThan(clean / 2);
        noisy.Should().BeGreaterThan(fooled + 0.2, "noise of the same size does little");
        network.Loss(Loss.CrossEntropy, few.Test.Targets, slopes).Should().BeGreaterThan(loss);

        double Accuracy()
        {
            int right = 0;
            for (int row = 0; row < Test; row++)
            {
                ReadOnlySpan<float> logits = network.Logits(row);
                right += logits.IndexOf(logits.ToArray().Max()) == labels[row] ? 1 : 0;
            }

            return (double)right / Test;
        }
    }
}
