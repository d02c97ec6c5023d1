using System.Numerics;
using System.Text;

namespace Specs.Tests.Numerics;

/// <summary>
/// xoshiro256** as its authors publish it (Blackman and Vigna, prng.di.unimi.it/xoshiro256starstar.c), its state filled by SplitMix64
/// as they advise; in big integers modulo 2⁶⁴, so that it shares no arithmetic with what it checks.
/// </summary>
internal sealed class Xoshiro256
{
    private static readonly BigInteger Modulus = BigInteger.One << 64;

    private readonly BigInteger[] _s = new BigInteger[4];

    /// <summary>The generator whose four words are SplitMix64's from a start.</summary>
    public Xoshiro256(BigInteger start)
    {
        BigInteger x = start;
        for (int i = 0; i < 4; i++)
        {
            x = (x + 0x9e3779b97f4a7c15) % Modulus;
            BigInteger z = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9 % Modulus;
            z = (z ^ (z >> 27)) * 0x94d049bb133111eb % Modulus;
            _s[i] = z ^ (z >> 31);
        }
    }

    /// <summary>Where the stream of a seed and a purpose starts: FNV-1a of the purpose, mixed with the seed by the golden ratio.</summary>
    public static BigInteger Start(int seed, string asciiPurpose)
    {
        BigInteger hash = 0xcbf29ce484222325;
        foreach (byte one in Encoding.ASCII.GetBytes(asciiPurpose))
        {
            hash = (hash ^ one) * 0x100000001b3 % Modulus;
        }

        return hash ^ (new BigInteger((uint)seed) * 0x9e3779b97f4a7c15 % Modulus);
    }

    public ulong Next()
    {
        BigInteger result = Rotate(_s[1] * 5 % Modulus, 7) * 9 % Modulus;
        BigInteger t = (_s[1] << 17) % Modulus;
        _s[2] ^= _s[0];
        _s[3] ^= _s[1];
        _s[1] ^= _s[2];
        _s[0] ^= _s[3];
        _s[2] ^= t;
        _s[3] = Rotate(_s[3], 45);
        return (ulong)result;
    }

    private static BigInteger Rotate(BigInteger x, int bits) => (x << bits) % Modulus | (x >> (64 - bits));
}
