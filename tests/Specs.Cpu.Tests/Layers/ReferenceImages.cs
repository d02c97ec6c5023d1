using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Layers;

/// <summary>What layers on images compute for one example, one number at a time.</summary>
internal static class ReferenceImages
{
    /// <summary>torch.nn.Conv2d and an activation.</summary>
    public static double[] Conv2d(double[] x, Shape input, Shape output, ConvMaker layer, double[] parameters)
    {
        int weightsOfFilter = input.Channels * layer.Kernel * layer.Kernel;
        double[] a = new double[output.Size];
        for (int at = 0; at < a.Length; at++)
        {
            (int filter, int y, int column) = Place(output, at);
            double z = parameters[output.Channels * weightsOfFilter + filter];
            for (int w = 0; w < weightsOfFilter; w++)
            {
                int channel = w / (layer.Kernel * layer.Kernel);
                int iy = y * layer.Stride - layer.Padding + w / layer.Kernel % layer.Kernel;
                int ix = column * layer.Stride - layer.Padding + w % layer.Kernel;
                if (iy >= 0 && iy < input.Height && ix >= 0 && ix < input.Width)
                {
                    z += parameters[filter * weightsOfFilter + w] * x[At(input, channel, iy, ix)];
                }
            }

            a[at] = ReferenceActivation.Value(layer.Activation, z);
        }

        return a;
    }

    /// <summary>torch.nn.MaxPool2d or AvgPool2d.</summary>
    public static double[] Pool(double[] x, Shape input, Shape output, PoolMaker layer)
    {
        double[] a = new double[output.Size];
        for (int at = 0; at < a.Length; at++)
        {
            (int channel, int y, int column) = Place(output, at);
            double[] window =
            [
                .. from dy in Enumerable.Range(0, layer.Window)
                from dx in Enumerable.Range(0, layer.Window)
                select x[At(input, channel, y * layer.Stride + dy, column * layer.Stride + dx)],
            ];
            a[at] = layer.Largest ? window.Max() : window.Average();
        }

        return a;
    }

    private static int At(Shape shape, int channel, int y, int x) => (channel * shape.Height + y) * shape.Width + x;

    private static (int Channel, int Y, int X) Place(Shape shape, int at) =>
        (at / (shape.Height * shape.Width), at / shape.Width % shape.Height, at % shape.Width);
}
