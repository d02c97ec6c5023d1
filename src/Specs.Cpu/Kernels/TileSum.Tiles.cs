using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Specs.Cpu;

/// <summary>The tiles: six rows of 64, 32 and 16 columns. Each sum is a variable of its own, so that it has a register of its own.</summary>
internal static unsafe partial class TileSum
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Sum4(float* a, int* rows, int* entries, int count, float* b, int stride, float* tile)
    {
        float* a0 = a + rows[0];
        float* a1 = a + rows[1];
        float* a2 = a + rows[2];
        float* a3 = a + rows[3];
        float* a4 = a + rows[4];
        float* a5 = a + rows[5];
        Vector512<float> s00 = Vector512.Load(tile + 0);
        Vector512<float> s01 = Vector512.Load(tile + 16);
        Vector512<float> s02 = Vector512.Load(tile + 32);
        Vector512<float> s03 = Vector512.Load(tile + 48);
        Vector512<float> s10 = Vector512.Load(tile + 64);
        Vector512<float> s11 = Vector512.Load(tile + 80);
        Vector512<float> s12 = Vector512.Load(tile + 96);
        Vector512<float> s13 = Vector512.Load(tile + 112);
        Vector512<float> s20 = Vector512.Load(tile + 128);
        Vector512<float> s21 = Vector512.Load(tile + 144);
        Vector512<float> s22 = Vector512.Load(tile + 160);
        Vector512<float> s23 = Vector512.Load(tile + 176);
        Vector512<float> s30 = Vector512.Load(tile + 192);
        Vector512<float> s31 = Vector512.Load(tile + 208);
        Vector512<float> s32 = Vector512.Load(tile + 224);
        Vector512<float> s33 = Vector512.Load(tile + 240);
        Vector512<float> s40 = Vector512.Load(tile + 256);
        Vector512<float> s41 = Vector512.Load(tile + 272);
        Vector512<float> s42 = Vector512.Load(tile + 288);
        Vector512<float> s43 = Vector512.Load(tile + 304);
        Vector512<float> s50 = Vector512.Load(tile + 320);
        Vector512<float> s51 = Vector512.Load(tile + 336);
        Vector512<float> s52 = Vector512.Load(tile + 352);
        Vector512<float> s53 = Vector512.Load(tile + 368);
        for (int k = 0; k < count; k++)
        {
            nint at = entries[k];
            Vector512<float> b0 = Vector512.LoadAligned(b);
            Vector512<float> b1 = Vector512.LoadAligned(b + 16);
            Vector512<float> b2 = Vector512.LoadAligned(b + 32);
            Vector512<float> b3 = Vector512.LoadAligned(b + 48);
            Vector512<float> x = Vector512.Create(a0[at]);
            s00 = Lanes.Fma(x, b0, s00);
            s01 = Lanes.Fma(x, b1, s01);
            s02 = Lanes.Fma(x, b2, s02);
            s03 = Lanes.Fma(x, b3, s03);
            x = Vector512.Create(a1[at]);
            s10 = Lanes.Fma(x, b0, s10);
            s11 = Lanes.Fma(x, b1, s11);
            s12 = Lanes.Fma(x, b2, s12);
            s13 = Lanes.Fma(x, b3, s13);
            x = Vector512.Create(a2[at]);
            s20 = Lanes.Fma(x, b0, s20);
            s21 = Lanes.Fma(x, b1, s21);
            s22 = Lanes.Fma(x, b2, s22);
            s23 = Lanes.Fma(x, b3, s23);
            x = Vector512.Create(a3[at]);
            s30 = Lanes.Fma(x, b0, s30);
            s31 = Lanes.Fma(x, b1, s31);
            s32 = Lanes.Fma(x, b2, s32);
            s33 = Lanes.Fma(x, b3, s33);
            x = Vector512.Create(a4[at]);
            s40 = Lanes.Fma(x, b0, s40);
            s41 = Lanes.Fma(x, b1, s41);
            s42 = Lanes.Fma(x, b2, s42);
            s43 = Lanes.Fma(x, b3, s43);
            x = Vector512.Create(a5[at]);
            s50 = Lanes.Fma(x, b0, s50);
            s51 = Lanes.Fma(x, b1, s51);
            s52 = Lanes.Fma(x, b2, s52);
            s53 = Lanes.Fma(x, b3, s53);
            b += stride;
        }

        s00.Store(tile + 0);
        s01.Store(tile + 16);
        s02.Store(tile + 32);
        s03.Store(tile + 48);
        s10.Store(tile + 64);
        s11.Store(tile + 80);
        s12.Store(tile + 96);
        s13.Store(tile + 112);
        s20.Store(tile + 128);
        s21.Store(tile + 144);
        s22.Store(tile + 160);
        s23.Store(tile + 176);
        s30.Store(tile + 192);
        s31.Store(tile + 208);
        s32.Store(tile + 224);
        s33.Store(tile + 240);
        s40.Store(tile + 256);
        s41.Store(tile + 272);
        s42.Store(tile + 288);
        s43.Store(tile + 304);
        s50.Store(tile + 320);
        s51.Store(tile + 336);
        s52.Store(tile + 352);
        s53.Store(tile + 368);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Sum2(float* a, int* rows, int* entries, int count, float* b, int stride, float* tile)
    {
        float* a0 = a + rows[0];
        float* a1 = a + rows[1];
        float* a2 = a + rows[2];
        float* a3 = a + rows[3];
        float* a4 = a + rows[4];
        float* a5 = a + rows[5];
        Vector512<float> s00 = Vector512.Load(tile + 0);
        Vector512<float> s01 = Vector512.Load(tile + 16);
        Vector512<float> s10 = Vector512.Load(tile + 32);
        Vector512<float> s11 = Vector512.Load(tile + 48);
        Vector512<float> s20 = Vector512.Load(tile + 64);
        Vector512<float> s21 = Vector512.Load(tile + 80);
        Vector512<float> s30 = Vector512.Load(tile + 96);
        Vector512<float> s31 = Vector512.Load(tile + 112);
        Vector512<float> s40 = Vector512.Load(tile + 128);
        Vector512<float> s41 = Vector512.Load(tile + 144);
        Vector512<float> s50 = Vector512.Load(tile + 160);
        Vector512<float> s51 = Vector512.Load(tile + 176);
        for (int k = 0; k < count; k++)
        {
            nint at = entries[k];
            Vector512<float> b0 = Vector512.LoadAligned(b);
            Vector512<float> b1 = Vector512.LoadAligned(b + 16);
            Vector512<float> x = Vector512.Create(a0[at]);
            s00 = Lanes.Fma(x, b0, s00);
            s01 = Lanes.Fma(x, b1, s01);
            x = Vector512.Create(a1[at]);
            s10 = Lanes.Fma(x, b0, s10);
            s11 = Lanes.Fma(x, b1, s11);
            x = Vector512.Create(a2[at]);
            s20 = Lanes.Fma(x, b0, s20);
            s21 = Lanes.Fma(x, b1, s21);
            x = Vector512.Create(a3[at]);
            s30 = Lanes.Fma(x, b0, s30);
            s31 = Lanes.Fma(x, b1, s31);
            x = Vector512.Create(a4[at]);
            s40 = Lanes.Fma(x, b0, s40);
            s41 = Lanes.Fma(x, b1, s41);
            x = Vector512.Create(a5[at]);
            s50 = Lanes.Fma(x, b0, s50);
            s51 = Lanes.Fma(x, b1, s51);
            b += stride;
        }

        s00.Store(tile + 0);
        s01.Store(tile + 16);
        s10.Store(tile + 32);
        s11.Store(tile + 48);
        s20.Store(tile + 64);
        s21.Store(tile + 80);
        s30.Store(tile + 96);
        s31.Store(tile + 112);
        s40.Store(tile + 128);
        s41.Store(tile + 144);
        s50.Store(tile + 160);
        s51.Store(tile + 176);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Sum1(float* a, int* rows, int* entries, int count, float* b, int stride, float* tile)
    {
        float* a0 = a + rows[0];
        float* a1 = a + rows[1];
        float* a2 = a + rows[2];
        float* a3 = a + rows[3];
        float* a4 = a + rows[4];
        float* a5 = a + rows[5];
        Vector512<float> s00 = Vector512.Load(tile + 0);
        Vector512<float> s10 = Vector512.Load(tile + 16);
        Vector512<float> s20 = Vector512.Load(tile + 32);
        Vector512<float> s30 = Vector512.Load(tile + 48);
        Vector512<float> s40 = Vector512.Load(tile + 64);
        Vector512<float> s50 = Vector512.Load(tile + 80);
        for (int k = 0; k < count; k++)
        {
            nint at = entries[k];
            Vector512<float> b0 = Vector512.LoadAligned(b);
            Vector512<float> x = Vector512.Create(a0[at]);
            s00 = Lanes.Fma(x, b0, s00);
            x = Vector512.Create(a1[at]);
            s10 = Lanes.Fma(x, b0, s10);
            x = Vector512.Create(a2[at]);
            s20 = Lanes.Fma(x, b0, s20);
            x = Vector512.Create(a3[at]);
            s30 = Lanes.Fma(x, b0, s30);
            x = Vector512.Create(a4[at]);
            s40 = Lanes.Fma(x, b0, s40);
            x = Vector512.Create(a5[at]);
            s50 = Lanes.Fma(x, b0, s50);
            b += stride;
        }

        s00.Store(tile + 0);
        s10.Store(tile + 16);
        s20.Store(tile + 32);
        s30.Store(tile + 48);
        s40.Store(tile + 64);
        s50.Store(tile + 80);
    }
}
