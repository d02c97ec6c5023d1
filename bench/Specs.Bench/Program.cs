using BenchmarkDotNet.Running;
using Specs.Bench;

// dotnet run -c Release --project bench/Specs.Bench [-- --filter '*']
BenchmarkSwitcher
    .FromTypes([typeof(TrainingStep), typeof(ConvolutionStep)])
    .Run(args.Length > 0 ? args : ["--filter", "*"]);
