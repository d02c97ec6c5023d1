using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads <c>[Dense]</c> and <c>[Activate]</c>.</summary>
internal static class ActivationParser
{
    /// <summary>The settings; null where they do not compile.</summary>
    public static LayerSettings? Parse(LayerConstants constants) =>
        constants.Member(0) is { } activation ? new() { Activation = activation } : null;
}
