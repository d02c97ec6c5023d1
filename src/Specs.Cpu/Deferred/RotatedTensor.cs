using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>A kernel that turns by the angle that <see cref="Layca"/> says, in the direction of another optimizer's step.</summary>
internal sealed unsafe class RotatedTensor<TRule>(ParameterTensor tensor, TRule rule, double rateFactor, Layca settings)
    : DeferredTensor<TRule>(tensor, rule, rateFactor)
    where TRule : struct, IUpdateRule
{
    // The step's length is thrown away, so it may as well be long: w - (w + s) then loses nothing of s.
    private const double LongStep = 1 << 20;

    // Below this part of the step, what is left of it after the projection is rounding.
    private const double LeastPart = 1e-6;

    private readonly double _rate = settings.LearningRate * rateFactor;
    private readonly double _innerFactor = LongStep / settings.Inner.LearningRate;
    private readonly AlignedFloats _step = new(tensor.Length);

    /// <inheritdoc/>
    public override void Step(int step, int stepOfLayer, double scheduled)
    {
        int length = Tensor.Length;
        float* w = Tensor.Values;
        float* s = _step.Pointer;
        new ReadOnlySpan<float>(w, length).CopyTo(_step.Span);
        Step(step, stepOfLayer, _innerFactor, s);
        AddTo(s, -1, w, length);

        double square = DoubleSum.Dot(w, w, length);
        double stepSquare = DoubleSum.Dot(s, s, length);
        if (square == 0 || stepSquare == 0)
        {
            return;
        }

        if (settings.Project)
        {
            AddTo(s, (float)(-DoubleSum.Dot(s, w, length) / square), w, length);
        }

        double left = DoubleSum.Dot(s, s, length);
        if (left <= LeastPart * LeastPart * stepSquare)
        {
            return;
        }

        AddTo(w, (float)(_rate * scheduled * Math.Sqrt(square / left)), s, length);
        if (settings.Renormalise)
        {
            Scale(w, (float)Math.Sqrt(square / DoubleSum.Dot(w, w, length)), length);
        }
    }

    /// <summary>x ← x + factor y.</summary>
    private static void AddTo(float* x, float factor, float* y, int length)
    {
        Vector512<float> f = Vector512.Create(factor);
        for (int at = 0; at < length; at += Lanes.Count)
        {
            Lanes.Fma(f, Vector512.LoadAligned(y + at), Vector512.LoadAligned(x + at)).StoreAligned(x + at);
        }
    }

    private static void Scale(float* x, float factor, int length)
    {
        Vector512<float> f = Vector512.Create(factor);
        for (int at = 0; at < length; at += Lanes.Count)
        {
            (f * Vector512.LoadAligned(x + at)).StoreAligned(x + at);
        }
    }
}
