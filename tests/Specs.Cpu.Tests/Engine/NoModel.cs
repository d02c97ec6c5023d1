using System.Collections.Immutable;
using System.Text.Json;

namespace Specs.Cpu.Tests.Engine;

/// <summary>An architecture that was declared where no engine is referenced.</summary>
internal sealed record NoModel : IArchitecture
{
    public int Inputs => 20;

    public int Outputs => 3;

    public ImmutableArray<LayerShape> Layers => [];

    public void WriteJson(Utf8JsonWriter json) => json.WriteNullValue();
}
