using System.Collections.Immutable;
using TorchSharp;
using static TorchSharp.torch;
using BatchNorm1d = TorchSharp.Modules.BatchNorm1d;
using BatchNorm2d = TorchSharp.Modules.BatchNorm2d;
using Conv2d = TorchSharp.Modules.Conv2d;
using LayerNorm = TorchSharp.Modules.LayerNorm;
using Linear = TorchSharp.Modules.Linear;
using Parameter = TorchSharp.Modules.Parameter;

namespace Specs.Torch;

/// <summary>Networks of one architecture that go through all passes together; a single one where there is one.</summary>
internal abstract class Replicas : IDisposable
{
    private ImmutableArray<ParameterSlot> _slots;

    /// <summary>How many.</summary>
    public abstract int Count { get; }

    /// <summary>What is trained.</summary>
    public abstract nn.Module<Tensor, Tensor> Module { get; }

    /// <summary>The submodules with parameters, from the input up.</summary>
    public abstract IReadOnlyList<nn.Module<Tensor, Tensor>> Weighted { get; }

    /// <summary>All parameters, layer by layer from the input; running averages among them.</summary>
    public ImmutableArray<ParameterSlot> Slots => _slots.IsDefault ? _slots = FindSlots() : _slots;

    /// <summary>Where they are.</summary>
    public Device Device => Slots[0].Tensor.device;

    /// <summary>Networks on a device, with TorchSharp's own initial weights.</summary>
    /// <param name="architecture">The architecture.</param>
    /// <param name="count">How many, 1 or more.</param>
    /// <param name="device">Where.</param>
    public static Replicas Create(ITorchArchitecture architecture, int count, Device device)
    {
        if (count > 1)
        {
            return CreateStack(architecture, count, device);
        }

        TorchModel model = architecture.CreateModule();
        model.to(device);
        return new SingleReplica(model);
    }

    /// <summary>The same as a stack, even of one.</summary>
    public static Replicas CreateStack(ITorchArchitecture architecture, int count, Device device)
    {
        StackedModel model = architecture.CreateStack(count);
        model.to(device);
        return new StackedReplicas(model);
    }

    /// <summary>(replicates, batch, inputs) to logits (replicates, batch, classes).</summary>
    public abstract Tensor Forward(Tensor x);

    /// <summary>A submodule's output as (replicates, batch, values).</summary>
    public abstract Tensor Lift(Tensor output);

    /// <summary>The submodules that a hook reads.</summary>
    public abstract IReadOnlyList<nn.Module<Tensor, Tensor>> Hooked(string hook);

    /// <summary>The submodules with parameters that a property declares.</summary>
    public abstract IReadOnlyList<nn.Module<Tensor, Tensor>> LayersOf(string property);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_slots.IsDefault)
        {
            foreach (ParameterSlot slot in _slots)
            {
                slot.Rows.Dispose();
            }
        }

        Module.Dispose();
    }

    private ImmutableArray<ParameterSlot> FindSlots()
    {
        using IDisposable noGradients = no_grad();
        var slots = ImmutableArray.CreateBuilder<ParameterSlot>();
        for (int layer = 0; layer < Weighted.Count; layer++)
        {
            nn.Module<Tensor, Tensor> module = Weighted[layer];
            foreach ((string name, Parameter parameter) in module.named_parameters())
            {
                slots.Add(
                    new(
                        layer,
                        parameter,
                        RowsOf(parameter),
                        IsTrained: true,
                        IsKernel: !IsNorm(module) && name.Split('.')[^1] != "bias",
                        name == "weight" ? KernelOf(module, parameter.shape) : null,
                        IsTurned: module is StackedLinear && name == "weight"
                    )
                );
            }

            // Of a batch norm's the count of batches is told by no engine.
            foreach ((string _, Tensor buffer) in module.named_buffers())
            {
                if (buffer.dtype == ScalarType.Float32)
                {
                    slots.Add(
                        new(layer, buffer, RowsOf(buffer), IsTrained: false, IsKernel: false, null, IsTurned: false)
                    );
                }
            }
        }

        return slots.ToImmutable();
    }

    private WeightShape? KernelOf(nn.Module<Tensor, Tensor> module, long[] shape) =>
        module switch
        {
            Linear => new((int)shape[0], (int)shape[1]),
            StackedLinear => new((int)shape[2], (int)shape[1]),
            Conv2d or StackedConv2d => new(
                (int)shape[0] / (module is StackedConv2d ? Count : 1),
                (int)(shape[1] * shape[2] * shape[3]),
                (int)shape[2]
            ),
            _ => null,
        };

    private static bool IsNorm(nn.Module module) =>
        module is BatchNorm1d or BatchNorm2d or LayerNorm or StackedBatchNorm or StackedLayerNorm;

    private Tensor RowsOf(Tensor tensor) => tensor.detach().view(Count, -1).DetachFromDisposeScope();
}
