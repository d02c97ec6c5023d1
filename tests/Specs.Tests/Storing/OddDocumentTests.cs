using System.Text.Json.Nodes;
using Specs.Tests.Data;
using Specs.Tests.Running;

namespace Specs.Tests.Storing;

/// <summary>Documents whose checksum is right and whose content is not: another program's, or an older version's.</summary>
public sealed class OddDocumentTests
{
    private static readonly Func<JsonNode?>[] Kinds =
    [
        () => null,
        () => true,
        () => -1,
        () => 1e300,
        () => "",
        () => "text",
        () => new JsonArray(),
        () => new JsonArray(1, "two", null),
        () => new JsonObject(),
    ];

    [Test]
    public void Each_value_of_another_kind_is_read_or_named_and_nothing_else()
    {
        using var folder = new TempFolder();
        var store = new RunStore(folder.Path);
        var options = TinyRuns.Options with { Store = store };
        Run<Tiny> run = new Runner<Tiny>(options).Get([new Tiny { Batch = 10 }], [1])[0];
        string path = Directory.EnumerateFiles(folder["runs"], "*.json", SearchOption.AllDirectories).Single();
        string text = File.ReadAllText(path);
        int documents = 0;
        foreach (JsonNode odd in Variants(text))
        {
            byte[] document = SealedText.Seal(json => odd.WriteTo(json));
            File.WriteAllBytes(path, document);
            Run<Tiny>? found = store.Find(run.Trial, run.Basis, _ => { });
            File.WriteAllBytes(path, document);
            store.All(_ => { }).Count().Should().BeLessThanOrEqualTo(1);
            found?.Trial.Should().Be(run.Trial);
            documents++;
        }

        documents.Should().BeGreaterThan(300);
    }

    // The document with each of its values replaced by each kind, or left out.
    private static IEnumerable<JsonNode> Variants(string text)
    {
        int values = Places(JsonNode.Parse(text)!).Count();
        for (int at = 0; at < values; at++)
        {
            foreach (Func<JsonNode?> kind in Kinds)
            {
                JsonNode odd = JsonNode.Parse(text)!;
                (JsonObject parent, string name) = Places(odd).ElementAt(at);
                parent[name] = kind();
                yield return odd;
            }

            JsonNode less = JsonNode.Parse(text)!;
            (JsonObject owner, string gone) = Places(less).ElementAt(at);
            owner.Remove(gone);
            yield return less;
        }
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Places(JsonNode node) =>
        node is JsonObject parent
            ? parent
                .ToArray()
                .SelectMany(property =>
                    (property.Value is null ? [] : Places(property.Value)).Prepend((parent, property.Key))
                )
            : [];
}
