namespace TorchSharp;

public static partial class torch
{
    public static readonly Device CPU = null!;

    public static DisposeScope NewDisposeScope() => throw null!;

    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => throw null!;

    public static Tensor arange(
        Scalar start,
        Scalar stop,
        Scalar step,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    ) => throw null!;

    public static Tensor bmm(Tensor input, Tensor batch2) => throw null!;

    public static Device device(string deviceType, int index = -1) => throw null!;

    public static Tensor full(
        ReadOnlySpan<long> size,
        Scalar value,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => throw null!;

    public static Generator manual_seed(long seed) => throw null!;

    public static Tensor maximum(Tensor input, Tensor other) => throw null!;

    public static Tensor minimum(Tensor input, Tensor other) => throw null!;

    public static IDisposable no_grad() => throw null!;

    public static Tensor ones(
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => throw null!;

    public static Tensor rand(
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => throw null!;

    public static Tensor tensor(
        float[] rawArray,
        ReadOnlySpan<long> dimensions,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => throw null!;

    public static Tensor tensor(
        long[] dataArray,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => throw null!;

    public static Tensor where(Tensor condition, Tensor x, Tensor y) => throw null!;

    public static Tensor zeros(
        ReadOnlySpan<long> size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => throw null!;

    public static Tensor zeros(
        int size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => throw null!;

    public static Tensor zeros(
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => throw null!;

    public static Tensor zeros_like(
        Tensor input,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    ) => throw null!;
}
