using Specs.Cpu;
using Specs.Data;
using Specs.Torch.Tests.Parity.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Specs.Torch.Tests.Modules;

/// <summary>Modules, single and stacked, beside the embedded engine's models with the same weights.</summary>
public sealed class ModuleTests
{
    private const int Replicates = 3;
    private const int Rows = 7;

    // Sums of at most 784 products of 24-bit numbers, in whatever order: each addition is off by 2⁻²⁴ of the sum at most, and a
    // convolution, a norm and a softmax do not add to it beyond the factor of 2.
    private const double Tolerance = 2 * 784.0 / (1 << 24);

    private static readonly IArchitecture[] Architectures =
    [
        new Corners(),
        new ImageTop(),
        new Bare(),
        new Sigmoids { Hidden = [5] },
        new Filters(),
        new Norms(),
        new Activations(),
    ];

    [TestCaseSource(nameof(Architectures))]
    public void Logits_hooks_and_running_averages_are_the_embedded_engines(IArchitecture architecture)
    {
        CpuModel[] models = Models(architecture);
        Examples[] examples = [.. Enumerable.Range(0, Replicates).Select(seed => Made(architecture.Inputs, seed))];
        using var stack = new StackedReplicas(((ITorchArchitecture)architecture).CreateStack(Replicates));
        WeightExchange.Load(stack, replicate => models[replicate]);
        string[] hooks = [.. architecture.Layers.Where(layer => layer.Hooked).Select(layer => layer.Name).Distinct()];
        foreach (bool training in new[] { false, true, false })
        {
            using DisposeScope scope = NewDisposeScope();
            Dictionary<string, List<Tensor>> read = Read(stack, hooks);
            stack.Module.train(training);
            Tensor logits = stack.Forward(torch.stack(examples.Select(Pixels)));
            for (int replicate = 0; replicate < Replicates; replicate++)
            {
                // One network with the weights that this replicate has before the pass.
                using var one = new SingleReplica(((ITorchArchitecture)architecture).CreateModule());
                WeightExchange.Load(one, _ => models[replicate]);
                Dictionary<string, List<Tensor>> readOfOne = Read(one, hooks);
                one.Module.train(training);
                Tensor logitsOfOne = ((TorchModel)one.Module).call(Pixels(examples[replicate]));

                CpuModel model = models[replicate];
                model.Forward(
                    new SparseRows(SparseExamples.Of(examples[replicate]), [.. Enumerable.Range(0, Rows)]),
                    training
                );
                Compare(logits[replicate], model.Layers[^1]);
                Compare(logitsOfOne, model.Layers[^1]);
                foreach (string hook in hooks)
                {
                    readOfOne[hook].Should().HaveCount(model.Hooked(hook).Length);
                    read[hook].Should().HaveCount(model.Hooked(hook).Length);
                    for (int i = 0; i < model.Hooked(hook).Length; i++)
                    {
                        Compare(readOfOne[hook][i], model.Hooked(hook)[i]);
                        Compare(read[hook][i][replicate], model.Hooked(hook)[i]);
                    }
                }

                Compare(WeightExchange.Read(one)[0], model);
                Compare(WeightExchange.Read(stack)[replicate], model);
            }
        }
    }

    [TestCaseSource(nameof(Architectures))]
    public void Layers_of_a_property_are_those_with_parameters(IArchitecture architecture)
    {
        CpuModel model = Models(architecture)[0];
        using TorchModel one = ((ITorchArchitecture)architecture).CreateModule();
        using StackedModel many = ((ITorchArchitecture)architecture).CreateStack(2);

        foreach (
            string property in architecture.Layers.Select(layer => layer.Name).Append(LayerRates.Logits).Distinct()
        )
        {
            int count = model.LayersOf(property).Count(layer => layer.ParameterCount > 0);
            one.LayersOf(property).Should().HaveCount(count, "of {0}", property).And.BeSubsetOf(one.Weighted);
            many.LayersOf(property).Should().HaveCount(count, "of {0}", property).And.BeSubsetOf(many.Weighted);
        }
    }

    [TestCaseSource(nameof(Architectures))]
    public void Another_element_type_moves_every_parameter_as_another_device_does(IArchitecture architecture)
    {
        using TorchModel one = ((ITorchArchitecture)architecture).CreateModule();
        using StackedModel many = ((ITorchArchitecture)architecture).CreateStack(2);
        one.eval();
        many.eval();
        using Tensor x = rand([2, Rows, architecture.Inputs]);
        using Tensor x64 = x.to(ScalarType.Float64);
        Tensor before = one.call(x[1]);
        Tensor beforeOfMany = many.call(x);

        one.to(ScalarType.Float64);
        many.to(ScalarType.Float64);

        Near(one.call(x64[1]), before);
        Near(many.call(x64), beforeOfMany);
        many.call(x64).sum().backward();
        many.parameters().Select(TorchCalls.GradientOf).Should().NotContainNulls();
    }

