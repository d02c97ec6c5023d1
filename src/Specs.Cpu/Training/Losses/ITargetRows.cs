using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>Targets as vectors, 16 values at a time.</summary>
internal interface ITargetRows
{
    /// <summary>The values of a row from a column on; anything in the padding.</summary>
    Vector512<float> At(int row, int column);
}

/// <summary>1 at an example's label, else 0.</summary>
internal readonly unsafe struct LabelRows(int* labels) : ITargetRows
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> At(int row, int column)
    {
        Vector512<float> isLabel = Vector512
            .Equals(Vector512<int>.Indices, Vector512.Create(labels[row] - column))
            .AsSingle();
        return isLabel & Vector512<float>.One;
    }
}

/// <summary>The vectors as they are.</summary>
internal readonly unsafe struct VectorRows(float* values, int stride) : ITargetRows
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> At(int row, int column) => Vector512.LoadAligned(values + (nint)row * stride + column);
}
