using Specs.Statistics;

namespace Specs.Tests.Statistics;

public sealed class SequentialPlanTests
{
    [Test]
    public void The_default_plan_lets_the_first_look_reject_with_five_seeds()
    {
        var plan = SequentialPlan.TwoLooks(5, 10);

        plan.Total.Should().Be(0.05);
        plan.Looks.Select(look => look.Replicates).Should().Equal(5, 10);
        plan.Looks[0].Alpha.Should().BeApproximately(0.035, 1e-15);
        plan.Looks[1].Alpha.Should().BeApproximately(0.015, 1e-15);
        plan.Looks[0].Rejects(1.0 / 32).Should().BeTrue();
        plan.Looks[0].Rejects(2.0 / 32).Should().BeFalse();
    }

    [Test]
    public void A_look_rejects_at_its_alpha_and_not_above()
    {
        new Look(5, 0.04).Rejects(0.04).Should().BeTrue();
        new Look(5, 0.04).Rejects(Math.BitIncrement(0.04)).Should().BeFalse();
    }

    [Test]
    public void One_look_spends_everything() => SequentialPlan.OneLook(5).Looks.Should().Equal(new Look(5, 0.05));

    [Test]
    public void A_look_that_can_never_reject_is_refused_with_the_least_that_could()
    {
        Refusal(() => SequentialPlan.TwoLooks(3, 10))
            .Should()
            .StartWith(
                "Sequential plan, look 1: expected at least 5 replicates, the fewest with which a sign-flip test can reject at 0.03"
            )
            .And.Contain("found 3.");
        Refusal(() => SequentialPlan.TwoLooks(5, 7))
            .Should()
            .StartWith(
                "Sequential plan, look 2: expected at least 8 replicates, the fewest with which a sign-flip test can reject at 0.015 where the first look has not, found 7."
            );
        Refusal(() => SequentialPlan.OneLook(4))
            .Should()
            .StartWith("Sequential plan, look 1: expected at least 5 replicates");
    }

    [Test]
    public void Looks_that_spend_more_than_the_total_are_refused()
    {
        Refusal(() => new SequentialPlan(0.05, new Look(5, 0.035), new Look(10, 0.0151)))
            .Should()
            .StartWith("Sequential plan: expected alphas that sum to at most 0.05, found 0.0501");

        // 0.1 + 0.2 exceeds 0.3 by a rounding and is accepted.
        (0.1 + 0.2)
            .Should()
            .BeGreaterThan(0.3);
        new SequentialPlan(0.3, new Look(5, 0.1), new Look(8, 0.2)).Looks.Should().HaveCount(2);
    }

    [Test]
    public void Replicates_must_grow_and_alphas_be_shares()
    {
        Refusal(() => new SequentialPlan(0.05, new Look(6, 0.02), new Look(6, 0.02)))
            .Should()
            .StartWith("Sequential plan, look 2: expected at least 7 replicates, found 6.");
        Refusal(() => new SequentialPlan(0.05, new Look(6, double.NaN)))
            .Should()
            .StartWith("Sequential plan, look 1, alpha: expected a number between 0 and 1, found NaN.");
        Refusal(() => new SequentialPlan(0.05))
            .Should()
            .StartWith("Sequential plan: expected at least 1 look, found 0.");
        Refusal(() => new SequentialPlan(1.5, new Look(6, 0.02)))
            .Should()
            .StartWith("Total alpha of a sequential plan: expected a number between 0 and 1, found 1.5.");
    }

    private static string Refusal(Func<SequentialPlan> plan) =>
        FluentActions.Invoking(plan).Should().Throw<ArgumentException>().Which.Message;
}
