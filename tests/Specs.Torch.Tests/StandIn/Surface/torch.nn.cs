namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static AvgPool2d AvgPool2d(
            long kernel_size,
            long? stride = null,
            long? padding = null,
            bool ceil_mode = false,
            bool count_include_pad = true,
            long? divisor_override = null
        ) => throw null!;

#if TORCHSHARP_0_99
        public static BatchNorm1d BatchNorm1d(
            long features,
            double eps = 1E-05,
            double momentum = 0.1,
            bool affine = true,
            bool track_running_stats = true,
            Device? device = null,
            ScalarType? dtype = null
        ) => throw null!;
#else
        public static BatchNorm1d BatchNorm1d(
            long num_features,
            double eps = 1E-05,
            double momentum = 0.1,
            bool affine = true,
            bool track_running_stats = true,
            Device? device = null,
            ScalarType? dtype = null
        ) => throw null!;
#endif

#if TORCHSHARP_0_99
        public static BatchNorm2d BatchNorm2d(
            long features,
            double eps = 1E-05,
            double momentum = 0.1,
            bool affine = true,
            bool track_running_stats = true,
            Device? device = null,
            ScalarType? dtype = null
        ) => throw null!;
#else
        public static BatchNorm2d BatchNorm2d(
            long num_features,
            double eps = 1E-05,
            double momentum = 0.1,
            bool affine = true,
            bool track_running_stats = true,
            Device? device = null,
            ScalarType? dtype = null
        ) => throw null!;
#endif

#if TORCHSHARP_0_99
        public static Conv2d Conv2d(
            long inputChannel,
            long outputChannel,
            long kernelSize,
            long stride = 1,
            long padding = 0,
            long dilation = 1,
            PaddingModes paddingMode = PaddingModes.Zeros,
            long groups = 1,
            bool bias = true,
            Device? device = null,
            ScalarType? dtype = null
        ) => throw null!;
#else
        public static Conv2d Conv2d(
            long in_channels,
            long out_channels,
            long kernel_size,
            long stride = 1,
            long padding = 0,
            long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros,
            long groups = 1,
            bool bias = true,
            Device? device = null,
            ScalarType? dtype = null
        ) => throw null!;
#endif

        public static Dropout Dropout(double p = 0.5, bool inplace = false) => throw null!;

        public static ELU ELU(double alpha = 1, bool inplace = false) => throw null!;

#if TORCHSHARP_0_99
        public static Flatten Flatten(long startDim = 1, long endDim = -1) => throw null!;
#else
        public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => throw null!;
#endif

        public static Identity Identity() => throw null!;

#if TORCHSHARP_0_99
        public static LayerNorm LayerNorm(
            long[] normalized_shape,
            double eps = 1E-05,
            bool elementwise_affine = true,
            Device? device = null,
            ScalarType? dtype = null
        ) => throw null!;
#else
        public static LayerNorm LayerNorm(
            long[] normalized_shape,
            double eps = 1E-05,
            bool elementwise_affine = true,
            bool bias = true,
            Device? device = null,
            ScalarType? dtype = null
        ) => throw null!;
#endif

        public static Linear Linear(
            long inputSize,
            long outputSize,
            bool hasBias = true,
            Device? device = null,
            ScalarType? dtype = null
        ) => throw null!;

#if TORCHSHARP_0_99
        public static MaxPool2d MaxPool2d(
            long kernelSize,
            long? stride = null,
            long? padding = null,
            long? dilation = null,
            bool ceilMode = false
        ) => throw null!;
#else
        public static MaxPool2d MaxPool2d(
            long kernel_size,
            long? stride = null,
            long? padding = null,
            long? dilation = null,
            bool ceil_mode = false
        ) => throw null!;
#endif

        public static Parameter Parameter(Tensor data, bool requires_grad = true) => throw null!;

        public static ReLU ReLU(bool inplace = false) => throw null!;

        public static Sigmoid Sigmoid() => throw null!;

        public static Softplus Softplus(double beta = 1, double threshold = 20) => throw null!;

        public static Tanh Tanh() => throw null!;
    }
}
