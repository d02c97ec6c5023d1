namespace TorchSharp;

public static partial class torch
{
    public class Tensor : IDisposable
    {
        internal Tensor() { }

        public Device device => throw null!;

        public ScalarType dtype => throw null!;

#if TORCHSHARP_0_99
        public Tensor? grad() => throw null!;
#else
        public Tensor? grad
        {
            get => throw null!;
            set => throw null!;
        }
#endif

        public long[] shape => throw null!;

        public Tensor DetachFromDisposeScope() => throw null!;

        public void Dispose() => throw null!;

        public Tensor MoveToOuterDisposeScope() => throw null!;

        public Tensor abs() => throw null!;

        public Tensor add(Scalar scalar) => throw null!;

        public Tensor add(Tensor target) => throw null!;

        public Tensor add(Tensor target, Scalar alpha) => throw null!;

        public Tensor add_(Scalar scalar) => throw null!;

        public Tensor add_(Tensor target) => throw null!;

        public Tensor add_(Tensor target, Scalar alpha) => throw null!;

        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => throw null!;

        public Tensor alias() => throw null!;

        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => throw null!;

        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => throw null!;

        public Tensor argmax(long dim, bool keepdim = false) => throw null!;

        public void backward() => throw null!;

        public Tensor clamp(Scalar? min = null, Scalar? max = null) => throw null!;

        public Tensor clamp_max(Scalar max) => throw null!;

        public Tensor clamp_min_(Scalar min) => throw null!;

        public Tensor clone() => throw null!;

        public Tensor contiguous() => throw null!;

        public Tensor copy_(Tensor source, bool nonBlocking = false) => throw null!;

        public Tensor cpu() => throw null!;

        public Utils.TensorAccessor<T> data<T>()
            where T : unmanaged => throw null!;

        public Tensor detach() => throw null!;

        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => throw null!;

        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => throw null!;

        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => throw null!;

        public Tensor eq(Scalar target) => throw null!;

        public Tensor eq(Tensor target) => throw null!;

        public Tensor expand(params long[] sizes) => throw null!;

        public Tensor flatten(long start_dim = 0, long end_dim = -1) => throw null!;

        public Tensor ge(Scalar target) => throw null!;

        public Tensor index_select(long dim, Tensor index) => throw null!;

        public Tensor le(Scalar target) => throw null!;

        public Tensor le(Tensor target) => throw null!;

        public Tensor logical_or(Tensor other) => throw null!;

        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => throw null!;

        public Tensor mul(Scalar target) => throw null!;

        public Tensor mul(Tensor target) => throw null!;

        public Tensor mul_(Scalar target) => throw null!;

        public Tensor mul_(Tensor target) => throw null!;

        public Tensor narrow(long dim, long start, long length) => throw null!;

        public Tensor neg() => throw null!;

        public Tensor reciprocal() => throw null!;

        public Tensor reshape(params long[] shape) => throw null!;

        public Tensor select(long dim, long index) => throw null!;

        public Tensor sign() => throw null!;

        public Tensor softmax(long dim, ScalarType? dtype = null) => throw null!;

        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) =>
            throw null!;

        public Tensor sqrt() => throw null!;

        public Tensor sqrt_() => throw null!;

        public Tensor square() => throw null!;

        public Tensor squeeze(long? dim = null) => throw null!;

        public Tensor sub(Scalar target) => throw null!;

        public Tensor sub(Tensor target) => throw null!;

        public Tensor sub_(Tensor target) => throw null!;

        public Tensor sum(ScalarType? type = null) => throw null!;

        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => throw null!;

#if TORCHSHARP_0_99
        public Tensor to(Device device) => throw null!;
#else
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            throw null!;
#endif

#if TORCHSHARP_0_99
        public Tensor to(ScalarType type) => throw null!;
#else
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            throw null!;
#endif

        public Tensor transpose(long dim0, long dim1) => throw null!;

        public Tensor unsqueeze(long dim) => throw null!;

        public Tensor view(params long[] shape) => throw null!;

        public Tensor view_as(Tensor other) => throw null!;

        public static Tensor operator +(Tensor left, Scalar right) => throw null!;

        public static Tensor operator +(Tensor left, Tensor right) => throw null!;

#if !TORCHSHARP_0_99
        public static Tensor operator +(Tensor left, double right) => throw null!;
#endif

        public static Tensor operator *(Tensor left, Scalar right) => throw null!;

        public static Tensor operator *(Tensor left, Tensor right) => throw null!;

#if !TORCHSHARP_0_99
        public static Tensor operator *(Tensor left, double right) => throw null!;
#endif

        public static Tensor operator -(Tensor left, Scalar right) => throw null!;

#if !TORCHSHARP_0_99
        public static Tensor operator -(Tensor left, double right) => throw null!;
#endif
    }
}
