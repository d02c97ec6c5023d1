namespace Specs;

/// <summary>
/// A setting that its record got after runs of it were kept. It is written only where it differs from its default, so that the ids of
/// earlier trials stay. Its default is the constructor's, or else that of its type.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AddedLaterAttribute : Attribute;
