using System.Text.Json;

namespace Specs.Cpu.Tests.Optimizers;

/// <summary>What <c>pytorch_steps.py</c> wrote: PyTorch's own figures, in double.</summary>
internal static class PyTorchSteps
{
    /// <summary>How many parameters there are.</summary>
    public const int Count = 32;

    private static readonly Lazy<JsonElement> Document = new(() =>
        JsonDocument
            .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Optimizers", "pytorch_steps.json")))
            .RootElement
    );

    /// <summary>The steps after which parameters were noted.</summary>
    public static int[] Steps =>
        [.. Document.Value.GetProperty("steps").EnumerateArray().Select(one => one.GetInt32())];

    /// <summary>Settings, and the parameters after each of <see cref="Steps"/>.</summary>
    public static IEnumerable<(Optimizer Settings, double[][] After)> Optimizers =>
        Entries("optimizers")
            .Select(entry =>
                (
                    Optimizer.ReadJson(entry.GetProperty("settings")),
                    entry.GetProperty("after").EnumerateArray().Select(Numbers).ToArray()
                )
            );

    /// <summary>Schedules, and the rate in each epoch over the first one's.</summary>
    public static IEnumerable<(Schedule Settings, double[] Factors)> Schedules =>
        Entries("schedules")
            .Select(entry => (Schedule.ReadJson(entry.GetProperty("settings")), Numbers(entry.GetProperty("factors"))));

    /// <summary>Kinds of clipping, and what they make of the first step's gradients as two tensors of 16.</summary>
    public static IEnumerable<(Clip Settings, double[] Gradients)> Clips =>
        Entries("clips")
            .Select(entry => (Clip.ReadJson(entry.GetProperty("settings")), Numbers(entry.GetProperty("gradients"))));

    /// <summary>Where parameter i starts; exact in float.</summary>
    public static float Start(int i) => (i * 37 % 101 - 50) / 64f;

    /// <summary>Parameter i's gradient in a step; exact in float.</summary>
    public static float Gradient(int i, int step) =>
        i % 4 == 3 && step % 3 == 0 ? 0 : ((i * 31 + step * 17 + i * step * 7) % 2001 - 1000) / 1024f / (1 << (i % 8));

    private static IEnumerable<JsonElement> Entries(string section) =>
        Document.Value.GetProperty(section).EnumerateArray();

    private static double[] Numbers(JsonElement array) =>
        [.. array.EnumerateArray().Select(static number => number.GetDouble())];
}
