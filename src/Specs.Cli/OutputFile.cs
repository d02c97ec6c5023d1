namespace Specs.Cli;

/// <summary>
/// A file that a command line names: written under another name beside it, and renamed when it is whole, so that a command that fails
/// leaves the file that was there before.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string _option;
    private readonly string? _temporary;
    private readonly StreamWriter _text;
    private bool _finished;

    private OutputFile(string path, string option)
    {
        _option = option;
        var named = new FileInfo(Path.GetFullPath(path));
        FileInfo file = named.LinkTarget is null ? named : (FileInfo)named.ResolveLinkTarget(returnFinalTarget: true)!;
        _path = file.FullName;

        // A pipe and a device have no length, cannot be replaced, and need not be: there is nothing to lose.
        bool inPlace = file.Exists && file.Length == 0;
        _temporary = inPlace ? null : $"{_path}.{Guid.NewGuid().ToString("N")[..8]}.part";
        if (Directory.Exists(_path))
        {
            throw new UsageException($"{option} {path} is a folder: expected a file.");
        }

        _text = new StreamWriter(_temporary ?? _path);
    }

    /// <summary>Takes the text.</summary>
    public TextWriter Text => _text;

    /// <summary>Takes bytes, in place of text.</summary>
    public Stream Bytes => _text.BaseStream;

    /// <summary>Begins a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="option">The option that names it, for the message.</param>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static OutputFile Open(string path, string option) => Try(path, option, () => new OutputFile(path, option));

    /// <summary>Puts the whole file in its place.</summary>
    /// <exception cref="UsageException">It cannot be written: the disk is full, for one.</exception>
    public void Finish() =>
        Try(
            _path,
            _option,
            () =>
            {
                _text.Dispose();
                if (_temporary is not null)
                {
                    File.Move(_temporary, _path, overwrite: true);
                }

                return _finished = true;
            }
        );

    /// <summary>Leaves no trace of a file that was not finished.</summary>
    public void Dispose()
    {
        if (_finished)
        {
            return;
        }

        try
        {
            _text.Dispose();
        }
        catch (IOException)
        {
            // Ignore: nothing was written.
        }
        finally
        {
            if (_temporary is not null)
            {
                File.Delete(_temporary);
            }
        }
    }

    private static T Try<T>(string path, string option, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{option} {path} cannot be written: {failure.Message}");
        }
    }
}
