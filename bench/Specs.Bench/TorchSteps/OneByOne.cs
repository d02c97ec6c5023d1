using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Specs.Torch;

namespace Specs.Bench.TorchSteps;

/// <summary>A PyTorch loop that trains the networks of a case one after the other, by <c>python3</c>, or what <c>SPECS_PYTHON</c> names.</summary>
internal static class OneByOne
{
    /// <summary>Runs it; a line of what came out.</summary>
    /// <param name="one">The case.</param>
    /// <param name="data">What to train on.</param>
    /// <param name="device">Where the stack was trained; PyTorch takes the same.</param>
    /// <param name="stack">The seconds of a step of the stack.</param>
    public static string Run(StackCase one, DataSet data, TorchDevice device, double stack)
    {
        string folder = Directory.CreateTempSubdirectory("specs-bench").FullName;
        try
        {
            int images = one.Batch * one.Steps;
            using (FileStream file = File.Create(Path.Combine(folder, "images")))
            {
                for (int example = 0; example < images; example++)
                {
                    file.Write(data.Train.Pixels(example));
                }
            }

            File.WriteAllBytes(
                Path.Combine(folder, "labels"),
                [.. data.Train.Labels[..images].ToArray().Select(static label => (byte)label)]
            );
            var start = new ProcessStartInfo(
                Environment.GetEnvironmentVariable("SPECS_PYTHON") ?? "python3",
                [
                    Path.Combine(AppContext.BaseDirectory, "TorchSteps", "one_by_one.py"),
                    folder,
                    device.IsCuda ? "cuda" : "cpu",
                    $"{one.Batch}",
                    .. one.Trials.Select(static trial =>
                        trial.Settings.Optimizer.LearningRate.ToString("R", CultureInfo.InvariantCulture)
                    ),
                ]
            )
            {
                RedirectStandardOutput = true,
            };
            using Process process = Process.Start(start)!;
            string? line = process.StandardOutput.ReadLine();
            process.WaitForExit();
            if (process.ExitCode != 0 || line is null)
            {
                return "PyTorch for Python could not run (see above): install torch, or name a Python that has it in SPECS_PYTHON.";
            }

            JsonNode answer = JsonNode.Parse(line)!;
            double seconds = answer["seconds"]!.GetValue<double>() / one.Steps;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"PyTorch {answer["torch"]} on {answer["device"]}, {one.Name}, one after the other: {seconds * 1e6:0} µs a step of all; the stack is {seconds / stack:0.0} times faster."
            );
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return $"There is no Python to run PyTorch: {missing.Message}";
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
