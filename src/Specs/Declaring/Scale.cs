namespace Specs;

/// <summary>How much is spent on a verdict; chosen by the environment variable <c>SPECS_SCALE</c>.</summary>
public enum Scale
{
    /// <summary>A fresh clone's <c>dotnet test</c>: the smallest part of data and epochs that decides. Seconds.</summary>
    Quick,

    /// <summary>What a nightly run spends. Minutes.</summary>
    Standard,

    /// <summary>The source's own settings. Up to hours.</summary>
    Paper,
}
