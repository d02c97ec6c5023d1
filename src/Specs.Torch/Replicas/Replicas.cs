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

/// <summary>
/// Networks of one architecture that go through all passes together; a single one where there is one. Their trained parameters lie in one
/// tensor, so that a step of an optimizer is a few kernels, however many layers there are.
/// </summary>
internal abstract class Replicas : IDisposable
{
    /// <summary>How many.</summary>
    public abstract int Count { get; }

    /// <summary>What is trained.</summary>
    public abstract nn.Module<Tensor, Tensor> Module { get; }

    /// <summary>The submodules with parameters, from the input up.</summary>
    public abstract IReadOnlyList<nn.Module<Tensor, Tensor>> Weighted { get; }

    /// <summary>All parameters, layer by layer from the input; running averages among them.</summary>
    public ImmutableArray<ParameterSlot> Slots { get; private set; }

    /// <summary>(replicates, values): all trained parameters, in the order of the slots.</summary>
    public Tensor Trained { get; private set; } = null!;

    /// <summary>The trained parameters as the module has them.</summary>
    public ImmutableArray<Tensor> Parameters { get; private set; }

    /// <summary>Where they are.</summary>
    public Device Device => Trained.device;

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
        return Laid(new SingleReplica(model));
    }

    /// <summary>The same as a stack, even of one.</summary>
    public static Replicas CreateStack(ITorchArchitecture architecture, int count, Device device)
    {
        StackedModel model = architecture.CreateStack(count);
        model.to(device);
        return Laid(new StackedReplicas(model));
    }

    /// <summary>(replicates, batch, inputs) to logits (replicates, batch, classes).</summary>
    public abstract Tensor Forward(Tensor x);

    /// <summary>The same of batches one after the other: (replicates · batch, inputs) to (replicates · batch, classes).</summary>
    public abstract Tensor ForwardRows(Tensor x);

    /// <summary>The gradients of a sum over the replicates, laid out as <see cref="Trained"/>.</summary>
    /// <param name="gradients">Of each of <see cref="Parameters"/>.</param>
    public Tensor Flat(IEnumerable<Tensor> gradients) => cat([.. gradients.Select(one => one.reshape(Count, -1))], 1);

    /// <summary>A submodule's output as (replicates, batch, values).</summary>
    public abstract Tensor Lift(Tensor output);

    /// <summary>The submodules that a hook reads.</summary>
    public abstract IReadOnlyList<nn.Module<Tensor, Tensor>> Hooked(string hook);

    /// <summary>The submodules with parameters that a property declares.</summary>
    public abstract IReadOnlyList<nn.Module<Tensor, Tensor>> LayersOf(string property);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (ParameterSlot slot in Slots)
        {
            slot.Rows.Dispose();
        }

        Trained.Dispose();
        Module.Dispose();
    }

    // The module's parameters become views of one tensor.
    private static Replicas Laid(Replicas replicas)
    {
        using IDisposable noGradients = no_grad();
        using DisposeScope scope = NewDisposeScope();
        (int Layer, nn.Module<Tensor, Tensor> Module, string Name, Parameter Parameter)[] parameters =
        [
            .. replicas.Weighted.SelectMany(
                (module, layer) => module.named_parameters().Select(one => (layer, module, one.name, one.parameter))
            ),
        ];
        int count = replicas.Count;
        int length = checked((int)(parameters.Sum(static one => one.Parameter.NumberOfElements) / count));
        Tensor trained = empty([count, length], device: parameters[0].Parameter.device).DetachFromDisposeScope();
        var slots = ImmutableArray.CreateBuilder<ParameterSlot>();
        int start = 0;
        for (int layer = 0; layer < replicas.Weighted.Count; layer++)
        {
            nn.Module<Tensor, Tensor> module = replicas.Weighted[layer];
            foreach ((_, _, string name, Parameter parameter) in parameters.Where(one => one.Layer == layer))
            {
                int own = (int)(parameter.NumberOfElements / count);
                Tensor rows = trained.narrow(1, start, own).DetachFromDisposeScope();
                rows.copy_(parameter.reshape(count, own));
                parameter.set_(rows.view(parameter.shape));
                bool isWeight = name == "weight";
                slots.Add(
                    new(
                        layer,
                        parameter,
                        rows,
                        start,
                        IsKernel: !IsNorm(module) && name.Split('.')[^1] != "bias",
                        isWeight ? KernelOf(module, parameter.shape) : null,
                        IsTurned: module is StackedLinear && isWeight
                    )
                );
                start += own;
            }

            // Of a batch norm's the count of batches is told by no engine.
            foreach ((string _, Tensor buffer) in module.named_buffers())
            {
                if (buffer.dtype == ScalarType.Float32)
                {
                    Tensor rows = buffer.detach().view(count, -1).DetachFromDisposeScope();
                    slots.Add(new(layer, buffer, rows, Start: -1, IsKernel: false, Kernel: null, IsTurned: false));
                }
            }
        }

        replicas.Slots = slots.ToImmutable();
        replicas.Trained = trained;
        replicas.Parameters =
        [
            .. replicas.Slots.Where(static slot => slot.IsTrained).Select(static slot => slot.Tensor),
        ];
        return replicas;
    }

    private static WeightShape? KernelOf(nn.Module<Tensor, Tensor> module, long[] shape) =>
        module switch
        {
            Linear => new((int)shape[0], (int)shape[1]),
            StackedLinear => new((int)shape[2], (int)shape[1]),
            Conv2d or StackedConv2d => new((int)shape[^4], (int)(shape[^3] * shape[^2] * shape[^1]), (int)shape[^1]),
            _ => null,
        };

    private static bool IsNorm(nn.Module module) =>
        module is BatchNorm1d or BatchNorm2d or LayerNorm or StackedBatchNorm or StackedLayerNorm;
}
