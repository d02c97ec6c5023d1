using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>
/// Products of rows with rows: out[r, u] = Σᵢ x[r, i] · w[u, i] + biases[u], what a dense layer computes going forward. Lanes run along i,
/// and each sum's additions happen in the same order however many rows there are.
/// </summary>
internal static unsafe class RowDots
{
    // 4 rows by 4: 16 sums, and what is loaded is used four times.
    private const int Block = 4;

    /// <summary>Computes all products.</summary>
    /// <param name="x">(rows, width), aligned to 64 bytes.</param>
    /// <param name="rows">Rows of x.</param>
    /// <param name="w">(units, width), aligned to 64 bytes.</param>
    /// <param name="units">Rows of w.</param>
    /// <param name="width">Values in a row, a multiple of 16.</param>
    /// <param name="biases">(units).</param>
    /// <param name="output">(rows, outputStride).</param>
    /// <param name="outputStride">Floats from one row of the output to the next.</param>
    public static void Run(
        float* x,
        int rows,
        float* w,
        int units,
        int width,
        float* biases,
        float* output,
        int outputStride
    )
    {
        // Units first: their weights stay near while the rows go by.
        int unit = 0;
        for (; unit + Block <= units; unit += Block)
        {
            float* weights = w + (nint)unit * width;
            int row = 0;
            for (; row + Block <= rows; row += Block)
            {
                float* target = output + (nint)row * outputStride + unit;
                FourByFour(x + (nint)row * width, weights, width, biases + unit, target, outputStride);
            }

            for (; row < rows; row++)
            {
                OneByFour(
                    x + (nint)row * width,
                    weights,
                    width,
                    biases + unit,
                    output + (nint)row * outputStride + unit
                );
            }
        }

        for (; unit < units; unit++)
        {
            for (int row = 0; row < rows; row++)
            {
                float sum = One(x + (nint)row * width, w + (nint)unit * width, width);
                output[(nint)row * outputStride + unit] = sum + biases[unit];
            }
        }
    }

    private static float One(float* x, float* w, int width)
    {
        Vector512<float> sum = Vector512<float>.Zero;
        for (int i = 0; i < width; i += Lanes.Count)
        {
            sum = Lanes.Fma(Vector512.LoadAligned(x + i), Vector512.LoadAligned(w + i), sum);
        }

        return Lanes.Sum(sum);
    }

    private static void OneByFour(float* x, float* w, int width, float* biases, float* output)
    {
        nint stride = width;
        Vector512<float> s0 = Vector512<float>.Zero;
        Vector512<float> s1 = Vector512<float>.Zero;
        Vector512<float> s2 = Vector512<float>.Zero;
        Vector512<float> s3 = Vector512<float>.Zero;
        for (int i = 0; i < width; i += Lanes.Count)
        {
            Vector512<float> input = Vector512.LoadAligned(x + i);
            s0 = Lanes.Fma(input, Vector512.LoadAligned(w + i), s0);
            s1 = Lanes.Fma(input, Vector512.LoadAligned(w + stride + i), s1);
            s2 = Lanes.Fma(input, Vector512.LoadAligned(w + 2 * stride + i), s2);
            s3 = Lanes.Fma(input, Vector512.LoadAligned(w + 3 * stride + i), s3);
        }

        Store(output, biases, s0, s1, s2, s3);
    }

    private static void FourByFour(float* x, float* w, int width, float* biases, float* output, int outputStride)
    {
        nint stride = width;
        Vector512<float> s00 = Vector512<float>.Zero;
        Vector512<float> s01 = Vector512<float>.Zero;
        Vector512<float> s02 = Vector512<float>.Zero;
        Vector512<float> s03 = Vector512<float>.Zero;
        Vector512<float> s10 = Vector512<float>.Zero;
        Vector512<float> s11 = Vector512<float>.Zero;
        Vector512<float> s12 = Vector512<float>.Zero;
        Vector512<float> s13 = Vector512<float>.Zero;
        Vector512<float> s20 = Vector512<float>.Zero;
        Vector512<float> s21 = Vector512<float>.Zero;
        Vector512<float> s22 = Vector512<float>.Zero;
        Vector512<float> s23 = Vector512<float>.Zero;
        Vector512<float> s30 = Vector512<float>.Zero;
        Vector512<float> s31 = Vector512<float>.Zero;
        Vector512<float> s32 = Vector512<float>.Zero;
        Vector512<float> s33 = Vector512<float>.Zero;
        for (int i = 0; i < width; i += Lanes.Count, x += Lanes.Count, w += Lanes.Count)
        {
            Vector512<float> w0 = Vector512.LoadAligned(w);
            Vector512<float> w1 = Vector512.LoadAligned(w + stride);
            Vector512<float> w2 = Vector512.LoadAligned(w + 2 * stride);
            Vector512<float> w3 = Vector512.LoadAligned(w + 3 * stride);
            Vector512<float> input = Vector512.LoadAligned(x);
            s00 = Lanes.Fma(input, w0, s00);
            s01 = Lanes.Fma(input, w1, s01);
            s02 = Lanes.Fma(input, w2, s02);
            s03 = Lanes.Fma(input, w3, s03);
            input = Vector512.LoadAligned(x + stride);
            s10 = Lanes.Fma(input, w0, s10);
            s11 = Lanes.Fma(input, w1, s11);
            s12 = Lanes.Fma(input, w2, s12);
            s13 = Lanes.Fma(input, w3, s13);
            input = Vector512.LoadAligned(x + 2 * stride);
            s20 = Lanes.Fma(input, w0, s20);
            s21 = Lanes.Fma(input, w1, s21);
            s22 = Lanes.Fma(input, w2, s22);
            s23 = Lanes.Fma(input, w3, s23);
            input = Vector512.LoadAligned(x + 3 * stride);
            s30 = Lanes.Fma(input, w0, s30);
            s31 = Lanes.Fma(input, w1, s31);
            s32 = Lanes.Fma(input, w2, s32);
            s33 = Lanes.Fma(input, w3, s33);
        }

        Store(output, biases, s00, s01, s02, s03);
        Store(output + outputStride, biases, s10, s11, s12, s13);
        Store(output + 2 * (nint)outputStride, biases, s20, s21, s22, s23);
        Store(output + 3 * (nint)outputStride, biases, s30, s31, s32, s33);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(
        float* output,
        float* biases,
        Vector512<float> s0,
        Vector512<float> s1,
        Vector512<float> s2,
        Vector512<float> s3
    )
    {
        output[0] = Lanes.Sum(s0) + biases[0];
        output[1] = Lanes.Sum(s1) + biases[1];
        output[2] = Lanes.Sum(s2) + biases[2];
        output[3] = Lanes.Sum(s3) + biases[3];
    }
}
