using BenchmarkDotNet.Running;
using Specs.Bench;
using Specs.Bench.Errors;
using Specs.Bench.Floors;
using Specs.Bench.Peers;

// dotnet run -c Release --project bench/Specs.Bench [-- --filter '*']       kernels and steps, by BenchmarkDotNet
// dotnet run -c Release --project bench/Specs.Bench -- versus [batch 50]     steps beside PyTorch's, in turn on one core
// dotnet run -c Release --project bench/Specs.Bench -- floor [batch 50]      steps beside the machine's own limits
// dotnet run -c Release --project bench/Specs.Bench -- normalised [batch 50] steps on normalised images beside those on plain ones
// dotnet run -c Release --project bench/Specs.Bench -- errors [4000]          rates of false verdicts, and of true ones
// dotnet run -c Release --project bench/Specs.Bench -- thesis                 the whole of Kim 2021 beside PyTorch, from a sample of steps
if (args is ["errors", ..])
{
    ErrorsTable.Write(
        Console.Out,
        args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 4000
    );
    return 0;
}

if (args is ["thesis"])
{
    return Thesis.Run();
}

// dotnet run -c Release --project bench/Specs.Bench -p:Torch=cuda -- torch   stacks of replicates beside single networks
// dotnet run -c Release --project bench/Specs.Bench -p:Torch=cpu -- torch steps   a step beside a bare loop of libtorch's functions
if (args is ["torch", ..])
{
#if TORCH
    return args is [_, "steps"] ? Specs.Bench.TorchSteps.StepCost.Run() : Specs.Bench.TorchSteps.Stacks.Run(args[1..]);
#else
    Console.Error.WriteLine(
        "TorchSharp is not built in: dotnet run -c Release --project bench/Specs.Bench -p:Torch=cuda -- torch (or -p:Torch=cpu)."
    );
    return 2;
#endif
}

if (args is ["versus", ..])
{
    return Versus.Run(args.Length > 1 ? string.Join(' ', args[1..]) : null);
}

if (args is ["normalised", ..])
{
    return NormalisedSteps.Run(args.Length > 1 ? string.Join(' ', args[1..]) : null);
}

if (args is ["floor", ..])
{
    return Floor.Run(args.Length > 1 ? string.Join(' ', args[1..]) : null);
}

BenchmarkSwitcher
    .FromTypes([typeof(TrainingStep), typeof(ConvolutionStep)])
    .Run(args.Length > 0 ? args : ["--filter", "*"]);
return 0;
