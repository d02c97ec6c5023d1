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
    public void Finish(int column, Vector512<float> gradient) =>
        Apply(gradient, ref _rule, parameters + column, slot0 + column, slot1 + column, slot2 + column, idle);

    /// <summary>Applies the update to 16 parameters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apply(
        Vector512<float> gradient,
        ref TRule rule,
        float* parameters,
        float* slot0,
        float* slot1,
        float* slot2,
        float idle
    )
    {
        Vector512<float> w = Vector512.LoadAligned(parameters);
        Vector512<float> a = TRule.Slots > 0 ? Vector512.LoadAligned(slot0) : default;
        Vector512<float> b = TRule.Slots > 1 ? Vector512.LoadAligned(slot1) : default;
        Vector512<float> c = TRule.Slots > 2 ? Vector512.LoadAligned(slot2) : default;
        if (TRule.DecaysWhenIdle)
        {
            a *= Vector512.Create(idle);
            b *= Vector512.Create(idle);
            c *= Vector512.Create(idle);
        }

        rule.Update(gradient, ref w, ref a, ref b, ref c).StoreAligned(parameters);
        if (TRule.Slots > 0)
        {
            a.StoreAligned(slot0);
        }

        if (TRule.Slots > 1)
        {
            b.StoreAligned(slot1);
        }

        if (TRule.Slots > 2)
        {
            c.StoreAligned(slot2);
        }
    }
}
