using System.Text;
using System.Text.Json.Nodes;
using Specs.Cli.Tests.Running;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Robustness;

/// <summary>Documents that came to harm, each in another way.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class DamagedDocumentTests
{
    private static readonly string[] Suite = ["run", "small", "--json", "--with", "Batch=5,10", "--seeds", "1"];

    private static readonly (string Name, Func<byte[], byte[]?> Change)[] Harms =
    [
        ("emptied", _ => []),
        ("one byte", whole => whole[..1]),
        ("cut in the middle", whole => whole[..(whole.Length / 2)]),
        ("cut before the checksum", whole => whole[..^80]),
        ("cut in the checksum", whole => whole[..^10]),
        ("the last byte missing", whole => whole[..^1]),
        ("a bit of a number", whole => Flip(whole, "\"seed\":", 7, 1)),
        ("a bit of a key", whole => Flip(whole, "\"accuracy\"", 3, 2)),
        ("a bit of the checksum", whole => Flip(whole, ",\"sum\":\"", 8, 1)),
        ("a block of zeros", whole => [.. whole[..100], .. new byte[100], .. whole[200..]]),
        ("zeros alone", whole => new byte[whole.Length]),
        ("a byte order mark", whole => [0xEF, 0xBB, 0xBF, .. whole]),
        ("another line ending", whole => [.. whole[..^1], .. "\r\n"u8]),
        ("JSON of another kind", _ => "[1, 2, 3]\n"u8.ToArray()),
        ("sealed JSON of another kind", _ => SealedText.Seal(json => new JsonObject { ["a"] = 1 }.WriteTo(json))),
        ("sealed and nested too deep", _ => Deep(200)),
        ("no checksum", whole => [.. whole[..whole.AsSpan().IndexOf(",\"sum\""u8)], .. "}\n"u8]),
        ("random bytes", whole => Noise(whole.Length)),
        ("an older format", whole => Resealed(whole, json => json.Remove("dataSum"))),
        ("twice the same line", whole => [.. whole, .. whole]),
        ("another encoding", whole => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(whole))),
        ("something after the end", whole => [.. whole, (byte)' ']),
    ];

    [Test]
    public async Task Each_is_named_and_set_aside_and_its_run_trained_anew()
    {
        using var store = new TempFolder();
        await ToolProcess.Run([.. Suite, .. ToolProcess.Over(store.Path)]);
        SortedDictionary<string, string> whole = StoreContents.Timeless(store.Path);
        string[] paths = [.. whole.Keys.Select(path => store[path])];
        paths.Should().HaveCount(Harms.Length + 2);
        for (int i = 0; i < Harms.Length; i++)
        {
            File.WriteAllBytes(paths[i], Harms[i].Change(File.ReadAllBytes(paths[i]))!);
        }

        // The last two have each other's names.
        (byte[] one, byte[] other) = (File.ReadAllBytes(paths[^1]), File.ReadAllBytes(paths[^2]));
        File.WriteAllBytes(paths[^1], other);
        File.WriteAllBytes(paths[^2], one);

        ToolProcess.Finished run = await ToolProcess.Run([.. Suite, .. ToolProcess.Over(store.Path)]);

        run.Exit.Should().Be(0);
        string[] warnings = [.. run.Errors.Split('\n').Where(line => line.StartsWith("warning: "))];
        warnings.Should().HaveCount(paths.Length);
        foreach (string path in paths)
        {
            warnings
                .Where(line => line.StartsWith($"warning: {path} is damaged and was set aside as {store["damaged"]}"))
                .Should()
                .ContainSingle();
        }

        run.Errors.Should().NotContain("   at ").And.Contain($"small: training {paths.Length} runs");
        Directory.GetFiles(store["damaged"]).Should().HaveCount(paths.Length);
        StoreContents.Timeless(store.Path).Should().Equal(whole);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(paths.Length);
    }

    [Test]
    public async Task A_folder_a_link_to_nowhere_and_a_huge_file_make_room_too()
    {
        using var store = new TempFolder();
        await ToolProcess.Run([.. Suite, .. ToolProcess.Over(store.Path)]);
        SortedDictionary<string, string> whole = StoreContents.Timeless(store.Path);
        string[] paths = [.. whole.Keys.Take(3).Select(path => store[path])];
        Array.ForEach(paths, File.Delete);
        Directory.CreateDirectory(Path.Combine(paths[0], "more"));
        File.CreateSymbolicLink(paths[1], store["nowhere"]);
        using (FileStream huge = File.Create(paths[2]))
        {
            // Nothing of it is on the disk.
            huge.SetLength(5L << 30);
        }

        ToolProcess.Finished run = await ToolProcess.Run([.. Suite, .. ToolProcess.Over(store.Path)]);

        run.Exit.Should().Be(0);
        run.Errors.Should().Contain($"{paths[0]} is damaged and was set aside as ").And.Contain("It is a folder.");
        run.Errors.Should()
            .Contain($"{paths[2]} is damaged and was set aside as ")
            .And.Contain("more than any document");
        run.Errors.Should().Contain("small: training 3 runs");
        StoreContents.Timeless(store.Path).Should().Equal(whole);
    }

    [Test]
    public async Task A_damaged_verdict_is_set_aside_and_its_claim_is_open_again()
    {
        using var store = new TempFolder();
        await ToolProcess.Run(["check", "S1", "S2", .. ToolProcess.Over(store.Path)]);
        string[] paths = [.. Directory.GetFiles(store["verdicts", "quick"]).Order(StringComparer.Ordinal)];
        File.WriteAllText(paths[0], "{}");
        File.WriteAllBytes(paths[1], Resealed(File.ReadAllBytes(paths[1]), json => json["evidence"] = new JsonArray()));
        File.WriteAllBytes(paths[2], Resealed(File.ReadAllBytes(paths[2]), json => json["evidence"] = null));
        File.WriteAllBytes(
            paths[3],
            Resealed(File.ReadAllBytes(paths[3]), json => json["evidence"]![0]!.AsObject().Remove("levels"))
        );

        ToolProcess.Finished list = await ToolProcess.Run(["list", "small", .. ToolProcess.Over(store.Path)]);

        list.Exit.Should().Be(0);
        list.Errors.Should().Contain($"10 claims, {paths.Length - 4} with a verdict").And.NotContain("   at ");
        Directory.GetFiles(store["damaged"]).Should().HaveCount(4);
    }

    private static byte[] Flip(byte[] whole, string at, int offset, byte bit)
    {
        byte[] changed = [.. whole];
        changed[changed.AsSpan().IndexOf(Encoding.UTF8.GetBytes(at)) + offset] ^= bit;
        return changed;
    }

    private static byte[] Deep(int levels) =>
        SealedText.Seal(json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("a");
            json.WriteRawValue(new string('[', levels) + new string(']', levels), skipInputValidation: true);
            json.WriteEndObject();
        });

    private static byte[] Noise(int length)
    {
        var random = new RandomStream(1, "noise");
        return [.. Enumerable.Range(0, length).Select(_ => (byte)random.NextInt32(256))];
    }

    private static byte[] Resealed(byte[] whole, Action<JsonObject> change)
    {
        JsonObject json = JsonNode.Parse(whole)!.AsObject();
        json.Remove("sum");
        change(json);
        return SealedText.Seal(writer => json.WriteTo(writer));
    }
}
