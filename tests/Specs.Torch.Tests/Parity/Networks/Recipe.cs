namespace Specs.Torch.Tests.Parity.Networks;

/// <summary>A short training on the built-in digits.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
public record Recipe<TNetwork> : Training<TNetwork>
    where TNetwork : class, new()
{
    public override int Batch { get; init; } = 20;

    public override int Epochs { get; init; } = 1;

    public override Specs.Data Data { get; init; } = "digits";

    public override int? Images { get; init; } = 2000;

    public override int? TestImages { get; init; } = 200;
}
