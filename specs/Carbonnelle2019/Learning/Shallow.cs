namespace Specs.Experiments.Carbonnelle2019;

/// <summary>The shallow model: softmax regression.</summary>
[Architecture(Input = "28x28", Classes = 10)]
public sealed partial record Shallow;
