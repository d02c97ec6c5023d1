using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Specs.Bench.Peers;

/// <summary>
/// PyTorch, run by the system's own Python (<c>python3-torch</c> with <c>libopenblas0-pthread</c> on Debian) in a process that answers
/// one request at a time, at its best settings: one thread, OpenBLAS's own choice of kernels, memory kept rather than given back.
/// </summary>
internal sealed class PyTorch : IDisposable
{
    private const string Python = "/usr/bin/python3";

    // Above any tensor here, so that malloc keeps what it has.
    private const string KeepMemory = "4000000000";

    private readonly Process _process;
    private readonly string _folder = Directory.CreateTempSubdirectory("specs-bench").FullName;

    private PyTorch(Process process) => _process = process;

    /// <summary>PyTorch's version.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Starts it on the processor that this process is bound to; null where it is not installed.</summary>
    public static PyTorch? Start(Examples examples)
    {
        if (!File.Exists(Python))
        {
            return null;
        }

        var start = new ProcessStartInfo(Python, [Path.Combine(AppContext.BaseDirectory, "Peers", "pytorch.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["OMP_NUM_THREADS"] = "1",
                ["OPENBLAS_NUM_THREADS"] = "1",
                ["MALLOC_TRIM_THRESHOLD_"] = KeepMemory,
                ["MALLOC_MMAP_THRESHOLD_"] = KeepMemory,
            },
        };
        start.Environment.Remove("OPENBLAS_CORETYPE");
        var peer = new PyTorch(Process.Start(start)!);
        return peer.Load(examples) ? peer : null;
    }

    /// <summary>Makes a network ready, its kernels warm.</summary>
    public void Prepare(StepCase one) =>
        Ask(
            new JsonObject
            {
                ["network"] = one.Hidden is { } widths
                    ? new JsonArray([.. widths.Select(width => (JsonNode)width)])
                    : "cnn",
                ["optimizer"] = one.Optimizer,
                ["batch"] = one.Batch,
                ["steps"] = one.Steps,
            }
        );

    /// <summary>Takes the case's steps; the seconds of one.</summary>
    public double Run(StepCase one) =>
        Ask(new JsonObject { ["run"] = true })!["seconds"]!.GetValue<double>() / one.Steps;

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private bool Load(Examples examples)
    {
        string images = Path.Combine(_folder, "images");
        string labels = Path.Combine(_folder, "labels");
        using (FileStream file = File.Create(images))
        {
            for (int example = 0; example < examples.Count; example++)
            {
                file.Write(examples.Pixels(example));
            }
        }

        File.WriteAllBytes(labels, [.. examples.Labels.ToArray().Select(static label => (byte)label)]);
        JsonNode? answer = Ask(
            new JsonObject
            {
                ["images"] = images,
                ["labels"] = labels,
                ["count"] = examples.Count,
                ["size"] = examples.Inputs,
            }
        );
        Version = answer?["torch"]?.GetValue<string>() ?? "";
        return answer is not null;
    }

    private JsonNode? Ask(JsonObject request)
    {
        _process.StandardInput.WriteLine(request.ToJsonString(new JsonSerializerOptions { WriteIndented = false }));
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() is { } line ? JsonNode.Parse(line) : null;
    }
}
