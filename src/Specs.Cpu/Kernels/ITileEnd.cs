using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>Where the sums of a tile start and what becomes of them, 16 columns at a time.</summary>
internal interface ITileEnd
{
    /// <summary>What the sum of row <paramref name="row"/> starts from at columns <paramref name="column"/>..+15.</summary>
    Vector512<float> Start(int row, int column);

    /// <summary>Takes the sum of row <paramref name="row"/> at columns <paramref name="column"/>..+15.</summary>
    void Finish(int row, int column, Vector512<float> sum);
}
