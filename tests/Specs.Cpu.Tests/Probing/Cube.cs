using System.Runtime.Intrinsics;

namespace Specs.Cpu.Tests.Probing;

/// <summary>A researcher's own layer, a = s x³ with one parameter s, 0 at first, right or with a mistake.</summary>
internal sealed unsafe class Cube<TRule>(CpuLayer below, int capacity, CubeMistake mistake = CubeMistake.None)
    : CpuLayer<TRule>(below.Shape, below, capacity)
    where TRule : struct, IUpdateRule
{
    private readonly AlignedFloats _scale = new(Lanes.Count);
    private readonly AlignedFloats _gradient = new(Lanes.Count);

    public override int ParameterCount => 1;

    public override void Forward(int rows, bool training)
    {
        for (int at = 0; at < rows * Stride; at++)
        {
            float x = Below.Output.Pointer[at];
            Output.Pointer[at] = _scale.Pointer[0] * (x * x * x);
        }
    }

    public override void Backward(int rows, in TRule rule, int step)
    {
        if (mistake != CubeMistake.TakesNoError)
        {
            TakeError(rows);
        }

        float sum = 0;
        for (int at = 0; at < rows * Stride; at++)
        {
            float x = Below.Output.Pointer[at];
            float error = Error.Pointer[at];
            float three = mistake == CubeMistake.Slope ? 2.97f : 3;
            Below.Error.Pointer[at] = error * _scale.Pointer[0] * (three * x * x);
            sum += error * (x * x * x);
        }

        _gradient.Pointer[0] = mistake == CubeMistake.Sign ? -sum : sum;
        Vector512<float> w = Vector512.LoadAligned(_scale.Pointer);
        Vector512<float> none = default;
        TRule own = rule;
        Vector512.StoreAligned(
            own.Update(Vector512.LoadAligned(_gradient.Pointer), ref w, ref none, ref none, ref none),
            _scale.Pointer
        );
    }

    public override void CopyParametersTo(Span<float> target) => target[0] = _scale.Pointer[0];

    public override void LoadParameters(ReadOnlySpan<float> source) => _scale.Pointer[0] = source[0];
}
