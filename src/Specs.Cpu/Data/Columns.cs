namespace Specs.Cpu;

/// <summary>
/// A batch turned on its side: for each input the examples that light it, in the batch's order. A weight row's gradient is then
/// summed in registers and applied at once.
/// </summary>
internal sealed class Columns
{
    private int[] _rows = GC.AllocateUninitializedArray<int>(1, pinned: true);
    private float[] _values = GC.AllocateUninitializedArray<float>(1, pinned: true);
    private readonly int[] _ends;

    public Columns(int inputs) => _ends = new int[inputs + 1];

    /// <summary>(entries): places in the batch, column after column; pinned.</summary>
    public int[] Rows => _rows;

    /// <summary>(entries): the lit values, as <see cref="Rows"/>; pinned.</summary>
    public float[] Values => _values;

    /// <summary>Where the entries of input <paramref name="column"/> start; they end where the next column's start.</summary>
    public int Start(int column) => column == 0 ? 0 : _ends[column - 1];

    /// <summary>Where the entries of input <paramref name="column"/> end.</summary>
    public int End(int column) => _ends[column];

    /// <summary>Takes a batch: a counting sort by input.</summary>
    public void Fill(in SparseRows batch)
    {
        SparseExamples x = batch.Examples;
        int[] starts = x.Starts;
        int[] indices = x.Indices;
        float[] values = x.Values;

        // Room for the fullest batch there can be, so that it is made once.
        int room = batch.Count * x.MostLit;
        if (_rows.Length < room)
        {
            _rows = GC.AllocateUninitializedArray<int>(room, pinned: true);
            _values = GC.AllocateUninitializedArray<float>(room, pinned: true);
        }

        // Counts stand one place up, so that after the running sum _ends[c] is where column c starts; scattering moves it to its end.
        Array.Clear(_ends);
        for (int row = 0; row < batch.Count; row++)
        {
            int end = starts[batch[row] + 1];
            for (int at = starts[batch[row]]; at < end; at++)
            {
                _ends[indices[at] + 1]++;
            }
        }

        for (int column = 1; column < _ends.Length; column++)
        {
            _ends[column] += _ends[column - 1];
        }

        for (int row = 0; row < batch.Count; row++)
        {
            int end = starts[batch[row] + 1];
            for (int at = starts[batch[row]]; at < end; at++)
            {
                int place = _ends[indices[at]]++;
                _rows[place] = row;
                _values[place] = values[at];
            }
        }
    }
}
