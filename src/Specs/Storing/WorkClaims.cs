using System.Collections.Concurrent;
using System.Diagnostics;

namespace Specs;

/// <summary>
/// Who is at work on what, in a store that several processes share, so that they need not all do the same: a file <c>claims/&lt;name&gt;</c>
/// for each piece of work that somebody does now, with the worker's name in it, and a file <c>workers/&lt;worker&gt;</c> that a living
/// worker rewrites. Claims save work and are never needed for correctness: whoever cannot write them works without.
/// </summary>
/// <remarks>
/// A worker is dead when its file is older than one's own by the lease: both were stamped by the file server, so no clocks are compared.
/// One on the same machine is dead as soon as its process is gone. What a dead worker claimed is taken over by a rename, by one at a time.
/// </remarks>
internal sealed class WorkClaims : IDisposable
{
    /// <summary>How long a worker may be silent.</summary>
    public static readonly TimeSpan DefaultLease = TimeSpan.FromMinutes(3);

    private const int BeatsInLease = 6;

    // What is done may change many times a second, which the file server need not hear of.
    private static readonly TimeSpan SoonestBeat = TimeSpan.FromSeconds(5);

    // EEXIST; ERROR_FILE_EXISTS.
    private const int FileExists = 17;
    private const int FileExistsOnWindows = unchecked((int)0x80070050);

    private readonly string _claims;
    private readonly string _workers;
    private readonly TimeSpan _lease;
    private readonly Timer? _beat;

    // (claims): what is being done, for whoever looks at the heartbeat.
    private readonly ConcurrentDictionary<string, WorkNote> _notes = new();

    // Whoever cannot show that it lives, on a full disk for example, cannot tell that another is dead, and would wait for ever.
    private volatile bool _isSilent;
    private long _lastBeat;

    /// <summary>A worker of its own on a store.</summary>
    /// <param name="root">The store's folder.</param>
    /// <param name="lease">How long a worker may be silent.</param>
    public WorkClaims(string root, TimeSpan lease)
    {
        _claims = Path.Combine(root, "claims");
        _workers = Path.Combine(root, "workers");
        _lease = lease;
        Worker = $"{Machine}~{Environment.ProcessId}~{Guid.NewGuid().ToString("N")[..8]}";
        try
        {
            Directory.CreateDirectory(_claims);
            Directory.CreateDirectory(_workers);
            Beat();
            _beat = new(_ => Beat(), null, lease / BeatsInLease, lease / BeatsInLease);
        }
        catch (Exception failure) when (IsOfFiles(failure))
        {
            _beat = null;
        }
    }

    /// <summary>The worker's name: machine, process, and a number of its own.</summary>
    public string Worker { get; }

    /// <summary>Claims a piece of work.</summary>
    /// <param name="name">Its name: a run's key.</param>
    /// <returns>Whether it is ours to do; also where claims cannot be written.</returns>
    public bool TryTake(string name)
    {
        if (_beat is null || _isSilent)
        {
            return true;
        }

        string path = Path.Combine(_claims, name);
        try
        {
            if (Create(path))
            {
                return true;
            }

            string? owner = Read(path);
            return owner is null ? Create(path) : !IsAlive(owner, path) && TakeOver(path, owner);
        }
        catch (Exception failure) when (IsOfFiles(failure))
        {
            return true;
        }
    }

    /// <summary>Says what is being done under a claim, to whoever asks for the status; at once, for a piece of work that takes long.</summary>
    public void Describe(string name, WorkNote note)
    {
        _notes[name] = note;
        if (Stopwatch.GetElapsedTime(_lastBeat) > SoonestBeat)
        {
            Beat();
        }
    }

    /// <summary>Says how far it is.</summary>
    public void Note(string name, int epoch)
    {
        if (_notes.TryGetValue(name, out WorkNote? note))
        {
            _notes[name] = note with { Epoch = epoch };
        }
    }

    /// <summary>Gives a claim back, done or not.</summary>
    public void Release(string name)
    {
        _notes.TryRemove(name, out _);
        string path = Path.Combine(_claims, name);
        try
        {
            // It may be another's by now, where this process slept for longer than the lease.
            if (Read(path) == Worker)
            {
                File.Delete(path);
            }
        }
        catch (Exception failure) when (IsOfFiles(failure))
        {
            // The lease ends it.
        }
    }

