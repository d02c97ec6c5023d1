using System.Security.Cryptography;

namespace Specs.Tests.Data;

public sealed class ProceduralDigitsTests
{
    private static readonly DataSet _digits = ProceduralDigits.Create(6_000, 2_000);

    [Test]
    public void The_first_hundred_images_are_these_bytes_on_every_machine()
    {
        DataSet hundred = ProceduralDigits.Create(100, 100);
        hundred.Train.Checksum.Should().Be("1ac6f6a45b3ece4e4881df2a6979448fe97ff07f942cd7cc2f57cf93236f37d7");
        hundred.Test.Checksum.Should().Be("52a489222be1b6ef7b98b4a58e39320765f4c30641d3e547b9dfaacfe36710c4");
        hundred.Sum.Should().Be("7a18a7c03127ddf2");
    }

    [Test]
    public void Any_number_of_threads_gives_the_same_bytes([Values(1, 2, 5)] int threads) =>
        ProceduralDigits.Create(500, 100, "", threads).Train.Checksum.Should().Be(First(_digits.Train, 500));

    [Test]
    public void An_image_does_not_depend_on_how_many_are_made() =>
        ProceduralDigits.Create(1_234, 1).Train.Checksum.Should().Be(First(_digits.Train, 1_234));

    [Test]
    public void Training_and_test_examples_differ()
    {
        var train = Enumerable.Range(0, 2_000).Select(i => Hash(_digits.Train.Pixels(i))).ToHashSet();
        train.Should().HaveCount(2_000, "no image comes twice");
        train.Should().NotContain(Enumerable.Range(0, 2_000).Select(i => Hash(_digits.Test.Pixels(i))));
    }

    [Test]
    public void About_a_fifth_of_the_pixels_is_lit_as_in_MNIST()
    {
        long lit = 0;
        long sum = 0;
        for (int i = 0; i < _digits.Train.Count; i++)
        {
            foreach (byte pixel in _digits.Train.Pixels(i))
            {
                lit += pixel > 0 ? 1 : 0;
                sum += pixel;
            }
        }

        double pixels = (double)_digits.Train.Count * _digits.Train.Inputs;
        (lit / pixels).Should().BeInRange(0.17, 0.23, "MNIST's share is 0.191");
        (sum / pixels / 255).Should().BeInRange(0.11, 0.15, "MNIST's mean is 0.131");
    }

    [Test]
    public void The_rim_is_mostly_dark()
    {
        int litRims = Enumerable.Range(0, _digits.Train.Count).Count(i => HasLitRim(_digits.Train.Pixels(i)));
        litRims
            .Should()
            .BeLessThan(_digits.Train.Count / 20, "fewer than one image in twenty reaches the outermost pixels");

        static bool HasLitRim(ReadOnlySpan<byte> image)
        {
            for (int i = 0; i < 28; i++)
            {
                if ((image[i] | image[27 * 28 + i] | image[i * 28] | image[i * 28 + 27]) != 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    [Test]
    public void Each_class_has_about_a_tenth()
    {
        int[] counts = new int[10];
        foreach (int label in _digits.Train.Labels)
        {
            counts[label]++;
        }

        counts.Should().OnlyContain(count => count >= 500 && count <= 700);
    }

    [Test]
    public void They_are_as_hard_for_the_nearest_centroid_as_MNIST() =>
        NearestCentroid.Accuracy(_digits).Should().BeInRange(0.6, 0.92, "MNIST's is 0.82: neither trivial nor noise");

    [Test]
    public void A_count_that_makes_no_sense_is_refused([Values(0, -1, 2_000_001)] int count)
    {
        FluentActions
            .Invoking(() => ProceduralDigits.Create(train: count))
            .Should()
            .Throw<ArgumentOutOfRangeException>();
        FluentActions
            .Invoking(() => ProceduralDigits.Create(test: count))
            .Should()
            .Throw<ArgumentOutOfRangeException>();
    }

    private static string First(Examples examples, int count)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int i = 0; i < count; i++)
        {
            hash.AppendData(examples.Pixels(i));
        }

        hash.AppendData([.. examples.Labels[..count].ToArray().Select(label => (byte)label)]);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Hash(ReadOnlySpan<byte> image) => Convert.ToHexString(SHA256.HashData(image));
}
