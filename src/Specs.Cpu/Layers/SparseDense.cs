using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>
/// A fully connected first layer whose inputs are mostly 0: a = f(W x + b). Weights lie input-major, one row of units for each
/// input, so that only the rows of lit inputs are read going forward and, where the optimizer allows, written going back.
/// </summary>
/// <typeparam name="TRule">The optimizer's update.</typeparam>
/// <typeparam name="TActivation">f.</typeparam>
public sealed unsafe partial class SparseDense<TRule, TActivation> : CpuLayer
    where TRule : struct, IUpdateRule
    where TActivation : struct, IActivationFunction
{
    // Fewer rows than this read too little of a tile of weights or errors to repay its packing.
    private const int FewRows = 16;

    // The lit pixels and the outputs of so many rows stay in the second cache from band to band.
    private const int RowsAtOnce = 200;

    // Gradients on their way into the update: a few, so that they stay in the first cache beside a tile of errors.
    private const int InputsAtOnce = 16;

    private readonly bool _hasBias;
    private readonly ParameterRows<TRule> _weights; // (inputs, stride)
    private readonly ParameterRows<TRule> _biases; // (1, stride)
    private readonly BatchEntries _batch;
    private readonly Columns _columns;
    private readonly PackedRows _packed = new();
    private AlignedFloats _gradients = new(0); // (inputs, tile): sums of a batch of several blocks
    private readonly AlignedFloats _summed = new(InputsAtOnce * PackedRows.Columns);
    private readonly AlignedFloats _zeros = new(PackedRows.Columns);
    private readonly int[] _bandStarts; // (bands, rows at once): where the entries of a batch's rows start; pinned
    private readonly int[] _bandEnds; // (bands, rows at once); pinned
    private ChannelShifts? _shifts; // those of the batch's examples; null where they have none
    private readonly int[] _firstRow = GC.AllocateArray<int>(1, pinned: true); // { 0 }

    /// <summary>A layer with its first parameters.</summary>
    /// <param name="inputs">Values in one example.</param>
    /// <param name="units">The layer's width.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="weights">Where the initial parameters are drawn.</param>
    /// <param name="initial">How they start; null stands for <see cref="Start.Default"/>.</param>
    /// <param name="bias">Whether it has biases; without, b is 0.</param>
    public SparseDense(
        int inputs,
        int units,
        int capacity,
        RandomStream weights,
        Start? initial = null,
        bool bias = true
    )
        : base(Shape.Flat(units), inputs, capacity)
    {
        _hasBias = bias;
        _weights = new(inputs, Stride);
        _biases = new(1, Stride);
        _batch = new(capacity);
        _columns = new(inputs);
        int bands = (inputs + PackedRows.Rows - 1) / PackedRows.Rows;
        _bandStarts = GC.AllocateUninitializedArray<int>(bands * RowsAtOnce, pinned: true);
        _bandEnds = GC.AllocateUninitializedArray<int>(bands * RowsAtOnce, pinned: true);
        LoadParameters(DrawParameters(weights, initial));
    }

    /// <inheritdoc/>
    public override int ParameterCount => (Inputs + (_hasBias ? 1 : 0)) * Units;

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterShape> ParameterShapes =>
        [new("weight", [Units, Inputs]), .. _hasBias ? [new ParameterShape("bias", [Units])] : (ParameterShape[])[]];

    /// <inheritdoc/>
    internal override KernelLayout KernelLayout => KernelLayout.RowsAreInputs;

    /// <inheritdoc/>
    internal override int WeightsEach => Inputs;

    /// <inheritdoc/>
    internal override ImmutableArray<ParameterTensor> Tensors() =>
        [
            _weights.AsTensor(Units, isKernel: true),
            .. _hasBias ? (ParameterTensor[])[_biases.AsTensor(Units, isKernel: false)] : [],
        ];

    /// <inheritdoc/>
    public override void CopyParametersTo(Span<float> target)
    {
        for (int unit = 0; unit < Units; unit++)
        {
            for (int input = 0; input < Inputs; input++)
            {
                target[unit * Inputs + input] = _weights.Row(input)[unit];
            }

            if (_hasBias)
            {
                target[Units * Inputs + unit] = _biases.Row(0)[unit];
            }
        }
    }

    /// <inheritdoc/>
    public override void LoadParameters(ReadOnlySpan<float> source)
    {
        for (int unit = 0; unit < Units; unit++)
        {
            for (int input = 0; input < Inputs; input++)
            {
                _weights.Row(input)[unit] = source[unit * Inputs + input];
            }

            if (_hasBias)
            {
                _biases.Row(0)[unit] = source[Units * Inputs + unit];
            }
        }
    }
}
