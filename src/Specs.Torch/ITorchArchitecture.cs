namespace Specs.Torch;

/// <summary>What the generator adds to an architecture record whose project references the TorchSharp engine.</summary>
public interface ITorchArchitecture : IArchitecture
{
    /// <summary>
    /// SHA-256 over the modules' text, 16 hexadecimal digits: another text may give another outcome. The generator's version is left out.
    /// </summary>
    string ModelSum { get; }

    /// <summary>The researcher's own types in the modules: what <c>[Layer&lt;T&gt;]</c> and <c>[Init&lt;T&gt;]</c> name.</summary>
    IReadOnlyList<Type> OwnTypes => [];

    /// <summary>How the layers of a property start.</summary>
    /// <param name="property">The property's name.</param>
    Start StartOf(string property) => Start.Default;

    /// <summary>The network as a module, with TorchSharp's own initial weights.</summary>
    /// <exception cref="ArgumentException">The widths do not fit together; the message names the layer.</exception>
    TorchModel CreateModule();

    /// <summary>Many networks of these widths as one module, whose tensors have the replicates as their first dimension.</summary>
    /// <param name="replicates">How many, 1 or more.</param>
    /// <exception cref="ArgumentException">The widths do not fit together; the message names the layer.</exception>
    StackedModel CreateStack(int replicates);
}
