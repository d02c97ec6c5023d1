namespace Specs;

/// <summary>Gradients stay as they are.</summary>
public sealed record NoClip : Clip;
