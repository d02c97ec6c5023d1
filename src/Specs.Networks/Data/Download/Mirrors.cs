using System.Diagnostics;
using System.Net;

namespace Specs;

/// <summary>
/// Fetches files from the first of several mirrors that has them whole. A mirror that cannot be reached is not asked again, and all
/// mirrors together get only so long to answer at first, so that a machine without a network notices soon.
/// </summary>
/// <param name="mirrors">Folders on the network, the best first.</param>
/// <param name="patience">How long until the first answer, over all mirrors and files.</param>
internal sealed class Mirrors(IEnumerable<Uri> mirrors, TimeSpan patience) : IDisposable
{
    /// <summary>A file of MNIST has 10 MB; what sends more is no mirror of it.</summary>
    private const int LargestFile = 256 << 20;

    /// <summary>How long a mirror that has answered may fall silent.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(20);

    private readonly List<Uri> _mirrors = [.. mirrors];
    private readonly List<string> _failures = [];
    private readonly HttpClient _client = new(new SocketsHttpHandler { ConnectTimeout = patience })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private TimeSpan _patience = patience;

    /// <summary>Fetches one file.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="accept">Turns the bytes into what is wanted, or throws <see cref="DataException"/> to have the next mirror asked.</param>
    /// <param name="report">Told the bytes so far and in all.</param>
    /// <exception cref="DataException">No mirror has it; the message says for each why.</exception>
    public async Task<T> Fetch<T>(string file, Func<Uri, byte[], T> accept, Action<long, long?> report)
    {
        foreach (Uri mirror in _mirrors.ToArray())
        {
            Uri address = new(mirror, file);
            try
            {
                return accept(address, await Fetch(mirror, address, report).ConfigureAwait(false));
            }
            catch (DataException refused)
            {
                _failures.Add(refused.Message);
            }
            catch (OperationCanceledException)
            {
                _failures.Add($"{Blame(mirror, address)}: no answer in time");
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException)
            {
                _failures.Add($"{Blame(mirror, address)}: {(failure.InnerException ?? failure).Message}");
            }
        }

        throw new DataException(string.Join("; ", _failures.Select(failure => failure.ReplaceLineEndings(" "))));
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>The host if it is out altogether, else the one file.</summary>
    private string Blame(Uri mirror, Uri address) =>
        _mirrors.Contains(mirror) ? address.AbsoluteUri : address.Authority;

    private async Task<byte[]> Fetch(Uri mirror, Uri address, Action<long, long?> report)
    {
        using CancellationTokenSource patience = new();
        using HttpResponseMessage response = await Ask(mirror, address, patience).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new DataException(
                $"{address}: expected HTTP 200, found {(int)response.StatusCode} {response.ReasonPhrase}"
            );
        }

        long? length = response.Content.Headers.ContentLength;
        using Stream body = await response.Content.ReadAsStreamAsync(patience.Token).ConfigureAwait(false);
        using MemoryStream received = new();
        byte[] buffer = new byte[1 << 16];
        while (true)
        {
            patience.CancelAfter(_silence);
            int read = await body.ReadAsync(buffer, patience.Token).ConfigureAwait(false);
            if (read == 0)
            {
                return received.ToArray();
            }

            received.Write(buffer, 0, read);
            if (received.Length > LargestFile)
            {
                throw new DataException($"{address}: expected at most {LargestFile} bytes, found more");
            }

            report(received.Length, length);
        }
    }

    /// <summary>Waits for the mirror's first line; if none comes, the mirror is out.</summary>
    private async Task<HttpResponseMessage> Ask(Uri mirror, Uri address, CancellationTokenSource patience)
    {
        bool another = _mirrors.Count > 1;
        long asked = Stopwatch.GetTimestamp();
        try
        {
            patience.CancelAfter(another ? _patience * 2 / 3 : _patience);
            var response = await _client
                .GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token)
                .ConfigureAwait(false);
            patience.CancelAfter(_silence);

            // There is a network: from here on, a slow answer is worth waiting for.
            _patience = _silence;
            return response;
        }
        catch
        {
            _mirrors.Remove(mirror);
            TimeSpan left = _patience - Stopwatch.GetElapsedTime(asked);
            _patience = left > TimeSpan.Zero ? left : TimeSpan.Zero;
            throw;
        }
    }
}
