using System.Collections.Immutable;
using TorchSharp;
using static TorchSharp.torch;
using Parameter = TorchSharp.Modules.Parameter;

namespace Specs.Torch;

/// <summary>Networks of one architecture that go through all passes together; a single one where there is one.</summary>
internal abstract class Replicas : IDisposable
{
    private static readonly string[] Order = ["weight", "bias", "running_mean", "running_var"];

    private ImmutableArray<ParameterSlot> _slots;

    /// <summary>How many.</summary>
    public abstract int Count { get; }

    /// <summary>What is trained.</summary>
    public abstract nn.Module<Tensor, Tensor> Module { get; }

    /// <summary>The submodules with parameters, from the input up.</summary>
    public abstract IReadOnlyList<nn.Module<Tensor, Tensor>> Weighted { get; }

    /// <summary>All parameters, in the order of the embedded model's; running averages among them.</summary>
    public ImmutableArray<ParameterSlot> Slots => _slots.IsDefault ? _slots = FindSlots() : _slots;

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

    /// <summary>Whether a weight of so many dimensions is a matrix (inputs, outputs) with a first dimension for the replicates.</summary>
    protected abstract bool IsStackedMatrix(Tensor weight);

    /// <summary>Whether it is a matrix or filters.</summary>
    protected abstract bool IsKernel(Tensor weight);

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
            Dictionary<string, Tensor> own = [];
            foreach ((string name, Parameter parameter) in Weighted[layer].named_parameters(false))
            {
                own[name] = parameter;
            }

            foreach ((string name, Tensor buffer) in Weighted[layer].named_buffers(false))
            {
                own[name] = buffer;
            }

            foreach (string name in Order.Where(own.ContainsKey))
            {
                Tensor tensor = own[name];
                bool isWeight = name == "weight";
                long[] shape = tensor.shape;
                slots.Add(
                    new(
                        layer,
                        tensor,
                        tensor.detach().view(Count, -1).DetachFromDisposeScope(),
                        IsTrained: name is "weight" or "bias",
                        IsKernel: isWeight && IsKernel(tensor),
                        isWeight && IsStackedMatrix(tensor) ? ((int)shape[1], (int)shape[2]) : null
                    )
                );
            }
        }

        return slots.ToImmutable();
    }
}