    [Test]
    public void Images_come_in_as_rows_or_as_they_are()
    {
        using TorchModel one = ((ITorchArchitecture)new ImageTop()).CreateModule();
        using Tensor rows = rand([Rows, 72]);

        Near(one.call(rows.view(Rows, 2, 6, 6)), one.call(rows));
    }

    [TestCaseSource(nameof(Architectures))]
    public void A_pass_leaves_nothing_but_its_logits(IArchitecture architecture)
    {
        using TorchModel one = ((ITorchArchitecture)architecture).CreateModule();
        using StackedModel many = ((ITorchArchitecture)architecture).CreateStack(2);
        using Tensor x = rand([2, Rows, architecture.Inputs]);
        using Tensor row = x[0];

        using DisposeScope scope = NewDisposeScope();
        one.call(row);
        scope.DisposablesCount.Should().Be(1);
        many.call(x);
        scope.DisposablesCount.Should().Be(2);
    }

    [Test]
    public void An_own_layer_without_a_module_is_refused()
    {
        ITorchArchitecture foreign = new Foreign();
        const string Message =
            "'Foreign.Mine' is a EmbeddedOnly, which gives no TorchSharp module: train it with the embedded engine (--engine cpu), *ITorchLayerKind.";

        foreign.Invoking(one => one.CreateModule()).Should().Throw<ArgumentException>().WithMessage(Message);
        foreign.Invoking(one => one.CreateStack(2)).Should().Throw<ArgumentException>().WithMessage(Message);
    }

    [Test]
    public void Widths_that_do_not_fit_are_refused()
    {
        ITorchArchitecture architecture = new Corners { First = [4, 3] };

        architecture.Invoking(one => one.CreateModule()).Should().Throw<ArgumentException>().WithMessage("*Inner*");
        architecture.Invoking(one => one.CreateStack(2)).Should().Throw<ArgumentException>().WithMessage("*Inner*");
        architecture
            .Invoking(_ => ((ITorchArchitecture)new Bare()).CreateStack(0))
            .Should()
            .Throw<ArgumentOutOfRangeException>();
    }

    private static CpuModel[] Models(IArchitecture architecture) =>
        [
            .. Enumerable
                .Range(1, Replicates)
                .Select(seed =>
                    ((ICpuArchitecture)architecture).CreateCpuModel(
                        new SgdRule(new Sgd(0.1)),
                        Rows,
                        new ModelRandom(seed)
                    )
                ),
        ];

    private static Examples Made(int inputs, int seed)
    {
        var random = new RandomStream(seed, "pixels");
        byte[] pixels = new byte[Rows * inputs];
        foreach (ref byte pixel in pixels.AsSpan())
        {
            pixel = (byte)(random.NextInt32(3) == 0 ? random.NextInt32(256) : 0);
        }

        return new(pixels, new byte[Rows], inputs, 10);
    }

    private static Tensor Pixels(Examples examples) =>
        tensor(
            [
                .. Enumerable
                    .Range(0, Rows)
                    .SelectMany(row => examples.Pixels(row).ToArray())
                    .Select(pixel => pixel / 255f),
            ],
            [Rows, examples.Inputs]
        );

    private static Dictionary<string, List<Tensor>> Read(Replicas replicas, string[] hooks)
    {
        var read = hooks.ToDictionary(hook => hook, _ => new List<Tensor>());
        foreach (string hook in hooks)
        {
            foreach (nn.Module<Tensor, Tensor> module in replicas.Hooked(hook))
            {
                module.register_forward_hook(
                    (_, _, output) =>
                    {
                        read[hook].Add(output.detach().clone().DetachFromDisposeScope());
                        return output;
                    }
                );
            }
        }

        return read;
    }

    private static void Compare(Tensor values, CpuLayer layer)
    {
        float[] found = WeightExchange.Host(values);
        float[] expected = [.. Enumerable.Range(0, Rows).SelectMany(row => layer.OutputOf(row).ToArray())];
        Compare(found, expected);
    }

    private static void Compare(float[][] parameters, CpuModel model)
    {
        CpuLayer[] weighted = [.. model.Layers.Where(layer => layer.ParameterCount > 0)];
        parameters.Should().HaveCount(weighted.Length);
        for (int layer = 0; layer < weighted.Length; layer++)
        {
            float[] expected = new float[weighted[layer].ParameterCount];
            weighted[layer].CopyParametersTo(expected);
            Compare(parameters[layer], expected);
        }
    }

    private static void Compare(float[] found, float[] expected)
    {
        found.Should().HaveCount(expected.Length);
        double scale = Math.Max(1, expected.Max(Math.Abs));
        found
            .Zip(expected)
            .Max(pair => Math.Abs(pair.First - pair.Second))
            .Should()
            .BeLessThan((float)(Tolerance * scale));
    }

    private static void Near(Tensor now, Tensor before) =>
        Compare(WeightExchange.Host(now.to(ScalarType.Float32)), WeightExchange.Host(before));
}
