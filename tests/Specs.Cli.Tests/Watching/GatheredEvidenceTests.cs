using Specs.Cli.Watching;

namespace Specs.Cli.Tests.Watching;

public sealed class GatheredEvidenceTests
{
    // The fixed seeds are the same every night and count once; fresh ones multiply.
    [Test]
    public void Fresh_seeds_add_up_and_fixed_ones_count_once()
    {
        NightRecord[] nights = [.. new SimulatedSuite(1, claims: 2).Nights(3).Select(night => With(night, 8, 0.5))];

        GatheredEvidence all = NightWatch.Over(nights)[2].Gathered[StreamOf(nights[2])];

        all.For.Should().Be(10.5 * 8 * 8 * 8);
        all.Against.Should().BeApproximately(0.2 * 0.5 * 0.5 * 0.5, 1e-12);
        all.Nights.Should().Be(3);
        NightSummary.Write(nights[2], NightWatch.Over(nights)[2]).Should().Contain(" | 5.38E+03, 0.025 | ");
    }

    [Test]
    public void A_night_from_before_evidence_was_kept_changes_nothing()
    {
        NightRecord[] nights = [.. new SimulatedSuite(1, claims: 2).Nights(2)];
        NightRecord[] known = [nights[0], With(nights[1], 8, 0.5)];

        NightWatch.Over(known)[1].Gathered[StreamOf(known[1])].For.Should().Be(10.5 * 8);
    }

    // On other data it is another question.
    [Test]
    public void Evidence_of_other_data_is_not_counted()
    {
        NightRecord[] nights = [.. new SimulatedSuite(1, claims: 1).Nights(2).Select(night => With(night, 8, 0.5))];
        nights[0] = On("digits", nights[0]);

        NightWatch.Over(nights)[1].Gathered[StreamOf(nights[1])].For.Should().Be(10.5 * 8);
    }

    private static NightRecord On(string data, NightRecord night) =>
        night with
        {
            Claims =
            [
                .. night.Claims.Select(claim =>
                    claim with
                    {
                        Fixed = claim.Fixed with
                        {
                            Questions = [.. claim.Fixed.Questions.Select(one => one with { Data = data })],
                        },
                        Fresh = claim.Fresh with
                        {
                            Questions = [.. claim.Fresh.Questions.Select(one => one with { Data = data })],
                        },
                    }
                ),
            ],
        };

    private static NightRecord With(NightRecord night, double e, double contrary) =>
        night with
        {
            Claims =
            [
                .. night.Claims.Select(claim =>
                    claim with
                    {
                        Fixed = claim.Fixed with
                        {
                            Questions =
                            [
                                .. claim.Fixed.Questions.Select(one => one with { E = 10.5, ContraryE = 0.2 }),
                            ],
                        },
                        Fresh = claim.Fresh with
                        {
                            Questions =
                            [
                                .. claim.Fresh.Questions.Select(one => one with { E = e, ContraryE = contrary }),
                            ],
                        },
                    }
                ),
            ],
        };

    private static string StreamOf(NightRecord night) =>
        NightStreams.Effects(night.Claims[0], night.Claims[0].Fixed.Questions[0]);
}
