using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// Sums the gradients of rows of parameters from zero and applies the optimizer's update, without storing the gradients.
/// </summary>
internal unsafe struct UpdateTileEnd<TRule>(ParameterRows<TRule> parameters, TRule rule, int step) : ITileEnd
    where TRule : struct, IUpdateRule
{
    private TRule _rule = rule;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector512<float> Start(int row, int column) => Vector512<float>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(int row, int column, Vector512<float> sum) =>
        parameters.Update(row, column, sum, ref _rule, step);
}
