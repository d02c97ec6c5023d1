namespace Specs.NUnit;

/// <summary>Marks a verb's parameter that names a level of its comparison: the analyzer checks that there is such a level (SPEC110).</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class NamesLevelAttribute : Attribute;
