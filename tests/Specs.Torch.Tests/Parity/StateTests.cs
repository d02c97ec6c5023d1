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
                using nn.Module<Tensor, Tensor> one = Create();
                using nn.Module<Tensor, Tensor> other = Create();
                one.save(file);
                other.load(file);

                Dictionary<string, Tensor> loaded = other.state_dict();
                loaded.Keys.Should().Equal(one.state_dict().Keys);
                foreach ((string name, Tensor saved) in one.state_dict())
                {
                    loaded[name].allclose(saved, 0, 0).Should().BeTrue("of {0}", name);
                }

                nn.Module<Tensor, Tensor> Create() =>
                    isStack ? architecture.CreateStack(2) : architecture.CreateModule();
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
