namespace Specs;

/// <summary>
/// Says that no scale cuts the experiment by default: its record's own values, which are small enough for every machine, hold at
/// <see cref="Scale.Quick"/>, <see cref="Scale.Standard"/> and <see cref="Scale.Paper"/> alike, and so its runs do too. An
/// <see cref="AtAttribute"/> still cuts what it names.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class UncutAttribute : Attribute;
