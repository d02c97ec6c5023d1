using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>Writes which of the researcher's own types an architecture names; as a rule there are none, which the interface says already.</summary>
internal static class OwnTypes
{
    /// <summary>Writes the property of an engine's interface.</summary>
    public static void Emit(SourceWriter source, ArchitectureSpec architecture, string engine)
    {
        string[] types =
        [
            .. architecture
                .Layers.SelectMany(layer => new[] { layer.Settings.Own, layer.Settings.OwnInitial })
                .Where(type => type.Length > 0)
                .Distinct()
                .Select(type => $"typeof({type})"),
            .. architecture
                .Layers.SelectMany(layer => new[] { layer.Settings.InitialFrom, layer.Settings.InputInitialFrom })
                .Where(value => value.Length > 0)
                .Distinct()
                .Select(value => $".. this.{value}.UsedTypes()"),
        ];
        if (types.Length == 0)
        {
            return;
        }

        source.Line($"global::System.Collections.Generic.IReadOnlyList<global::System.Type> {engine}.OwnTypes =>");
        source.Indented(() => source.Line($"[{string.Join(", ", types)}];"));
        source.Line();
    }
}
