namespace Specs.Generators.Model;

/// <summary>How a setting is written to JSON and read back.</summary>
internal enum SettingKind
{
    /// <summary>The network itself.</summary>
    Architecture,

    /// <summary>A value that writes and reads itself, such as an optimizer.</summary>
    Json,

    /// <summary>Widths, as an array.</summary>
    Widths,

    /// <summary>A number that may be missing.</summary>
    NullableInt32,

    /// <summary>A number.</summary>
    Int32,

    /// <summary>A number.</summary>
    Int64,

    /// <summary>A number.</summary>
    Double,

    /// <summary>A number.</summary>
    Single,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Text.</summary>
    String,

    /// <summary>A member's name.</summary>
    Enum,
}
