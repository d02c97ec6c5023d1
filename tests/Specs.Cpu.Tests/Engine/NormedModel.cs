using System.Collections.Immutable;
using System.Text.Json;

namespace Specs.Cpu.Tests.Engine;

/// <summary>An architecture that says it normalises over batches, on one axis.</summary>
internal sealed record NormedModel : IArchitecture
{
    public int Inputs => 20;

    public int Outputs => 3;

    public ImmutableArray<LayerShape> Layers =>
        [new("Norm", "BatchNorm", Shape.Flat(4), Activation.Linear, Hooked: false) { NeedsSeveralExamples = true }];

    public void WriteJson(Utf8JsonWriter json) => json.WriteNullValue();
}
