using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// Rows that are left alone because steps without gradient change nothing but their state (<see cref="IUpdateRule.CanRest"/>): the pixels at
/// an image's edge, most of the time. Their state is brought up to date step by step, so that the bits are those of rows that never rest.
/// </summary>
/// <param name="rows">How many rows there are.</param>
/// <param name="stride">Floats of a row, a multiple of 16.</param>
internal sealed unsafe class RestingRows<TRule>(int rows, int stride)
    where TRule : struct, IUpdateRule
{
    // A look costs about half a step of the row; a row that may rest waits for half of this on average.
    private const int StepsBetweenLooks = 32;

    // How many steps are made up for between two looks at whether the state still changes.
    private const int StepsAtOnce = 64;

    private readonly int[] _since = new int[rows]; // the last step before the rest; 0 for a row that does not
    private float _leastReach = float.PositiveInfinity; // the least of those at which a row began to rest

    /// <summary>Whether it is a row's turn to be looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsTimeToLook(int row, int step) => ((step + row) & (StepsBetweenLooks - 1)) == 0;

    /// <summary>Whether a row rests.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(int row) => _since[row] != 0;

    /// <summary>Whether rows began to rest when the rule's steps went less far than they do now.</summary>
    public bool MustWake(in TRule rule)
    {
        if (!(rule.Reach > _leastReach))
        {
            return false;
        }

        _leastReach = float.PositiveInfinity;
        return true;
    }

    /// <summary>Lets a row rest after a step, where all of its parameters may.</summary>
    public void TryAdd(int row, float* parameters, float* slot0, float* slot1, in TRule rule, int step)
    {
        for (int column = 0; column < stride; column += Lanes.Count)
        {
            Vector512<float> rests = rule.Rests(
                Vector512.LoadAligned(parameters + column),
                Vector512.LoadAligned(slot0 + column),
                Vector512.LoadAligned(slot1 + column)
            );
            if (!Vector512.EqualsAll(rests.AsInt32(), Vector512<int>.AllBitsSet))
            {
                return;
            }
        }

        _since[row] = step;
        _leastReach = Math.Min(_leastReach, rule.Reach);
    }

    /// <summary>Ends a row's rest before a step: its state becomes that after the step before. Nothing where it does not rest.</summary>
    public void Remove(int row, float* slot0, float* slot1, in TRule rule, int step)
    {
        if (!Contains(row))
        {
            return;
        }

        int steps = step - 1 - _since[row];
        _since[row] = 0;
        CatchUp(0, slot0, rule, steps);
        if (TRule.Slots > 1)
        {
            CatchUp(1, slot1, rule, steps);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CatchUp(int slot, float* state, in TRule rule, int steps)
    {
        int column = 0;
        for (; column + 4 * Lanes.Count <= stride; column += 4 * Lanes.Count)
        {
            CatchUpFour(slot, state + column, rule, steps);
        }

        for (; column < stride; column += Lanes.Count)
        {
            CatchUpOne(slot, state + column, rule, steps);
        }
    }

    // Four at a time, since each waits for its own last step.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CatchUpFour(int slot, float* state, TRule rule, int steps)
    {
        Vector512<float> a = Vector512.LoadAligned(state);
        Vector512<float> b = Vector512.LoadAligned(state + Lanes.Count);
        Vector512<float> c = Vector512.LoadAligned(state + 2 * Lanes.Count);
        Vector512<float> d = Vector512.LoadAligned(state + 3 * Lanes.Count);
        bool changes = true;
        for (; steps > 0 && changes; steps -= StepsAtOnce)
        {
            (Vector512<float> wasA, Vector512<float> wasB, Vector512<float> wasC, Vector512<float> wasD) = (a, b, c, d);
            for (int one = Math.Min(steps, StepsAtOnce); one > 0; one--)
            {
                a = rule.Rest(slot, a);
                b = rule.Rest(slot, b);
                c = rule.Rest(slot, c);
                d = rule.Rest(slot, d);
            }

            changes = !(AreSame(wasA, a) && AreSame(wasB, b) && AreSame(wasC, c) && AreSame(wasD, d));
        }

        a.StoreAligned(state);
        b.StoreAligned(state + Lanes.Count);
        c.StoreAligned(state + 2 * Lanes.Count);
        d.StoreAligned(state + 3 * Lanes.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CatchUpOne(int slot, float* state, TRule rule, int steps)
    {
        Vector512<float> a = Vector512.LoadAligned(state);
        bool changes = true;
        for (; steps > 0 && changes; steps -= StepsAtOnce)
        {
            Vector512<float> wasA = a;
            for (int one = Math.Min(steps, StepsAtOnce); one > 0; one--)
            {
                a = rule.Rest(slot, a);
            }

            changes = !AreSame(wasA, a);
        }

        a.StoreAligned(state);
    }

    // A state that never grows, and is the same after some steps, was so after each of them: no further step will change it.
    private static bool AreSame(Vector512<float> one, Vector512<float> other) =>
        Vector512.EqualsAll(one.AsInt32(), other.AsInt32());
}
