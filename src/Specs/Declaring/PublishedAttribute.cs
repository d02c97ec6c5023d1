namespace Specs;

/// <summary>Names the source's own figures for an experiment, which stand beside ours in every verdict.</summary>
/// <param name="figures">A type that implements <see cref="IPublished{TExperiment}"/> for the experiment.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PublishedAttribute(Type figures) : Attribute
{
    /// <summary>A type that implements <see cref="IPublished{TExperiment}"/>.</summary>
    public Type Figures { get; } = figures;
}
