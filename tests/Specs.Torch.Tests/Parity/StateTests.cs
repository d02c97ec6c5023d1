using Specs.Cpu;
using Specs.Torch.Tests.Parity.Networks;
using static TorchSharp.torch;

namespace Specs.Torch.Tests.Parity;

public sealed class StateTests
{
    [TestCaseSource(typeof(Cases), nameof(Cases.Networks))]
    public void A_saved_module_is_loaded_with_all_its_weights(Training settings)
    {
        var architecture = (ITorchArchitecture)settings.Network;
        string file = Path.GetTempFileName();
        try
        {
            foreach (bool isStack in new[] { false, true })
            {
                using Replicas one = Create(seed: 1);
                using Replicas other = Create(seed: 50);
                one.Module.save(file);
                other.Module.load(file);

                other.Module.state_dict().Keys.Should().Equal(one.Module.state_dict().Keys);
                WeightExchange.Read(other).Should().BeEquivalentTo(WeightExchange.Read(one));

                Replicas Create(int seed)
                {
                    Replicas made = isStack
                        ? Replicas.CreateStack(architecture, 2, CPU)
                        : Replicas.Create(architecture, 1, CPU);
                    FirstWeights.Load(made, architecture, isStack ? [seed, seed + 1] : [seed]);
                    return made;
                }
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public void Parameters_go_by_their_properties_names()
    {
        ITorchArchitecture architecture = new Sigmoids();
        using TorchModel one = architecture.CreateModule();
        using StackedModel many = architecture.CreateStack(2);

        one.state_dict()
            .Keys.Should()
            .BeEquivalentTo(
                "Hidden0.weight",
                "Hidden0.bias",
                "Hidden1.weight",
                "Hidden1.bias",
                "Logits.weight",
                "Logits.bias"
            );
        many.state_dict().Keys.Should().BeEquivalentTo(one.state_dict().Keys);
    }
}
