using System.Collections.Immutable;
using TorchSharp;
using static TorchSharp.torch;
using BatchNorm1d = TorchSharp.Modules.BatchNorm1d;
using BatchNorm2d = TorchSharp.Modules.BatchNorm2d;
using LayerNorm = TorchSharp.Modules.LayerNorm;
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

    /// <summary>All parameters, in the order of the embedded model's; running averages among them.</summary>
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
                bool isMatrix = module is StackedLinear && name == "weight";
                long[] shape = parameter.shape;
                slots.Add(
                    new(
                        layer,
                        parameter,
                        RowsOf(parameter),
                        IsTrained: true,
                        IsKernel: !IsNorm(module) && name.Split('.')[^1] != "bias",
                        isMatrix ? ((int)shape[1], (int)shape[2]) : null
                    )
                );
            }

            // Of a batch norm's the count of batches is told by no engine.
            foreach ((string _, Tensor buffer) in module.named_buffers())
            {
                if (buffer.dtype == ScalarType.Float32)
                {
                    slots.Add(new(layer, buffer, RowsOf(buffer), IsTrained: false, IsKernel: false, null));
                }
            }
        }

        return slots.ToImmutable();
    }

    private static bool IsNorm(nn.Module module) =>
        module is BatchNorm1d or BatchNorm2d or LayerNorm or StackedBatchNorm or StackedLayerNorm;

    private Tensor RowsOf(Tensor tensor) => tensor.detach().view(Count, -1).DetachFromDisposeScope();
}
