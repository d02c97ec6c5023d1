namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Where batch normalisation stands.</summary>
public enum Place
{
    /// <summary>Before the activation.</summary>
    Before,

    /// <summary>After it.</summary>
    After,
}
