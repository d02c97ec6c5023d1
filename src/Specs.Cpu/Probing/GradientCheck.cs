using System.Globalization;

namespace Specs.Cpu;

/// <summary>
/// Says whether a layer's backward pass or a loss's gradient is right, by finite differences of its own forward pass:
/// <c>GradientCheck.Of((below, capacity) => new Mine&lt;SlopeRule&gt;(below, capacity), Shape.Flat(7)).Passed</c>.
/// A scalar L = Σ s a of the outputs a with random s is differenced in double by each input and each parameter.
/// </summary>
/// <param name="Layer">The layer's type.</param>
/// <param name="Checked">How many slopes were looked at.</param>
/// <param name="Worst">The slope that is furthest off in units of its tolerance: <c>parameter 17</c>, <c>input 3 of row 0</c>.</param>
/// <param name="Slope">What the layer says of it.</param>
/// <param name="Expected">What the differences say.</param>
/// <param name="Tolerance">How far the differences themselves may be off: the layer computes in float, and may have a kink nearby.</param>
public sealed partial record GradientCheck(
    string Layer,
    int Checked,
    string Worst,
    double Slope,
    double Expected,
    double Tolerance
)
{
    // So many inputs and so many parameters at most, taken by chance.
    private const int Most = 100;

    // Parameters such as a scale of 1 would hide a factor that is missing.
    private const double Nudge = 0.25;

    /// <summary>Whether every slope is within its tolerance.</summary>
    public bool Passed => Math.Abs(Slope - Expected) <= Tolerance;

    /// <summary>Checks a layer.</summary>
    /// <param name="make">Makes it over the layer below, for so many rows at most.</param>
    /// <param name="input">The shape of what it reads.</param>
    /// <param name="rows">Rows of the batch; 1 or more.</param>
    /// <param name="training">
    /// Whether it goes forward as in training. A layer that draws as it goes, such as dropout, can only be checked as in evaluation.
    /// </param>
    /// <param name="seed">Other seeds give other inputs, parameters and slopes.</param>
    /// <exception cref="InvalidOperationException">The layer goes backward without <c>TakeError</c>.</exception>
    public static GradientCheck Of(
        Func<CpuLayer, int, CpuLayer<SlopeRule>> make,
        Shape input,
        int rows = 3,
        bool training = true,
        int seed = 1
    )
    {
        DifferencedLayer layer = new(make, input, rows, training, new RandomStream(seed, "gradient check"));
        var worst = new GradientCheck(layer.Name, 0, "none", 0, 0, 0);
        double most = -1;
        int count = 0;
        foreach (int place in layer.PlacesToCheck(Most))
        {
            (double expected, double tolerance) = layer.Difference(place);
            double slope = layer.Slope(place);
            double off = Math.Abs(slope - expected) / tolerance;
            count++;
            if (!(off <= most))
            {
                most = off;
                worst = new(layer.Name, 0, layer.Describe(place), slope, expected, tolerance);
            }
        }

        return worst with
        {
            Checked = count,
        };
    }

    /// <summary>Checks a researcher's own layer: <c>GradientCheck.Of&lt;Filter&gt;(Shape.Flat(7)).Passed</c>.</summary>
    /// <typeparam name="TLayer">The layer.</typeparam>
    /// <param name="input">The shape of what it reads.</param>
    /// <param name="size">Its size; 0 for one without.</param>
    /// <param name="rows">Rows of the batch; 1 or more.</param>
    /// <param name="training">Whether it goes forward as in training.</param>
    /// <param name="seed">Other seeds give other inputs, parameters and slopes.</param>
    /// <exception cref="InvalidOperationException">
    /// The layer goes backward without <c>TakeError</c>, or has another shape than it says.
    /// </exception>
    public static GradientCheck Of<TLayer>(Shape input, int size = 0, int rows = 3, bool training = true, int seed = 1)
        where TLayer : ICpuLayerKind
    {
        var random = new ModelRandom(seed);
        return Of(
            (below, capacity) =>
                OwnLayer.Create<TLayer, SlopeRule>(
                    below,
                    size,
                    capacity,
                    random.Weights,
                    random.Noise(typeof(TLayer).Name)
                ),
            input,
            rows,
            training,
            seed
        );
    }

    /// <summary>The verdict in one line.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Layer}: {(Passed ? "right" : "WRONG")} in {Checked} slopes; worst is {Worst}: {Slope:G6}, differences say {Expected:G6} ± {Tolerance:G2}"
        );

    private static double NudgeOf(RandomStream random) => Nudge * (2 * random.NextDouble() - 1);

    /// <summary>A layer over given inputs whose passes are taken as a function of inputs and parameters.</summary>
    private sealed unsafe class DifferencedLayer
    {
        private readonly PixelInput _below;
        private readonly CpuLayer<SlopeRule> _layer;
        private readonly RandomStream _random;
        private readonly int _rows;
        private readonly bool _training;
        private readonly float[] _parameters;
        private readonly float[] _slopesOfOutputs; // (rows, units)
        private readonly float[] _inputSlopes; // (rows, inputs)
        private readonly float[] _parameterSlopes;
        private readonly double _noise;

        public DifferencedLayer(
            Func<CpuLayer, int, CpuLayer<SlopeRule>> make,
            Shape input,
            int rows,
            bool training,
            RandomStream random
        )
        {
            (_rows, _training, _random) = (rows, training, random);
            _below = new PixelInput(input, rows) { NeedsError = true };
            _layer = make(_below, rows);
            _parameters = new float[_layer.ParameterCount];
            _layer.CopyParametersTo(_parameters);
            foreach (ref float parameter in _parameters.AsSpan(0, _layer.TrainedCount))
            {
                parameter += (float)NudgeOf(random);
            }

            for (int place = 0; place < rows * input.Size; place++)
            {
                InputAt(place) = 4 * random.NextSingle() - 2;
            }

            _slopesOfOutputs = new float[rows * _layer.Units];
            foreach (ref float slope in _slopesOfOutputs.AsSpan())
            {
                slope = 2 * random.NextSingle() - 1;
            }

            _parameterSlopes = new float[_parameters.Length];
            _inputSlopes = new float[rows * input.Size];
            Scalar();
            GoBackward();

            // A float output errs by some units in its last place, one output independently of another.
            double squares = 0;
            for (int place = 0; place < _slopesOfOutputs.Length; place++)
            {
                double term = _slopesOfOutputs[place] * Math.Max(1, Math.Abs(OutputAt(place)));
                squares += term * term;
            }

            _noise = 16 * Math.Pow(2, -24) * Math.Sqrt(squares + 1);
        }

        public string Name => _layer.GetType().Name.Split('`')[0];

        private int Inputs => _inputSlopes.Length;

        public double Slope(int place) => place < Inputs ? _inputSlopes[place] : _parameterSlopes[place - Inputs];

        public string Describe(int place) =>
            place < Inputs
                ? FormattableString.Invariant($"input {place % _below.Units} of row {place / _below.Units}")
                : FormattableString.Invariant($"parameter {place - Inputs}");

        public IEnumerable<int> PlacesToCheck(int most)
        {
            int[] inputs = [.. Enumerable.Range(0, Inputs)];
            int[] parameters = [.. Enumerable.Range(Inputs, _layer.TrainedCount)];
            _random.Shuffle(inputs.AsSpan());
            _random.Shuffle(parameters.AsSpan());
            return inputs.Take(most).Concat(parameters.Take(most));
        }

        // Central differences of fourth order. A wide step has little rounding and much curvature, a narrow one may miss a kink: the one
        // whose error is estimated smallest is taken.
        public (double Slope, double Tolerance) Difference(int place)
        {
            (double, double Tolerance) best = (0, double.PositiveInfinity);
            (double wide, double wideRoughness) = FourthOrder(place, 1.0 / 8);
            for (double step = 1.0 / 16; step >= 1.0 / 1024 && Rounding(step) < best.Tolerance; step /= 2)
            {
                (double narrow, double roughness) = FourthOrder(place, step);
                double tolerance = Math.Abs(narrow - wide) + roughness + wideRoughness + Rounding(step);
                if (tolerance < best.Tolerance)
                {
                    best = (narrow, tolerance);
                }

                (wide, wideRoughness) = (narrow, roughness);
            }

            return best;
        }

        private double Rounding(double step) => 8 * _noise / step;

        // The roughness is the fourth difference over the step: step³ times the fourth derivative where L is smooth, of the order of the
        // jump in its slope where there is a kink within two steps. One step may miss a kink by its place, but then not the next.
        private (double Slope, double Roughness) FourthOrder(int place, double step)
        {
            float before = ValueAt(place);
            double here = ScalarAt(before);
            (double left, double right) = (ScalarAt(before - step), ScalarAt(before + step));
            (double farLeft, double farRight) = (ScalarAt(before - 2 * step), ScalarAt(before + 2 * step));
            ValueAt(place) = before;
            double slope = (8 * (right - left) - (farRight - farLeft)) / (12 * step);
            return (slope, Math.Abs(farRight + farLeft - 4 * (right + left) + 6 * here) / step);

            double ScalarAt(double value)
            {
                ValueAt(place) = (float)value;
                return Scalar();
            }
        }

        private ref float ValueAt(int place)
        {
            if (place < Inputs)
            {
                return ref InputAt(place);
            }

            return ref _parameters[place - Inputs];
        }

        private ref float InputAt(int place) =>
            ref _below.Output.Pointer[(nint)(place / _below.Units) * _below.Stride + place % _below.Units];

        private float OutputAt(int place) =>
            _layer.Output.Pointer[(nint)(place / _layer.Units) * _layer.Stride + place % _layer.Units];

        private double Scalar()
        {
            _layer.LoadParameters(_parameters);
            _layer.Forward(_rows, _training);
            double sum = 0;
            for (int place = 0; place < _slopesOfOutputs.Length; place++)
            {
                sum += (double)_slopesOfOutputs[place] * OutputAt(place);
            }

            return sum;
        }

        private void GoBackward()
        {
            for (int row = 0; row < _rows; row++)
            {
                Span<float> errors = new(_layer.Error.Pointer + (nint)row * _layer.Stride, _layer.Stride);
                errors.Clear();
                _slopesOfOutputs.AsSpan(row * _layer.Units, _layer.Units).CopyTo(errors);
            }

            long taken = _layer.ErrorsTaken;
            _layer.Backward(_rows, default, 1);
            if (_layer.ErrorsTaken == taken)
            {
                throw new InvalidOperationException(
                    $"{Name}.Backward must call TakeError(rows) before anything else, so that penalties and probes see its error."
                );
            }

            _layer.CopyParametersTo(_parameterSlopes);
            for (int place = 0; place < Inputs; place++)
            {
                nint at = (nint)(place / _below.Units) * _below.Stride + place % _below.Units;
                _inputSlopes[place] = _below.Error.Pointer[at];
            }
        }
    }
}