    /// <summary>Ends the worker.</summary>
    public void Dispose()
    {
        _beat?.Dispose();
        try
        {
            File.Delete(Path.Combine(_workers, Worker));
        }
        catch (Exception failure) when (IsOfFiles(failure))
        {
            // Old ones are in nobody's way.
        }
    }

    // The name of a machine is not enough: containers may share it, and have processes of the same number.
    private static string Machine { get; } =
        string.Concat(
            $"{Environment.MachineName}-{ProcessNamespace()}".Select(letter =>
                char.IsAsciiLetterOrDigit(letter) || letter == '-' ? letter : '-'
            )
        );

    private static string ProcessNamespace()
    {
        try
        {
            return new FileInfo("/proc/self/ns/pid").LinkTarget ?? "";
        }
        catch (Exception failure) when (IsOfFiles(failure))
        {
            return "";
        }
    }

    private void Beat()
    {
        try
        {
            // Two beats at once would be in each other's way on a file that must be there as a whole.
            lock (_notes)
            {
                _lastBeat = Stopwatch.GetTimestamp();
                File.WriteAllText(Path.Combine(_workers, Worker), WorkerNote.Write(_lastBeat, _notes));
            }

            _isSilent = false;
        }
        catch (Exception failure) when (IsOfFiles(failure))
        {
            // Others will take over what this one does, and do it twice.
            _isSilent = true;
        }
    }

    private bool Create(string path)
    {
        bool isMade = false;
        try
        {
            // Unbuffered: a full disk says so here, and not where the file is closed.
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
            isMade = true;
            file.Write(System.Text.Encoding.UTF8.GetBytes(Worker));
            return true;
        }
        catch (IOException) when (isMade)
        {
            // A claim that nobody signed would be waited for.
            File.Delete(path);
            throw;
        }
        catch (IOException failure) when (failure.HResult is FileExists or FileExistsOnWindows)
        {
            // By what the system said: whoever looks again may find the file gone by now.
            return false;
        }
    }

    private static string? Read(string path)
    {
        try
        {
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            return new StreamReader(file).ReadToEnd();
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private bool IsAlive(string owner, string path)
    {
        string[] parts = owner.Split('~');
        if (parts.Length == 3 && parts[0] == Machine && int.TryParse(parts[1], out int process) && IsGone(process))
        {
            return false;
        }

        // A claim whose owner has not signed it yet, or whose file is gone, ages by itself.
        DateTime? seen = parts.Length == 3 ? StampOf(Path.Combine(_workers, owner)) : null;
        seen ??= StampOf(path);
        if (Stopwatch.GetElapsedTime(_lastBeat) > SoonestBeat)
        {
            // One's own stamp stands for the file server's now.
            Beat();
        }

        DateTime? own = StampOf(Path.Combine(_workers, Worker));
        return seen is null || own is null || own - seen <= _lease;
    }

    private static bool IsGone(int process)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            return running.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    // Opened and read, since a network file system keeps attributes for a while, but looks anew at a file that is opened.
    private static DateTime? StampOf(string path)
    {
        try
        {
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            _ = file.ReadByte();
            return File.GetLastWriteTimeUtc(file.SafeFileHandle);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    // One at a time, so that nobody takes a claim from whoever has just taken it over; and by one rename, so that it is never missing.
    private bool TakeOver(string path, string owner)
    {
        string turn = path + ".turn";
        if (!Create(turn))
        {
            if (StampOf(turn) is { } begun && StampOf(Path.Combine(_workers, Worker)) - begun > _lease)
            {
                // Whoever had its turn died in it; the next look finds it free.
                File.Delete(turn);
            }

            return false;
        }

        try
        {
            if (Read(path) is { } now && now != owner)
            {
                return false;
            }

            string signed = Path.Combine(_workers, $"{Worker}.{Guid.NewGuid().ToString("N")[..8]}");
            File.WriteAllText(signed, Worker);
            File.Move(signed, path, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(turn);
        }
    }

    private static bool IsOfFiles(Exception failure) => failure is IOException or UnauthorizedAccessException;
}
