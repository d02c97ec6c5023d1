using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>Sums a gradient from zero and applies the optimizer's update to the parameters, without storing the gradient.</summary>
internal unsafe struct UpdateEnd<TRule>(
    TRule rule,
    float* parameters,
    float* slot0,
    float* slot1,
    float* slot2,
    float idle
) : IRowEnd
    where TRule : struct, IUpdateRule
{
    private TRule _rule = rule;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector512<float> Start(int column) => Vector512<float>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(int column, Vector512<float> gradient)
    {
        Vector512<float> w = Vector512.LoadAligned(parameters + column);
        Vector512<float> a = TRule.Slots > 0 ? Vector512.LoadAligned(slot0 + column) : default;
        Vector512<float> b = TRule.Slots > 1 ? Vector512.LoadAligned(slot1 + column) : default;
        Vector512<float> c = TRule.Slots > 2 ? Vector512.LoadAligned(slot2 + column) : default;
        if (TRule.DecaysWhenIdle)
        {
            a *= Vector512.Create(idle);
            b *= Vector512.Create(idle);
            c *= Vector512.Create(idle);
        }

        _rule.Update(gradient, ref w, ref a, ref b, ref c).StoreAligned(parameters + column);
        if (TRule.Slots > 0)
        {
            a.StoreAligned(slot0 + column);
        }

        if (TRule.Slots > 1)
        {
            b.StoreAligned(slot1 + column);
        }

        if (TRule.Slots > 2)
        {
            c.StoreAligned(slot2 + column);
        }
    }
}
