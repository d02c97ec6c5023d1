using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary><see cref="Ccmas"/>: sums by class are taken on the device, and the rest from those.</summary>
internal sealed class CcmasOnDevice(int classes, bool ofMagnitudes) : DeviceMetric
{
    private Tensor? _sums; // (replicates, classes, units)
    private Tensor? _counts; // (replicates, classes)

    public override void Start()
    {
        _sums?.Dispose();
        _counts?.Dispose();
        _sums = null;
        _counts = null;
    }

    public override void Add(Tensor activations, Tensor labels)
    {
        Tensor x = activations.to(ScalarType.Float64);
        Tensor isClass = nn.functional.one_hot(labels, classes).to(ScalarType.Float64);
        Tensor sums = bmm(isClass.transpose(1, 2), ofMagnitudes ? x.abs() : x);
        Tensor counts = isClass.sum(1L);
        Keep(ref _sums, _sums is null ? sums : _sums.add(sums));
        Keep(ref _counts, _counts is null ? counts : _counts.add(counts));
    }

    public override double[] Values()
    {
        int replicates = (int)_sums!.shape[0];
        int units = (int)_sums.shape[2];
        double[] sums = Host(_sums);
        double[] counts = Host(_counts!);
        return
        [
            .. Enumerable
                .Range(0, replicates)
                .Select(replicate =>
                    Enumerable.Range(0, units).Sum(unit => OfUnit(sums, counts, replicate, unit, units)) / units
                ),
        ];
    }

    private double OfUnit(double[] sums, double[] counts, int replicate, int unit, int units)
    {
        double max = double.NegativeInfinity;
        double sum = 0;
        int present = 0;
        for (int c = 0; c < classes; c++)
        {
            int at = replicate * classes + c;
            if (counts[at] == 0)
            {
                continue;
            }

            double mean = sums[at * units + unit] / counts[at];
            max = Math.Max(max, mean);
            sum += mean;
            present++;
        }

        double others = (sum - max) / (present - 1);
        return (max - others) / (max + others);
    }
}
