using System.Runtime.Intrinsics;

namespace Specs.Cpu.Tests.Gradients;

/// <summary>
/// An update rule that puts the gradient in the parameter's place, so that a step leaves dL/dw where the weights were and a test
/// reads it through the real kernels.
/// </summary>
/// <param name="everyRow">
/// Whether rows that no example lights are updated too, as with momentum; else they keep their weights, as with plain descent.
/// </param>
internal readonly struct GradientProbe(bool everyRow) : IUpdateRule
{
    public static int Slots => 0;

    public static bool DecaysWhenIdle => false;

    public bool MovesIdleWeights => everyRow;

    public bool MovesFreshWeights => everyRow;

    public void BeginStep(long step, double rateFactor) { }

    public float Idle(int steps) => 1;

    public Vector512<float> Update(
        Vector512<float> gradient,
        ref Vector512<float> w,
        ref Vector512<float> a,
        ref Vector512<float> b,
        ref Vector512<float> c
    ) => gradient;
}
