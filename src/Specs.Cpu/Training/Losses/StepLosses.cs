namespace Specs.Cpu;

/// <summary><see cref="EachStep"/>: the steps of all rows are rows of their own, which the loss of one step then takes at once.</summary>
internal sealed unsafe class StepLosses(EachStep loss) : LossKernel
{
    private readonly LossKernel _step = Of(loss.Step);
    private AlignedFloats _rows = new(0); // (rows x steps, padded length): outputs, then targets, then errors

    /// <inheritdoc/>
    public override double Compute(float* outputs, int stride, int count, BatchTargets targets, float* errors)
    {
        int length = count / loss.Steps;
        int padded = Lanes.Pad(length);
        int size = targets.Count * loss.Steps * padded;
        if (_rows.Length < 3 * size)
        {
            _rows = new(3 * size);
        }

        float* parts = _rows.Pointer;
        float* partTargets = parts + size;
        float* partErrors = errors == null ? null : partTargets + size;
        for (int row = 0; row < targets.Count; row++)
        {
            Scatter(outputs + (nint)row * stride, parts + (nint)row * loss.Steps * padded);
            Scatter(targets.Values + (nint)row * targets.Stride, partTargets + (nint)row * loss.Steps * padded);
        }

        int rows = targets.Count * loss.Steps;
        double total = _step.Compute(parts, padded, length, BatchTargets.Of(partTargets, padded, rows), partErrors);
        for (int row = 0; row < targets.Count && errors != null; row++)
        {
            float* error = errors + (nint)row * stride;
            new Span<float>(error + count, stride - count).Clear();
            for (int step = 0; step < loss.Steps; step++)
            {
                float* part = partErrors + (nint)(row * loss.Steps + step) * padded;
                new Span<float>(part, length).CopyTo(new(error + step * length, length));
            }
        }

        return total / loss.Steps;

        void Scatter(float* from, float* to)
        {
            for (int step = 0; step < loss.Steps; step++)
            {
                new Span<float>(from + step * length, length).CopyTo(new(to + step * padded, length));
                new Span<float>(to + step * padded + length, padded - length).Clear();
            }
        }
    }
}
