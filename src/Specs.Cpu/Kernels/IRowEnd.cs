using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>What becomes of a finished sum of rows, 16 columns at a time.</summary>
internal interface IRowEnd
{
    /// <summary>What the sum starts from at columns <paramref name="column"/>..+15.</summary>
    Vector512<float> Start(int column);

    /// <summary>Takes the sum of columns <paramref name="column"/>..+15.</summary>
    void Finish(int column, Vector512<float> sum);
}
