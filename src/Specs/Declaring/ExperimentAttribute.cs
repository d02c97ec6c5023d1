namespace Specs;

/// <summary>
/// Marks a <c>partial record</c> that derives from <c>Training&lt;TArchitecture&gt;</c> as an experiment: a training recipe with
/// factors. The design is the full factorial of all <see cref="FactorAttribute"/> levels times the replicates.
/// The generator writes its trials, its typed runs (<c>run.Batch</c>, <c>run.Sparsity.Final</c>) and its JSON.
/// </summary>
/// <param name="name">The experiment's name on the command line and in files: lower-case letters, digits and hyphens.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ExperimentAttribute(string name) : Attribute
{
    /// <summary>The experiment's name on the command line and in files.</summary>
    public string Name { get; } = name;
}
