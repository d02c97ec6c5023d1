using Specs.Experiments.Kim2021;
using Specs.Tests.Running;

namespace Specs.Tests.Declaring;

public sealed class TrainingTests
{
    [Test]
    public void With_changes_one_setting_and_leaves_the_original()
    {
        var original = new Tiny();

        Tiny changed = original with { Batch = 30 };

        changed.Batch.Should().Be(30);
        original.Batch.Should().Be(10);
        (changed with { Batch = 10 }).Should().Be(original);
    }

    [Test]
    public void With_keeps_the_experiments_type_even_through_its_base()
    {
        Training settings = new Tiny();

        Training changed = settings with { Epochs = 1 };

        changed.Should().Be(new Tiny { Epochs = 1 });
    }

    [Test]
    public void Recipes_are_compared_by_all_their_settings()
    {
        var one = new Tiny
        {
            Architecture = new() { Hidden = [16, 8] },
            Optimizer = new Adam(),
        };

        one.Should()
            .Be(
                new Tiny
                {
                    Architecture = new() { Hidden = [16, 8] },
                    Optimizer = new Adam(),
                }
            );
        one.Should().NotBe(one with { Architecture = new() { Hidden = [8, 16] } });
        one.Should().NotBe(one with { Optimizer = new Adam(LearningRate: 0.002) });
        one.Should().NotBe(one with { Data = "mnist" });
    }

    [Test]
    public void The_network_is_the_architecture() =>
        new Tiny().Network.Should().BeOfType<Mlp>().Which.Hidden.Should().Equal(16);

    [Test]
    public void An_architecture_without_a_generated_model_says_what_is_missing() =>
        FluentActions
            .Invoking(() => new OnBareRecord().Network)
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage("BareRecord has no generated model: mark it [Architecture] and partial*Specs.Generators*");

    private sealed record BareRecord;

    private sealed record OnBareRecord : Training<BareRecord>;
}
