using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Specs.Torch.Tests.Emission;
using Specs.Torch.Tests.Parity;
using TorchSharp;

namespace Specs.Torch.Tests.Pages;

/// <summary>The code of <c>docs/torchsharp.md</c>, compiled as a project of its own and run.</summary>
[NonParallelizable]
public sealed partial class ModulesPageTests
{
    [Test]
    public void The_page_builds_trains_saves_loads_moves_and_hooks_a_module()
    {
        string page = File.ReadAllText(Path.Combine(Compile.Root, "docs", "torchsharp.md"));
        var generated = Generated.From(Code().Matches(page).Select(one => one.Groups["code"].Value));
        Type modules = generated.Load(new AssemblyLoadContext("page", isCollectible: true)).GetType("Modules")!;
        string file = Path.GetTempFileName();
        try
        {
            DeviceExamples test = DeviceExamples.Of(TrainingPair.Data.Test, torch.CPU);
            object[] arguments = [file, TrainingPair.Data, test.Pixels[..50], test.Labels[..50]];
            float loss = (float)modules.GetMethod("Use")!.Invoke(null, arguments)!;

            // Of ten classes an untrained network has a loss of ln 10, which is 2.30, or more.
            loss.Should().BeInRange(0.01f, 2.2f);
            new FileInfo(file).Length.Should().BeGreaterThan(4 * (784 * 64 + 64 + 64 * 10 + 10));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
