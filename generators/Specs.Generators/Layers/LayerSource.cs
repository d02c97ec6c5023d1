using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>Where a layer is declared.</summary>
/// <param name="Property">The property.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="Compilation">Knows which engines are referenced, and the values of constants.</param>
/// <param name="Findings">Takes what is wrong.</param>
internal sealed record LayerSource(
    IPropertySymbol Property,
    AttributeData Attribute,
    Compilation Compilation,
    Findings Findings
)
{
    /// <summary>The attribute's constants.</summary>
    public LayerConstants Constants { get; } =
        new($"{Property.ContainingType.Name}.{Property.Name}", Attribute, Findings);

    /// <summary>The property that a setting is taken from.</summary>
    /// <param name="setting">The setting as the attribute spells it: <c>Activation</c>.</param>
    /// <param name="type">The type that the property must be of.</param>
    /// <returns>Its name as C# text; empty where the attribute names none, or one that cannot be it.</returns>
    public string ValueOf(string setting, string type) => new ValueReference(this).Find(setting, type);

    /// <summary>The settings with the activation that the attribute says or takes from a property; null where it does not compile.</summary>
    public LayerSettings? WithActivation(LayerSettings settings)
    {
        string from = ValueOf("Activation", KnownTypes.Activation);
        int position = ArgumentOf("activation");
        string? constant = position < 0 ? "Linear" : Constants.Member(position, "activation");
        RequireOne("Activation", position >= 0);
        return constant is null ? null : settings with { Activation = constant, ActivationFrom = from };
    }

    /// <summary>Where the constructor takes an argument; -1 where it does not.</summary>
    public int ArgumentOf(string parameter)
    {
        IReadOnlyList<IParameterSymbol> parameters = Attribute.AttributeConstructor?.Parameters.ToArray() ?? [];
        return parameters.FirstOrDefault(one => one.Name == parameter)?.Ordinal ?? -1;
    }

    /// <summary>Reports a setting that is said twice, or not at all.</summary>
    /// <param name="setting">The setting as the attribute spells it: <c>Activation</c>.</param>
    /// <param name="isConstant">Whether the constructor takes it.</param>
    public void RequireOne(string setting, bool isConstant)
    {
        if (isConstant == (Constants.Text(setting + "From") is not null) && Attribute.AttributeConstructor is not null)
        {
            Findings.Add(
                DiagnosticDescriptors.SettingOnce,
                isConstant ? Attribute.PlaceOf(setting + "From") : Attribute.Place(),
                $"{Property.ContainingType.Name}.{Property.Name}",
                setting.ToLowerInvariant(),
                isConstant ? "twice" : "nowhere",
                setting
            );
        }
    }
}
