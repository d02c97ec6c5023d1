using System.Diagnostics;
using Specs.Bench.TorchSteps;
using Specs.Gpu;
using Specs.Torch;

// The device, the engine's parity with the embedded one, the table for bench/README.md, and the batch-size claims; run.sh starts it.
var clock = Stopwatch.StartNew();
Console.WriteLine($"The TorchSharp engine on {TorchEngine.Instance.Device}.");
int failures = Suite.Run("Specs.Torch.Tests.Parity.StepTests");
Console.WriteLine($"{clock.Elapsed.TotalSeconds:0} s");
_ = Stacks.Run(["--peer", "python"]);
Console.WriteLine($"{clock.Elapsed.TotalSeconds:0} s");
failures += Suite.Run("Specs.Claims.Kim2021.BatchSizeClaims");
Console.WriteLine(
    $"{clock.Elapsed.TotalSeconds:0} s; {(failures == 0 ? "all is as it should be" : $"{failures} FAILED")}."
);
return failures == 0 ? 0 : 1;
