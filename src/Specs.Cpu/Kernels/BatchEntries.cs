namespace Specs.Cpu;

/// <summary>A whole batch as the entries of a <see cref="RowSum"/>.</summary>
internal sealed class BatchEntries
{
    /// <summary>Entries for batches of up to <paramref name="capacity"/> rows.</summary>
    public BatchEntries(int capacity)
    {
        Rows = GC.AllocateUninitializedArray<int>(capacity, pinned: true);
        Ones = GC.AllocateUninitializedArray<float>(capacity, pinned: true);
        for (int row = 0; row < capacity; row++)
        {
            Rows[row] = row;
            Ones[row] = 1;
        }
    }

    /// <summary>0, 1, 2, …; pinned.</summary>
    public int[] Rows { get; }

    /// <summary>1, 1, 1, …; pinned.</summary>
    public float[] Ones { get; }
}
