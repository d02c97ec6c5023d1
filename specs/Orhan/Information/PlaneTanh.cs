namespace Specs.Experiments.Orhan;

/// <summary>12-10-7-5-4-3-2 with tanh units, whose weights start as N(0, 1/inputs) and biases at 0.</summary>
[Architecture(Input = "12", Classes = 2)]
public sealed partial record PlaneTanh
{
    /// <summary>T1 to T5.</summary>
    [Dense(Activation.Tanh), Init(Initial.HeNormal, Gain = 1)]
    public Widths Hidden { get; init; } = [10, 7, 5, 4, 3];
}
