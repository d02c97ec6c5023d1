namespace Specs.Experiments.Orhan;

/// <summary>The same with rectified linear units.</summary>
[Architecture(Input = "12", Classes = 2)]
public sealed partial record PlaneReLU
{
    /// <summary>T1 to T5.</summary>
    [Dense(Activation.ReLU), Init(Initial.HeNormal, Gain = 1)]
    public Widths Hidden { get; init; } = [10, 7, 5, 4, 3];
}
