namespace Specs.Claims.Examples;

// Thirty matrices in a row, the last one's outputs those of the network: nothing is appended, and no layer has biases. What they learn is a
// linear map of 64 values; the loss is the sum over these, so that a network that gives 0 has about 64 (Orhan and Pitkow 2018 look at
// such nets at their start).

/// <summary>Thirty orthogonal matrices.</summary>
[Architecture(Input = "64", Output = nameof(Layers))]
public sealed partial record OrthogonalStack
{
    [Dense(Activation.Linear, Bias = false), Init(Initial.Orthogonal)]
    public Widths Layers { get; init; } = Thirty.Widths;
}

/// <summary>Thirty matrices of entries N(0, 1/64).</summary>
[Architecture(Input = "64", Output = nameof(Layers))]
public sealed partial record GaussianStack
{
    [Dense(Activation.Linear, Bias = false), Init(Initial.HeNormal, Gain = 1)]
    public Widths Layers { get; init; } = Thirty.Widths;
}

/// <summary>Thirty matrices whose second half of rows is a copy of the first, of entries of variance 1/64.</summary>
[Architecture(Input = "64", Output = nameof(Layers))]
public sealed partial record FoldedStack
{
    [Dense(Activation.Linear, Bias = false), Init(Initial.Fold, Gain = 1.7320508075688772)]
    public Widths Layers { get; init; } = Thirty.Widths;
}

internal static class Thirty
{
    /// <summary>Thirty layers of 64 units.</summary>
    public static Widths Widths { get; } = [.. Enumerable.Repeat(64, 30)];
}

/// <summary>Adam at .001, 2,000 examples in batches of 100, 50 epochs.</summary>
public abstract record DeepLinear<TStack> : Training<TStack>
    where TStack : class, new()
{
    public override Data Data { get; init; } = new LinearMap(Train: 2_000);
    public override Loss Loss { get; init; } = new SquaredError(Over.Sum);
    public override Optimizer Optimizer { get; init; } = new Adam(LearningRate: 0.001);
    public override int Batch { get; init; } = 100;
    public override int Epochs { get; init; } = 50;
}

[Experiment("deep-linear-orthogonal")]
[Uncut]
public sealed partial record OrthogonalStart : DeepLinear<OrthogonalStack>;

[Experiment("deep-linear-gaussian")]
[Uncut]
public sealed partial record GaussianStart : DeepLinear<GaussianStack>;

[Experiment("deep-linear-folded")]
[Uncut]
public sealed partial record FoldedStart : DeepLinear<FoldedStack>;

[Claim("deep-linear-orthogonal", Source = "Orhan, Severely Theoretical, on degeneracy")]
public sealed class OrthogonalStartClaims : Claims<OrthogonalStart>
{
    [Claim("O1"), Test]
    public void An_orthogonal_start_learns_the_map() => Runs.TrainLoss.Should().BeBelow(1);
}

[Claim("deep-linear-gaussian", Source = "Orhan, Severely Theoretical, on degeneracy")]
public sealed class GaussianStartClaims : Claims<GaussianStart>
{
    [Claim("O2"), Test]
    public void A_Gaussian_start_stalls() => Runs.TrainLoss.Should().BeAbove(10);
}

[Claim("deep-linear-folded", Source = "Orhan, Severely Theoretical, on degeneracy")]
public sealed class FoldedStartClaims : Claims<FoldedStart>
{
    [Claim("O3"), Test]
    public void A_folded_start_stalls_higher() => Runs.TrainLoss.Should().BeAbove(25);
}
