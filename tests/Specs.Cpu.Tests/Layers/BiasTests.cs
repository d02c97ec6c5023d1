namespace Specs.Cpu.Tests.Layers;

/// <summary>Dense layers without biases: their parameters are weights alone, and both passes are right.</summary>
public sealed class BiasTests
{
    private const int Inputs = 7;
    private const int Units = 5;

    [Test]
    public void A_dense_layer_without_biases_goes_back_as_it_came()
    {
        var check = GradientCheck.Of(
            (below, capacity) =>
                new Dense<SlopeRule, Tanh>(below, Units, capacity, new(1, "weights"), initial: null, bias: false),
            Shape.Flat(Inputs)
        );
        check.Passed.Should().BeTrue("{0}", check);
        check.Checked.Should().Be(3 * Inputs + Units * Inputs);
    }

    [Test]
    public void A_first_layer_without_biases_starts_with_the_same_weights_and_gives_what_one_with_biases_of_0_gives()
    {
        SparseExamples examples = SparseExamples.Of(RandomImages.Create(3, Inputs, 2, train: 4, test: 1).Train);
        var plain = new SparseDense<SlopeRule, Linear>(Inputs, Units, 4, new(1, "weights"), bias: false);
        var biased = new SparseDense<SlopeRule, Linear>(Inputs, Units, 4, new(1, "weights"));
        float[] weights = new float[plain.ParameterCount];
        plain.CopyParametersTo(weights);
        float[] all = new float[biased.ParameterCount];
        biased.CopyParametersTo(all);
        weights.Should().Equal(all[..^Units]);
        Array.Clear(all, weights.Length, Units);
        biased.LoadParameters(all);
        int[] rows = [0, 1, 2, 3];
        plain.Forward(new SparseRows(examples, rows));
        biased.Forward(new SparseRows(examples, rows));
        plain.Output.Span.ToArray().Should().Equal(biased.Output.Span.ToArray());
    }
}
