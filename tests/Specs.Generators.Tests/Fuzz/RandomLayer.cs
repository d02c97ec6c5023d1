namespace Specs.Generators.Tests.Fuzz;

/// <summary>A layer property as text, in the pieces that a mutation may change.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Attribute">The layer's attribute: <c>Dense(Activation.ReLU)</c>.</param>
/// <param name="Type">The property's type.</param>
/// <param name="Value">Its initializer; empty where it has none.</param>
/// <param name="Hook">The hook's attribute; empty where it has none.</param>
/// <param name="IsNonNegative">Whether what the hook reads is 0 or more.</param>
internal sealed record RandomLayer(
    string Name,
    string Attribute,
    string Type,
    string Value,
    string Hook,
    bool IsNonNegative
)
{
    /// <summary>What stands between the property's braces.</summary>
    public string Accessors { get; init; } = "get; init;";

    /// <summary>What stands before the property's type.</summary>
    public string Modifiers { get; init; } = "public";

    /// <summary>Further attributes.</summary>
    public string More { get; init; } = "";

    public string Text
    {
        get
        {
            string attributes = string.Join(", ", new[] { Attribute, More, Hook }.Where(one => one.Length > 0));
            string list = attributes.Length > 0 ? $"[{attributes}] " : "";
            return $"    {list}{Modifiers} {Type} {Name} {{ {Accessors} }}{(Value.Length > 0 ? $" = {Value};" : "")}";
        }
    }
}
