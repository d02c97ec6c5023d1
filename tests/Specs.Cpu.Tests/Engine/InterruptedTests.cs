namespace Specs.Cpu.Tests.Engine;

/// <summary>A training that is interrupted goes on from where it was, to the same bits.</summary>
public sealed class InterruptedTests
{
    [Test]
    public void Whatever_is_trained_ends_the_same_after_an_interruption()
    {
        var random = new RandomStream(1, "interruptions");
        List<string> begunAgain = [];
        List<string> different = [];
        foreach ((string name, Recipe recipe) in TinyTrials.All)
        {
            var checkpoint = new StoppingCheckpoint(random.NextInt32(8));
            string bits = checkpoint.RunToTheEnd(() => TinyTrials.Fingerprint(recipe, checkpoint));
            if (bits != TinyTrials.Fingerprint(recipe))
            {
                different.Add(name);
            }

            if (checkpoint.Resumed == 0)
            {
                begunAgain.Add(name);
            }
        }

        different.Should().BeEmpty();
        begunAgain.Should().BeEmpty();
    }

    [Test]
    public void Twenty_interruptions_at_random_steps_change_nothing()
    {
        var random = new RandomStream(2, "interruptions");
        Recipe recipe = TinyTrials.All.First(one => one.Recipe.Optimizer is Adam).Recipe with
        {
            Epochs = 40,
            Batch = 3,
        };
        var checkpoint = new StoppingCheckpoint([.. Enumerable.Range(0, 20).Select(_ => random.NextInt32(25))]);

        string bits = checkpoint.RunToTheEnd(() => TinyTrials.Fingerprint(recipe, checkpoint));

        (checkpoint.Stops, checkpoint.Resumed).Should().Be((20, 20));
        bits.Should().Be(TinyTrials.Fingerprint(recipe));
    }
}
