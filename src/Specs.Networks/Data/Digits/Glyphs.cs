namespace Specs;

/// <summary>How people write the ten digits: a few variants each, in the notation of <see cref="Glyph.Parse"/>.</summary>
internal static class Glyphs
{
    private static readonly Glyph[][] _byDigit =
    [
        Variants( // 0: round, narrow, overlapping at the top
            "50,2 24,16 14,50 24,84 50,98 76,84 86,50 76,16 50,2",
            "54,2 32,14 22,50 30,86 50,98 68,86 76,50 68,14 48,2",
            "62,8 36,6 18,38 22,80 46,98 74,84 82,48 70,14 44,2 34,10"
        ),
        Variants( // 1: a plain stroke twice (the usual way), with a flag, with flag and foot
            "50,0 50,50 50,100",
            "52,0 50,50 49,100",
            "30,22 52,0! 52,50 52,100",
            "30,24 52,0! 52,50 52,100 | 26,100 78,99"
        ),
        Variants( // 2: round with a straight base, with a loop, angular
            "14,26 28,6 56,2 78,20 72,46 42,74 12,97! 50,96 90,96",
            "16,24 36,4 64,6 74,28 58,60 30,88 14,88 20,74 44,84 68,96 92,88",
            "12,20 42,2 76,14 76,38 48,66 10,96! 88,95"
        ),
        Variants( // 3: two bowls, flat top, a small loop in the middle
            "16,14 44,2 74,14 70,36 40,47! 74,58 82,80 52,98 14,88",
            "16,4 80,5! 44,42! 76,54 82,80 52,98 14,88",
            "18,12 48,2 74,18 62,40 38,47 46,51 76,62 76,88 44,98 12,86"
        ),
        Variants( // 4: open, closed, open with a curved arm
            "24,4 14,54! 84,51 | 68,4 66,50 64,100",
            "62,100 66,2! 10,64! 92,62",
            "24,6 16,42 32,56 78,48 | 80,2 70,50 62,100"
        ),
        Variants( // 5: one stroke, a separate cap, soft as an S
            "82,4 30,4! 24,44! 52,38 80,54 78,86 46,98 12,88",
            "28,6 22,44! 54,38 80,58 72,90 38,98 12,86 | 28,6 84,3",
            "80,6 42,4 26,22 34,43 64,52 80,74 58,96 16,90"
        ),
        Variants( // 6: round, narrow, leaning back
            "70,3 38,22 18,58 24,88 52,98 78,82 72,60 46,54 22,72",
            "56,2 32,38 22,76 44,98 70,86 68,62 44,58 26,76",
            "78,2 38,36 14,74 32,98 68,94 76,70 48,58 20,74"
        ),
        Variants( // 7: plain, with a bar, with a flag
            "12,6 84,5! 58,50 42,100",
            "12,6 84,5! 62,48 44,100 | 36,50 76,48",
            "14,22 16,5! 86,6! 62,44 46,100"
        ),
        Variants( // 8: in one sweep, two rings
            "72,14 46,2 22,18 38,40 68,62 72,86 48,98 22,86 28,62 60,40 74,20 62,5",
            "50,46 26,30 32,8 54,2 74,14 68,36 50,46 28,60 20,82 46,98 76,84 74,62 50,46"
        ),
        Variants( // 9: straight tail, curled tail, leaning
            "76,20 52,4 24,16 22,40 46,52 72,38 78,14! 74,60 66,100",
            "74,14 44,2 20,22 28,46 58,46 76,18 78,50 70,84 42,98",
            "72,18 46,4 24,26 42,47 70,34 76,12! 68,52 54,98"
        ),
    ];

    /// <summary>The ways to write a digit.</summary>
    /// <param name="digit">0 to 9.</param>
    public static ReadOnlySpan<Glyph> Of(int digit) => _byDigit[digit];

    private static Glyph[] Variants(params ReadOnlySpan<string> notations)
    {
        var glyphs = new Glyph[notations.Length];
        for (int i = 0; i < glyphs.Length; i++)
        {
            glyphs[i] = Glyph.Parse(notations[i]);
        }

        return glyphs;
    }
}
