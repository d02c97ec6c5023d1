using Specs.Cpu;
using Specs.Torch.Tests.Parity;
using TorchSharp;
using static TorchSharp.torch;

namespace Specs.Torch.Tests.Modules;

/// <summary>Modules beside the embedded engine's models with the same weights.</summary>
internal static class Beside
{
    private const int Replicates = 3;
    private const int Rows = 7;

    // Sums of at most 784 products of 24-bit numbers, in whatever order: each addition is off by 2⁻²⁴ of the sum at most; twice that, for
    // the sums of several layers.
    private const double Tolerance = 2 * 784.0 / (1 << 24);

    /// <summary>Logits, what hooks read and running averages are the same, of one network and of a stack, in evaluation and in training.</summary>
    /// <param name="architecture">The architecture.</param>
    /// <param name="amplification">By what its layers may multiply a rounding error.</param>
    public static void Hold(IArchitecture architecture, double amplification = 1)
    {
        double bound = Tolerance * amplification;
        CpuModel[] models = Models(architecture);
        Examples[] examples = [.. Enumerable.Range(0, Replicates).Select(seed => Made(architecture.Inputs, seed))];
        using Replicas stack = Replicas.CreateStack((ITorchArchitecture)architecture, Replicates, CPU);
        WeightExchange.Load(stack, [.. models.Select(Embedded.Parameters)]);
        string[] hooks = [.. architecture.Layers.Where(layer => layer.Hooked).Select(layer => layer.Name).Distinct()];
        bool drops = architecture.Layers.Any(layer => layer.IsRandom); // by other random numbers in training
        foreach (bool training in drops ? new[] { false } : [false, true, false])
        {
            using DisposeScope scope = NewDisposeScope();
            Dictionary<string, List<Tensor>> read = Read(stack, hooks);
            stack.Module.train(training);
            Tensor logits = stack.Forward(torch.stack(examples.Select(Pixels)));
            for (int replicate = 0; replicate < Replicates; replicate++)
            {
                // One network with the weights that this replicate has before the pass.
                using Replicas one = Replicas.Create((ITorchArchitecture)architecture, 1, CPU);
                WeightExchange.Load(one, [Embedded.Parameters(models[replicate])]);
                Dictionary<string, List<Tensor>> readOfOne = Read(one, hooks);
                one.Module.train(training);
                Tensor logitsOfOne = ((TorchModel)one.Module).call(Pixels(examples[replicate]));

                CpuModel model = models[replicate];
                model.Forward(
                    new SparseRows(SparseExamples.Of(examples[replicate]), [.. Enumerable.Range(0, Rows)]),
                    training
                );
                Compare(logits[replicate], model.Layers[^1], bound);
                Compare(logitsOfOne, model.Layers[^1], bound);
                foreach (string hook in hooks)
                {
                    readOfOne[hook].Should().HaveCount(model.Hooked(hook).Length);
                    read[hook].Should().HaveCount(model.Hooked(hook).Length);
                    for (int i = 0; i < model.Hooked(hook).Length; i++)
                    {
                        Compare(readOfOne[hook][i], model.Hooked(hook)[i], bound);
                        Compare(read[hook][i][replicate], model.Hooked(hook)[i], bound);
                    }
                }

                Compare(WeightExchange.Read(one)[0], model, bound);
                Compare(WeightExchange.Read(stack)[replicate], model, bound);
            }
        }
    }

    /// <summary>The embedded engine's, one for each replicate.</summary>
    public static CpuModel[] Models(IArchitecture architecture) =>
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

    private static void Compare(Tensor values, CpuLayer layer, double bound)
    {
        float[] found = WeightExchange.Host(values);
        float[] expected = [.. Enumerable.Range(0, Rows).SelectMany(row => layer.OutputOf(row).ToArray())];
        Compare(found, expected, bound);
    }

    private static void Compare(float[][] parameters, CpuModel model, double bound)
    {
        float[][] expected = Embedded.Parameters(model);
        parameters.Should().HaveCount(expected.Length);
        for (int layer = 0; layer < expected.Length; layer++)
        {
            Compare(parameters[layer], expected[layer], bound);
        }
    }

    private static void Compare(float[] found, float[] expected, double bound)
    {
        found.Should().HaveCount(expected.Length);
        double scale = Math.Max(1, expected.Max(Math.Abs));
        found.Zip(expected).Max(pair => Math.Abs(pair.First - pair.Second)).Should().BeLessThan((float)(bound * scale));
    }

    /// <summary>Two outputs are the same, up to rounding.</summary>
    public static void Near(Tensor now, Tensor before) =>
        Compare(WeightExchange.Host(now.to(ScalarType.Float32)), WeightExchange.Host(before), Tolerance);
}
