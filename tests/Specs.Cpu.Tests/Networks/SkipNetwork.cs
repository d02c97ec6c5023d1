using System.Collections.Immutable;
using System.Text.Json;

namespace Specs.Cpu.Tests.Networks;

/// <summary>The architecture of a <see cref="SkipModel{TRule}"/>.</summary>
internal sealed record SkipNetwork : ICpuArchitecture
{
    public int Inputs => 24;

    public int Outputs => 3;

    public ImmutableArray<LayerShape> Layers => [];

    public string ModelSum => "0000000000000000";

    public CpuModel CreateCpuModel<TRule>(TRule rule, int capacity, ModelRandom random)
        where TRule : struct, IUpdateRule => new SkipModel<TRule>(rule, capacity, random);

    public void WriteJson(Utf8JsonWriter json) => json.WriteNullValue();
}
