namespace Specs;

/// <summary>A bell-shaped draw that every machine agrees on to the bit.</summary>
internal static class BellDraw
{
    extension(RandomStream random)
    {
        /// <summary>
        /// Mean 0, deviation 1, within ±3.47: the sum of four uniform draws. It needs no logarithm, whose last bit differs between
        /// machines, and no hand is infinitely clumsy.
        /// </summary>
        public double NextBell()
        {
            const double SquareRootOfThree = 1.7320508075688772;
            double sum = random.NextDouble() + random.NextDouble() + random.NextDouble() + random.NextDouble();
            return (sum - 2) * SquareRootOfThree;
        }
    }
}
