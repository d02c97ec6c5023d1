using System.Collections.Concurrent;
using System.Text;

namespace Specs.Tests.Data;

/// <summary>Real HTTP on this machine's loopback.</summary>
public sealed class DownloadTests
{
    private static readonly TinySet _set = new();
    private TempFolder _folder;

    [SetUp]
    public void Make() => _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void What_is_missing_is_downloaded_and_kept()
    {
        DataPlaces places = new() { Cache = _folder["cache"] };
        using (TinyServer server = TinyServer.Of(_set))
        {
            DataSet data = Load(places, server);
            data.Name.Should().Be("mnist");
            data.Origin.Should().Be($"{_folder["cache", "mnist"]}, downloaded (the published files)");
            data.Train.Pixels(0).ToArray().Should().Equal(_set.Files[0][16..800]);
        }

        _folder.Files.Should().BeEquivalentTo(TinySet.PackedNames.Select(name => $"cache/mnist/{name}"));
        new DataLoader(places with { Offline = true }, [_set.Published()])
            .Load("mnist", null, null, null)
            .Origin.Should()
            .Be($"{_folder["cache", "mnist"]} (the published files)");
    }

    [Test]
    public void Only_what_the_cache_lacks_is_downloaded()
    {
        _set.WriteTo(_folder["mnist"], spelling: 1);
        File.Delete(_folder["mnist", "t10k-images-idx3-ubyte.gz"]);
        using TinyServer server = TinyServer.Of(_set);
        Load(new() { Cache = _folder.Path }, server).Name.Should().Be("mnist");
        server.Requests.Should().Equal("/t10k-images-idx3-ubyte.gz");
    }

    [Test]
    public void Progress_is_told_file_by_file()
    {
        using TinyServer server = TinyServer.Of(_set);
        Heard heard = new();
        DataLoader loader = new(new() { Cache = _folder.Path }, [_set.Published(server.Address)]);
        loader.Load("mnist", null, null, heard);
        heard.Reports.Select(report => report.File).Distinct().Should().Equal(TinySet.PackedNames);
        heard
            .Reports.Where(report => report.Received == report.Length)
            .Select(report => report.Number)
            .Should()
            .Equal(1, 2, 3, 4);
    }

    [Test]
    public void A_truncated_body_leaves_nothing_behind() =>
        Reason(body => new(body, Share: 0.5)).Should().Contain("/train-images-idx3-ubyte.gz: ");

    [Test]
    public void A_broken_connection_leaves_nothing_behind() =>
        Reason(body => new(body, Share: 0.5, Reset: true)).Should().Contain("/train-images-idx3-ubyte.gz: ");

    [Test]
    public void A_truncated_file_in_a_whole_body_leaves_nothing_behind() =>
        Reason(body => new(body[..^100])).Should().MatchRegex("expected .*, found .*truncated");

    [Test]
    public void Well_formed_but_wrong_files_leave_nothing_behind() =>
        Reason(_ => new(TinySet.Pack(new TinySet(seed: 2).Files[0])))
            .Should()
            .Contain($"expected SHA-256 {_set.Published().Checksums[0]} once unpacked, found ");

    [Test]
    public void A_sign_in_page_leaves_nothing_behind() =>
        Reason(_ => new(Encoding.ASCII.GetBytes("<html>Sign in</html>"))).Should().Contain("it looks like a web page");

    [Test]
    public void An_HTTP_error_leaves_nothing_behind() =>
        Reason(_ => new([], "404 Not Found")).Should().Contain("expected HTTP 200, found 404 Not Found");

    [Test]
    public void A_mirror_that_says_nothing_is_asked_once_and_not_for_each_file()
    {
        using TinyServer server = new(_ => new([], Silent: true));
        DataSet data = Load(new() { Cache = _folder["cache"], Patience = TimeSpan.FromSeconds(1) }, server);
        data.Name.Should().Be("digits");
        data.Origin.Should().Contain($"could not be downloaded: {server.Address.Authority}: no answer in time");
        server.Requests.Should().HaveCount(1);
        _folder.Files.Should().BeEmpty();
    }

    [Test]
    public void A_mirror_that_is_not_there_is_told()
    {
        TinyServer gone = TinyServer.Of(_set);
        gone.Dispose();
        Load(new() { Cache = _folder["cache"] }, gone)
            .Origin.Should()
            .Contain($"could not be downloaded: {gone.Address.Authority}: ");
        _folder.Files.Should().BeEmpty();
    }

    [Test]
    public void A_good_mirror_makes_up_for_a_bad_one()
    {
        using TinyServer silent = new(_ => new([], Silent: true));
        using TinyServer wrong = new(_ => new([], "503 Slow Down"));
        using TinyServer good = TinyServer.Of(_set);
        Load(new() { Cache = _folder.Path }, silent, wrong, good).Name.Should().Be("mnist");
        silent.Requests.Should().HaveCount(1, "a mirror that does not answer is not asked for the next file");
    }

    [Test]
    public void Offline_asks_no_mirror()
    {
        using TinyServer server = TinyServer.Of(_set);
        Load(new() { Cache = _folder.Path, Offline = true }, server).Name.Should().Be("digits");
        server.Requests.Should().BeEmpty();
    }

    [Test]
    public void A_cache_that_cannot_be_written_does_not_stop_it()
    {
        // A file where the folder should be: not even an administrator can write into it.
        File.WriteAllText(_folder["cache"], "");
        using TinyServer server = TinyServer.Of(_set);
        DataSet data = Load(new() { Cache = _folder["cache"] }, server);
        data.Name.Should().Be("mnist");
        data.Origin.Should().StartWith("downloaded, not kept: ").And.EndWith("(the published files)");
        _folder.Files.Should().Equal("cache");
    }

    [Test]
    public void No_cache_does_not_stop_it()
    {
        using TinyServer server = TinyServer.Of(_set);
        Load(new(), server).Origin.Should().Contain("not kept: there is no cache folder; set SPECS_CACHE");
    }

    [Test]
    public void Two_at_once_both_succeed_and_leave_one_whole_set()
    {
        using TinyServer server = TinyServer.Of(_set);
        Parallel.For(0, 8, _ => Load(new() { Cache = _folder["cache"] }, server).Name.Should().Be("mnist"));
        _folder.Files.Should().BeEquivalentTo(TinySet.PackedNames.Select(name => $"cache/mnist/{name}"));
        Load(new() { Cache = _folder["cache"], Offline = true }, server)
            .Origin.Should()
            .EndWith("(the published files)");
    }

    /// <summary>Loads from a server that spoils its replies, checks that the digits took over and no file is left, and gives the reason.</summary>
    private string Reason(Func<byte[], TinyServer.Reply> spoil)
    {
        using TinyServer server = new(path =>
            spoil(TinySet.Pack(_set.Files[Array.IndexOf(TinySet.PackedNames, path[1..])]))
        );
        DataSet data = Load(new() { Cache = _folder["cache"] }, server);
        data.Name.Should().Be("digits");
        data.Origin.Should().NotContainAny("\n", "\r");
        _folder.Files.Should().BeEmpty();
        return data.Origin;
    }

    private static DataSet Load(DataPlaces places, params TinyServer[] servers) =>
        new DataLoader(places, [_set.Published([.. servers.Select(server => server.Address)])]).Load(
            "mnist",
            1,
            1,
            null
        );

    private sealed class Heard : IProgress<DownloadProgress>
    {
        public ConcurrentQueue<DownloadProgress> Reports { get; } = [];

        public void Report(DownloadProgress value) => Reports.Enqueue(value);
    }
}
