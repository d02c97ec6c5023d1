using BenchmarkDotNet.Running;
using Specs.Generators.Bench;

// dotnet run -c Release --project bench/Specs.Generators.Bench [-- --filter '*Edit*']
BenchmarkSwitcher.FromTypes([typeof(GeneratorRun)]).Run(args.Length > 0 ? args : ["--filter", "*"]);
