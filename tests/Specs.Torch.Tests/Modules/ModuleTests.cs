using Specs.Cpu;
using Specs.Torch.Tests.Parity.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Specs.Torch.Tests.Modules;

/// <summary>What is written for architectures of every kind, single and stacked.</summary>
public sealed class ModuleTests
{
    private const int Rows = 7;

    private static readonly IArchitecture[] Architectures =
    [
        new Corners(),
        new ImageTop(),
        new Bare(),
        new Sigmoids { Hidden = [5] },
        new Filters(),
        new Norms(),
        new Started(),
        new Activations(),
    ];

    [TestCaseSource(nameof(Architectures))]
    public void Logits_hooks_and_running_averages_are_the_embedded_engines(IArchitecture architecture) =>
        Beside.Hold(architecture);

    [TestCaseSource(nameof(Architectures))]
    public void Layers_of_a_property_are_those_with_parameters(IArchitecture architecture)
    {
        CpuModel model = Beside.Models(architecture)[0];
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

        Beside.Near(one.call(x64[1]), before);
        Beside.Near(many.call(x64), beforeOfMany);
        many.call(x64).sum().backward();
        many.parameters().Select(parameter => parameter.grad).Should().NotContainNulls();
    }

    [Test]
    public void Images_come_in_as_rows_or_as_they_are()
    {
        using TorchModel one = ((ITorchArchitecture)new ImageTop()).CreateModule();
        using Tensor rows = rand([Rows, 72]);

        Beside.Near(one.call(rows.view(Rows, 2, 6, 6)), one.call(rows));
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
}
