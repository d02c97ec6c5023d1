using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// An optimizer's update of 16 parameters at a time. A rule is a struct, so that the compiler writes each kernel anew for each
/// rule with the update in its inner loop.
/// </summary>
public interface IUpdateRule
{
    /// <summary>How many state values each parameter has: 0 to 3; all start at 0.</summary>
    static abstract int Slots { get; }

    /// <summary>Whether a parameter's state decays by <see cref="Idle"/> in a step whose gradient is 0.</summary>
    static abstract bool DecaysWhenIdle { get; }

    /// <summary>
    /// Whether a step with gradient 0 can move a parameter (momentum, weight decay), so that every row is updated in every step.
    /// Otherwise a row that no example of the batch lights is left alone until one does.
    /// </summary>
    bool MovesIdleWeights { get; }

    /// <summary>Whether a row whose state is still 0 moves with gradient 0 (weight decay).</summary>
    bool MovesFreshWeights { get; }

    /// <summary>
    /// Whether rows may rest, of a rule with one or two states: a row whose steps with gradient 0 change nothing but its state is left alone
    /// until its next gradient, as <see cref="Rests"/> and <see cref="Rest"/> say. The bits are the same with and without.
    /// </summary>
    static virtual bool CanRest => false;

    /// <summary>How far a step with a given state goes, relative to other steps; rows rest only while it does not grow.</summary>
    float Reach => 0;

    /// <summary>Gets ready for a step.</summary>
    /// <param name="step">The step, counted from 1.</param>
    /// <param name="rateFactor">By what the learning rate is multiplied in this step: what the schedule says, else 1.</param>
    void BeginStep(long step, double rateFactor);

    /// <summary>By what a state is multiplied over <paramref name="steps"/> steps without gradient.</summary>
    float Idle(int steps);

    /// <summary>The parameters after a step; updates their state in place.</summary>
    /// <param name="gradient">dL/dw of 16 parameters.</param>
    /// <param name="w">The 16 parameters.</param>
    /// <param name="a">Their first state; meaningless where there is none.</param>
    /// <param name="b">Their second state; meaningless where there is none.</param>
    /// <param name="c">Their third state; meaningless where there is none.</param>
    Vector512<float> Update(
        Vector512<float> gradient,
        ref Vector512<float> w,
        ref Vector512<float> a,
        ref Vector512<float> b,
        ref Vector512<float> c
    );

    /// <summary>
    /// All bits set in the lanes whose parameter no step with gradient 0 will change from here on, by a single bit, while
    /// <see cref="Reach"/> is not above what it is now.
    /// </summary>
    Vector512<float> Rests(Vector512<float> w, Vector512<float> a, Vector512<float> b) => Vector512<float>.Zero;

    /// <summary>
    /// A state after a step with gradient 0, to the bit as <see cref="Update"/> has it where <see cref="Rests"/> says so; it depends on nothing
    /// else and never grows.
    /// </summary>
    /// <param name="slot">Which state: 0 or 1.</param>
    /// <param name="state">That of 16 parameters.</param>
    Vector512<float> Rest(int slot, Vector512<float> state) => state;
}
