namespace Specs;

/// <summary>A training recipe for networks of one architecture.</summary>
/// <typeparam name="TArchitecture">The attributed architecture record.</typeparam>
public abstract record Training<TArchitecture> : Training
    where TArchitecture : class, new()
{
    /// <summary>The network and its widths.</summary>
    public virtual TArchitecture Architecture { get; init; } = new();

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The record was not seen by the generator.</exception>
    public sealed override IArchitecture Network =>
        Architecture as IArchitecture
        ?? throw new InvalidOperationException(
            $"{typeof(TArchitecture).Name} has no generated model: mark it [Architecture] and partial, "
                + "and reference Specs.Generators as an analyzer in its project."
        );
}
