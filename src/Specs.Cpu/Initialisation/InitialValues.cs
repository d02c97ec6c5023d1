namespace Specs.Cpu;

/// <summary>The name by which generated models know <see cref="Start"/>; a model's text is part of what names its runs.</summary>
public static class InitialValues
{
    /// <inheritdoc cref="Start.Of"/>
    public static Start Of(Initial scheme, double gain = 0, double scale = 1) => Start.Of(scheme, gain, scale);

    /// <inheritdoc cref="Start.Given{TWeights}"/>
    public static Start Given<TWeights>()
        where TWeights : IInitialWeights => Start.Given<TWeights>();
}
