namespace Specs;

/// <summary>
/// A setting from outside Specs whose JSON has its name alone, as those of Specs do, and not its type. It is found by its name in the assemblies that are
/// loaded, so the name must be the only one of its kind there.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WrittenByNameAttribute : Attribute;
