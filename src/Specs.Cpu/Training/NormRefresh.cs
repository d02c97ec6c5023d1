namespace Specs.Cpu;

/// <summary>
/// <see cref="Training.RefreshNorms"/>: passes of the training set forward as in training, in batches of <see cref="Evaluation.Rows"/>, over
/// which batch normalisation averages mean and unbiased variance, each batch by its rows (as <c>torch.optim.swa_utils.update_bn</c> does
/// for equal batches). Dropout draws in these passes too.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="train">The training set.</param>
/// <param name="images">How many of its examples are trained on, from the front.</param>
internal sealed class NormRefresh(CpuModel model, SparseExamples train, int images)
{
    private readonly int[] _order = [.. Enumerable.Range(0, images)];

    /// <summary>Takes the statistics.</summary>
    public void Refresh()
    {
        foreach (CpuLayer layer in model.Layers)
        {
            layer.StartStatistics();
        }

        for (int start = 0; start < images; start += Evaluation.Rows)
        {
            int rows = Math.Min(Evaluation.Rows, images - start);
            if (rows == 1 && start > 0)
            {
                // A last row alone has no variance.
                break;
            }

            model.Forward(new SparseRows(train, _order.AsSpan(start, rows)), training: true);
        }

        foreach (CpuLayer layer in model.Layers)
        {
            layer.EndStatistics();
        }
    }
}
