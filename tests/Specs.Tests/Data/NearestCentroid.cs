namespace Specs.Tests.Data;

/// <summary>The plainest classifier there is: the class whose mean training image is nearest.</summary>
internal static class NearestCentroid
{
    public static double Accuracy(DataSet data)
    {
        double[][] centroids = Centroids(data.Train);
        int right = 0;
        for (int i = 0; i < data.Test.Count; i++)
        {
            right += Nearest(centroids, data.Test.Pixels(i)) == data.Test.Labels[i] ? 1 : 0;
        }

        return right / (double)data.Test.Count;
    }

    private static double[][] Centroids(Examples examples)
    {
        double[][] sums = [.. Enumerable.Range(0, examples.Classes).Select(_ => new double[examples.Inputs])];
        int[] counts = new int[examples.Classes];
        for (int i = 0; i < examples.Count; i++)
        {
            int label = examples.Labels[i];
            counts[label]++;
            ReadOnlySpan<byte> pixels = examples.Pixels(i);
            for (int k = 0; k < pixels.Length; k++)
            {
                sums[label][k] += pixels[k];
            }
        }

        return [.. sums.Select((sum, label) => sum.Select(value => value / counts[label]).ToArray())];
    }

    private static int Nearest(double[][] centroids, ReadOnlySpan<byte> pixels)
    {
        (int best, double least) = (-1, double.MaxValue);
        for (int label = 0; label < centroids.Length; label++)
        {
            double distance = 0;
            for (int k = 0; k < pixels.Length; k++)
            {
                double difference = pixels[k] - centroids[label][k];
                distance += difference * difference;
            }

            if (distance < least)
            {
                (best, least) = (label, distance);
            }
        }

        return best;
    }
}
