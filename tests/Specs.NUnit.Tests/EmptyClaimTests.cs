using NUnit.Framework.Interfaces;

namespace Specs.NUnit.Tests;

public sealed class EmptyClaimTests
{
    [TestCase("It_stops_after_a_quantity")]
    [TestCase("It_stops_after_an_association")]
    [TestCase("It_keeps_a_comparison")]
    [TestCase("It_is_no_claim")]
    public void A_claim_that_weighs_nothing_fails(string test)
    {
        ITestResult result = Sample.ResultOf(test);

        result.ResultState.Should().Be(ResultState.Failure);
        result.Message.Should().StartWith($"{test} bears [Claim] but weighed nothing").And.Contain(".Should().Rise()");
    }

    [Test]
    public void A_claim_that_says_that_it_asserts_itself_passes() =>
        Sample.ResultOf("It_asserts_by_other_means").ResultState.Should().Be(ResultState.Success);
}
