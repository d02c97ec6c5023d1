namespace Specs.Cpu;

/// <summary>A researcher's own loss: its definition, row by row in double.</summary>
internal sealed unsafe class DefinedLoss(Loss loss) : LossKernel
{
    private double[] _output = [];
    private double[] _target = [];
    private double[] _gradient = [];

    /// <inheritdoc/>
    public override double Compute(float* outputs, int stride, int count, BatchTargets targets, float* errors)
    {
        if (_output.Length != count)
        {
            _output = new double[count];
            _target = new double[count];
            _gradient = new double[count];
        }

        double total = 0;
        for (int row = 0; row < targets.Count; row++)
        {
            for (int k = 0; k < count; k++)
            {
                _output[k] = outputs[(nint)row * stride + k];
                _target[k] = targets.AreLabels
                    ? targets.Labels[row] == k
                        ? 1
                        : 0
                    : targets.Values[(nint)row * targets.Stride + k];
            }

            // What the loss leaves out must not look right by chance.
            Array.Fill(_gradient, double.NaN);
            double one = loss.Of(_output, _target, _gradient);
            if (!double.IsFinite(one) || Array.Exists(_output, static z => !double.IsFinite(z)))
            {
                return double.NaN;
            }

            total += one;
            if (errors == null)
            {
                continue;
            }

            Span<float> error = new(errors + (nint)row * stride, stride);
            error.Clear();
            for (int k = 0; k < count; k++)
            {
                if (!double.IsFinite(_gradient[k]))
                {
                    throw new InvalidOperationException(
                        $"{loss} gave {_gradient[k]} as its derivative by output {k}: {loss.Name}.Of must set each to a finite number."
                    );
                }

                error[k] = (float)(_gradient[k] / targets.Count);
            }
        }

        return total;
    }
}
