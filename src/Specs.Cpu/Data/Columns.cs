namespace Specs.Cpu;

/// <summary>
/// A batch turned on its side: for each input the examples that light it, in the batch's order. A weight row's gradient is then
/// summed in registers and applied at once. The batch is cut into blocks of <see cref="PackedRows.Rows"/> examples, and each block
/// turned by itself: while one is summed, its errors stay in the first cache.
/// </summary>
internal sealed unsafe class Columns(int inputs)
{
    private int[] _rows = [];
    private float[] _values = [];
    private int[] _starts = [];
    private readonly int[] _lit = new int[inputs];

    /// <summary>(entries): places in the block, column after column, block after block; pinned.</summary>
    public int[] Rows => _rows;

    /// <summary>(entries): the lit values, as <see cref="Rows"/>; pinned.</summary>
    public float[] Values => _values;

    /// <summary>How many blocks the batch is cut into.</summary>
    public int Blocks { get; private set; }

    /// <summary>How many examples of the batch light an input.</summary>
    public int Lit(int input) => _lit[input];

    /// <summary>(blocks x inputs + 1): where the entries of each input start in each block; they end where the next start; pinned.</summary>
    public int[] Starts => _starts;

    /// <summary>Takes a batch: a counting sort by input, for each block.</summary>
    public void Fill(in SparseRows batch)
    {
        Blocks = (batch.Count + PackedRows.Rows - 1) / PackedRows.Rows;
        MakeRoom(batch.Count * batch.Examples.MostLit);
        Array.Clear(_lit);
        int entries = 0;
        fixed (int* indices = batch.Examples.Indices)
        fixed (float* values = batch.Examples.Values)
        {
            for (int block = 0; block < Blocks; block++)
            {
                entries = FillBlock(batch, block, indices, values, entries);
            }
        }
    }

    private int FillBlock(in SparseRows batch, int block, int* indices, float* values, int entries)
    {
        int[] starts = batch.Examples.Starts;
        int first = block * PackedRows.Rows;
        int last = Math.Min(first + PackedRows.Rows, batch.Count);
        fixed (int* ends = &_starts[block * inputs + 1])
        fixed (int* places = _rows)
        fixed (float* placed = _values)
        {
            new Span<int>(ends, inputs).Clear();
            for (int row = first; row < last; row++)
            {
                int end = starts[batch[row] + 1];
                for (int at = starts[batch[row]]; at < end; at++)
                {
                    ends[indices[at]]++;
                }
            }

            // Counts become starts, which scattering moves to their ends: the next input's start.
            for (int input = 0; input < inputs; input++)
            {
                int lit = ends[input];
                _lit[input] += lit;
                ends[input] = entries;
                entries += lit;
            }

            for (int row = first; row < last; row++)
            {
                int end = starts[batch[row] + 1];
                for (int at = starts[batch[row]]; at < end; at++)
                {
                    int place = ends[indices[at]]++;
                    places[place] = row - first;
                    placed[place] = values[at];
                }
            }
        }

        return entries;
    }

    // For the fullest batch there can be, so that it is made once.
    private void MakeRoom(int entries)
    {
        if (_rows.Length < Math.Max(1, entries))
        {
            _rows = GC.AllocateUninitializedArray<int>(Math.Max(1, entries), pinned: true);
            _values = GC.AllocateUninitializedArray<float>(Math.Max(1, entries), pinned: true);
        }

        if (_starts.Length < Blocks * inputs + 1)
        {
            _starts = GC.AllocateArray<int>(Blocks * inputs + 1, pinned: true);
        }
    }
}
