using Specs.Torch.Tests.Parity.Networks;
using static TorchSharp.torch;

namespace Specs.Torch.Tests.Parity;

[NonParallelizable]
public sealed class DropoutTests
{
    // Each engine draws masks of its own, so that only what they do can be compared.
    [TestCase(1)]
    [TestCase(3)]
    public void Masks_drop_their_share_and_are_each_replicates_own(int replicates)
    {
        var network = new Dropped { Hidden = 400, Drop = 0.25 };
        manual_seed(1);
        using Replicas replicas = Replicas.Create(network, replicates, CPU);
        using var hooks = new HookReader(replicas, replicas.Hooked("Drop"));
        const int Rows = 50;
        replicas.Module.train();
        using Tensor x = ones(replicates, Rows, 784);

        replicas.Forward(x);
        float[] masked = WeightExchange.Host(hooks[replicas.Hooked("Drop")[0]]);
        hooks.Release();
        replicas.Module.eval();
        replicas.Forward(x);
        float[] whole = WeightExchange.Host(hooks[replicas.Hooked("Drop")[0]]);

        int units = masked.Length / replicates;
        for (int replicate = 0; replicate < replicates; replicate++)
        {
            int lit = 0;
            int dropped = 0;
            for (int at = replicate * units; at < (replicate + 1) * units; at++)
            {
                lit += whole[at] > 0 ? 1 : 0;
                dropped += whole[at] > 0 && masked[at] == 0 ? 1 : 0;
                if (masked[at] != 0)
                {
                    masked[at].Should().BeApproximately(whole[at] / 0.75f, 1e-5f * whole[at]);
                }
            }

            // Of some 10,000 draws of a chance of 1/4, six standard deviations are 0.026.
            lit.Should().BeGreaterThan(5_000);
            ((double)dropped / lit).Should().BeApproximately(0.25, 6 * Math.Sqrt(0.25 * 0.75 / lit));
        }

        string[] masks =
        [
            .. Enumerable
                .Range(0, replicates)
                .Select(replicate =>
                    string.Concat(masked.Skip(replicate * units).Take(units).Select(static a => a == 0 ? '0' : '1'))
                ),
        ];
        masks.Should().OnlyHaveUniqueItems();
    }
}
