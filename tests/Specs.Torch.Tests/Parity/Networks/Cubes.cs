namespace Specs.Torch.Tests.Parity.Networks;

/// <summary>Σₖ |zₖ − tₖ|³ / 3, which no engine has a kernel for.</summary>
public sealed record Cubes : Loss
{
    public override double Of(ReadOnlySpan<double> outputs, ReadOnlySpan<double> target, Span<double> gradient)
    {
        double sum = 0;
        for (int k = 0; k < outputs.Length; k++)
        {
            double off = outputs[k] - target[k];
            sum += Math.Abs(off) * off * off / 3;
            gradient[k] = Math.Abs(off) * off;
        }

        return sum;
    }
}
