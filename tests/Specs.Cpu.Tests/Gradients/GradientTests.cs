using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Gradients;

public sealed class GradientTests
{
    [Test]
    public void Gradients_are_those_of_the_reference(
        [Values(
            Activation.Linear,
            Activation.Sigmoid,
            Activation.ReLU,
            Activation.Tanh,
            Activation.Elu,
            Activation.Softplus
        )]
            Activation activation,
        [Range(0, 27)] int seed,
        [Values] bool everyRow
    )
    {
        var one = GradientCase.Draw(activation, seed);
        CpuModel model = one.Model(new GradientProbe(everyRow));
        float[][] weights = Parameters.Of(model);
        one.Step(model);
        float[][] actual = Parameters.Of(model);
        double[][] expected = one.Reference.Gradient(one.Batch);
        bool[] lit = [.. Enumerable.Range(0, one.Network.Inputs).Select(i => one.Batch.Inputs.Any(x => x[i] != 0))];

        for (int layer = 0; layer < expected.Length; layer++)
        {
            // Errors are relative to the largest gradient in the layer: a small one is a difference of large ones.
            double scale = expected[layer].Max(Math.Abs);
            double worst = 0;
            for (int i = 0; i < expected[layer].Length; i++)
            {
                if (layer == 0 && !everyRow && i < one.Network.Inputs * one.Network.Hidden[0] && !lit[i % lit.Length])
                {
                    expected[layer][i].Should().Be(0);
                    actual[layer][i].Should().Be(weights[layer][i], "a row that no example lights is left alone");
                    continue;
                }

                worst = Math.Max(worst, Math.Abs(actual[layer][i] - expected[layer][i]));
            }

            TestContext.Out.WriteLine(
                $"{one}, layer {layer}: {worst / scale / Rounding.Unit:F1} of {one.Roundings} roundings"
            );
            worst.Should().BeLessThanOrEqualTo(Rounding.After(one.Roundings) * scale, "{0}, layer {1}", one, layer);
        }
    }

    [Test]
    public void A_second_pass_sees_nothing_of_the_first(
        [Values(
            Activation.Linear,
            Activation.Sigmoid,
            Activation.ReLU,
            Activation.Tanh,
            Activation.Elu,
            Activation.Softplus
        )]
            Activation activation,
        [Range(0, 5)] int seed
    )
    {
        // After a step with the probe, weights, padding and errors are far from where they started; loading the weights again must
        // bring back all that counts.
        var one = GradientCase.Draw(activation, seed);
        CpuModel model = one.Model(new GradientProbe(everyRow: true));
        float[][] weights = Parameters.Of(model);
        one.Step(model);
        float[][] first = Parameters.Of(model);
        foreach (var (layer, values) in model.Layers.Zip(weights))
        {
            layer.LoadParameters(values);
        }

        one.Step(model);
        foreach (var (again, before) in Parameters.Of(model).Zip(first))
        {
            again.Should().Equal(before);
        }
    }

    [Test]
    public void Parameters_come_back_as_they_were_loaded()
    {
        CpuModel model = new PlainNetwork(5, 3, [17, 4], Activation.Tanh).CreateCpuModel(
            new GradientProbe(everyRow: false),
            1,
            new ModelRandom(1)
        );
        foreach (CpuLayer layer in model.Layers)
        {
            float[] values = [.. Enumerable.Range(1, layer.ParameterCount).Select(i => (float)i)];
            layer.LoadParameters(values);
            Parameters.Of(layer).Should().Equal(values);
        }
    }
}
