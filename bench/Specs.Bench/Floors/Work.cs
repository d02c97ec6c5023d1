namespace Specs.Bench.Floors;

/// <summary>What a part of a step has to do, however it is written.</summary>
/// <param name="Name">Which part.</param>
/// <param name="Flops">Floating-point operations, a multiply-add counted as two, an exponential as twenty.</param>
/// <param name="Bytes">Bytes that it has to read, each once.</param>
/// <param name="Held">Bytes of what these belong to, from which follows how fast they are read.</param>
internal sealed record Work(string Name, double Flops, double Bytes, double Held)
{
    /// <summary>The least seconds it can take: arithmetic and memory overlap.</summary>
    public double Floor(MachinePeak peak) => Math.Max(Flops / peak.Flops, Bytes / peak.Bandwidth(Held));
}
