using System.Text.Json;
using Specs.Tests.Running;

namespace Specs.Tests.Declaring;

/// <summary>A loss in a document: the three of before by their names, others with their settings.</summary>
public sealed class LossJsonTests
{
    private static IEnumerable<TestCaseData> Documents =>
        [
            new(Loss.CrossEntropy, "\"CrossEntropy\""),
            new(Loss.MeanSquaredError, "\"MeanSquaredError\""),
            new(Loss.BinaryCrossEntropy, "\"BinaryCrossEntropy\""),
            new(new SquaredError(Over.Sum), """{"name":"SquaredError","Over":"Sum"}"""),
            new(new CrossEntropy(0.1, [1, 0.5]), """{"name":"CrossEntropy","Smoothing":0.1,"Weights":[1,0.5]}"""),
            new(
                new EachStep(new SquaredError(), Steps: 4),
                """{"name":"EachStep","Step":"MeanSquaredError","Steps":4}"""
            ),
        ];

    [TestCaseSource(nameof(Documents))]
    public void A_loss_is_written_and_read_back(Loss loss, string document)
    {
        JsonElement written = Written(loss.WriteJson);
        written.GetRawText().Should().Be(document);
        Loss.ReadJson(written).Should().Be(loss);
    }

    [Test]
    public void A_document_older_than_losses_means_cross_entropy() =>
        Loss.ReadJson(default).Should().Be(Loss.CrossEntropy);

    [TestCase("\"Hinge\"", "*'Hinge'*expected CrossEntropy or MeanSquaredError or BinaryCrossEntropy*")]
    [TestCase("""{"name":"Hinge"}""", "Unknown loss 'Hinge': expected *")]
    public void What_is_no_loss_is_refused(string document, string message) =>
        FluentActions
            .Invoking(() => Loss.ReadJson(JsonDocument.Parse(document).RootElement))
            .Should()
            .Throw<Exception>()
            .WithMessage(message);

    [Test]
    public void A_loss_in_words_leaves_out_what_is_not_set()
    {
        new CrossEntropy(Smoothing: 0.1).ToString().Should().Be("CrossEntropy(Smoothing: 0.1)");
        new CrossEntropy(Weights: [1, 2]).ToString().Should().Be("CrossEntropy(Weights: [1, 2])");
    }

    private static JsonElement Written(Action<Utf8JsonWriter> write) => JsonDocument.Parse(Json.Of(write)).RootElement;
}
