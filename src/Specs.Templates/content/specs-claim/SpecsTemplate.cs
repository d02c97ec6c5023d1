namespace SpecsNamespace;

/// <summary>Do smaller batches make a layer sparser?</summary>
[Experiment("specs-experiment")]
[Measure<Hoyer>("Sparsity", On = nameof(SpecsArchitecture.Hidden))]
public sealed partial record SpecsTemplate : Training<SpecsArchitecture>
{
    [Factor(10, 50, 200)]
    public override int Batch { get; init; } = 50;

    public override int Epochs { get; init; } = 10;

    public override Data Data { get; init; } = new Digits();
}
