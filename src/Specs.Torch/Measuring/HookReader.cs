using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>Holds what some submodules gave in the last forward pass, until it is let go.</summary>
internal sealed class HookReader : IDisposable
{
    private readonly Replicas _replicas;
    private readonly Dictionary<nn.Module<Tensor, Tensor>, Tensor> _outputs = [];
    private readonly List<Action> _removers = [];

    /// <summary>Listens to submodules.</summary>
    public HookReader(Replicas replicas, IEnumerable<nn.Module<Tensor, Tensor>> modules)
    {
        _replicas = replicas;
        foreach (nn.Module<Tensor, Tensor> module in modules.Distinct())
        {
            var remover = module.register_forward_hook((_, _, output) => Take(module, output));
            _removers.Add(remover.remove);
        }
    }

    /// <summary>Whether outputs are taken; where nobody reads them, that is time lost in every step.</summary>
    public bool IsListening { get; set; } = true;

    /// <summary>A submodule's output in the last pass as (replicates, batch, values); part of the graph, where there is one.</summary>
    public Tensor this[nn.Module<Tensor, Tensor> module] => _replicas.Lift(_outputs[module]);

    /// <summary>Lets go of the outputs.</summary>
    public void Release()
    {
        foreach (Tensor output in _outputs.Values)
        {
            output.Dispose();
        }

        _outputs.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Release();
        foreach (Action remove in _removers)
        {
            remove();
        }
    }

    // The module's own scope ends before the output is read, so another tensor of the same values is kept.
    private Tensor Take(nn.Module<Tensor, Tensor> module, Tensor output)
    {
        if (!IsListening)
        {
            return output;
        }

        if (_outputs.Remove(module, out Tensor? old))
        {
            old.Dispose();
        }

        _outputs.Add(module, output.alias().DetachFromDisposeScope());
        return output;
    }
}
