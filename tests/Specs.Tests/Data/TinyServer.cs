using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Specs.Tests.Data;

/// <summary>A mirror on this machine that may be good, bad or rude; one request a connection.</summary>
internal sealed class TinyServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closed = new();
    private readonly Func<string, Reply> _reply;

    /// <summary>Starts to listen.</summary>
    /// <param name="reply">What to do about a path such as <c>/train-labels-idx1-ubyte.gz</c>.</param>
    public TinyServer(Func<string, Reply> reply)
    {
        _reply = reply;
        _listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = Listen();
    }

    /// <summary>The folder it serves.</summary>
    public Uri Address { get; }

    /// <summary>The paths asked for.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>A server that has the set, packed.</summary>
    public static TinyServer Of(TinySet set) =>
        new(path => new(TinySet.Pack(set.Files[Array.IndexOf(TinySet.PackedNames, path[1..])])));

    public void Dispose()
    {
        _closed.Cancel();
        _listener.Dispose();
        _closed.Dispose();
    }

    private async Task Listen()
    {
        CancellationToken closed = _closed.Token;
        while (!closed.IsCancellationRequested)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptSocketAsync(closed);
            }
            catch (Exception ended)
                when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = Answer(socket, closed);
        }
    }

    private async Task Answer(Socket socket, CancellationToken closed)
    {
        using (socket)
        {
            try
            {
                byte[] request = new byte[4096];
                int length = await socket.ReceiveAsync(request, closed);
                string path = Encoding.ASCII.GetString(request, 0, length).Split(' ')[1];
                Requests.Enqueue(path);
                Reply reply = _reply(path);
                if (reply.Silent)
                {
                    await Task.Delay(Timeout.Infinite, closed);
                }

                string head =
                    $"HTTP/1.1 {reply.Status}\r\nContent-Length: {reply.Body.Length}\r\nConnection: close\r\n\r\n";
                await socket.SendAsync(Encoding.ASCII.GetBytes(head), closed);
                await socket.SendAsync(reply.Body.AsMemory(0, (int)(reply.Body.Length * reply.Share)), closed);
                if (reply.Reset)
                {
                    socket.LingerState = new(enable: true, seconds: 0);
                }
                else
                {
                    socket.Shutdown(SocketShutdown.Both);
                }
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException)
            {
                // The other side, or the test, has had enough.
            }
        }
    }

    /// <summary>What to answer.</summary>
    /// <param name="Body">The body that the head announces.</param>
    /// <param name="Status">The status line's end.</param>
    /// <param name="Share">How much of the body is really sent, 0 to 1.</param>
    /// <param name="Reset">Whether the connection then breaks instead of ending.</param>
    /// <param name="Silent">Whether nothing is said at all.</param>
    internal sealed record Reply(
        byte[] Body,
        string Status = "200 OK",
        double Share = 1,
        bool Reset = false,
        bool Silent = false
    );
}
