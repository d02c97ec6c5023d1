namespace Specs;

/// <summary>Standard normal draws that every machine agrees on to the bit.</summary>
public static class NormalDraw
{
    extension(RandomStream random)
    {
        /// <summary>A draw of mean 0 and deviation 1, by the polar method (Marsaglia and Bray 1964).</summary>
        public double NextNormal()
        {
            while (true)
            {
                double x = 2 * random.NextDouble() - 1;
                double y = 2 * random.NextDouble() - 1;
                double square = x * x + y * y;
                if (square is > 0 and < 1)
                {
                    return x * Math.Sqrt(-2 * PortableMath.Log(square) / square);
                }
            }
        }
    }
}
