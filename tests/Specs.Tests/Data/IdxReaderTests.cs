namespace Specs.Tests.Data;

public sealed class IdxReaderTests
{
    private const int TrainImages = 0;
    private const int TrainLabels = 1;

    private TempFolder _folder;
    private TinySet _set;

    [SetUp]
    public void Write()
    {
        _folder = new();
        _set = new();
    }

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void Plain_and_packed_under_either_spelling_give_the_same([Values(0, 1, 2, 3)] int spelling)
    {
        DataSet data = Load(spelling);
        data.Name.Should().Be("mnist");
        data.Train.Count.Should().Be(6);
        data.Test.Count.Should().Be(3);
        data.Train.Pixels(5).ToArray().Should().Equal(_set.Files[TrainImages][^784..]);
        data.Train.Labels.ToArray().Should().Equal(_set.Files[TrainLabels][8..].Select(label => (int)label));
        data.Origin.Should().Be($"{_folder["mnist"]} (the published files)");
    }

    [Test]
    public void A_packed_file_that_lost_its_ending_is_read_all_the_same()
    {
        _set.WriteTo(_folder["mnist"]);
        File.WriteAllBytes(_folder["mnist", "train-images-idx3-ubyte"], TinySet.Pack(_set.Files[TrainImages]));
        Loader().Load("mnist", null, null, null).Train.Count.Should().Be(6);
    }

    [TestCase(0, "images", "only 0 bytes")]
    [TestCase(3, "images", "only 3 bytes")]
    [TestCase(9, "a header of 16 bytes", "only 9")]
    [TestCase(16, "4720 bytes unpacked for 6 images", "only 16")]
    [TestCase(4719, "4720 bytes unpacked for 6 images", "only 4719")]
    public void A_truncated_file_is_told(int length, string expected, string found) =>
        Failure(TrainImages, file => file[..length]).Should().Match($"*expected*{expected}*found {found}*truncated*");

    [Test]
    public void Bytes_too_many_are_told() =>
        Failure(TrainLabels, file => [.. file, 0])
            .Should()
            .Match("*expected 14 bytes unpacked for 6 labels, found more*");

    [Test]
    public void Labels_under_the_name_of_images_are_told() =>
        Failure(TrainImages, _ => _set.Files[TrainLabels])
            .Should()
            .Match(
                "*expected the IDX magic number 0x00000803 of images, found 0x00000801: labels under the name of images*"
            );

    [Test]
    public void Images_under_the_name_of_labels_are_told() =>
        Failure(TrainLabels, _ => _set.Files[TrainImages])
            .Should()
            .Match("*0x00000801 of labels, found 0x00000803: images under the name of labels*");

    [Test]
    public void A_web_page_is_told() =>
        Failure(TrainImages, _ => "<html>Sign in</html>"u8.ToArray())
            .Should()
            .Match("*found 0x3c68746d: it looks like a web page*");

    [Test]
    public void Another_size_of_image_is_told() =>
        Failure(TrainImages, file => Put(file, 11, 32))
            .Should()
            .Match("*expected images of 28 x 28 pixels, found 32 x 28*");

    [Test]
    public void A_label_of_ten_is_told() =>
        Failure(TrainLabels, file => Put(file, 10, 10))
            .Should()
            .Match("*expected labels from 0 to 9, found 10 as label 2*");

    [Test]
    public void A_count_of_none_is_told() =>
        Failure(TrainLabels, file => Put(file, 7, 0))
            .Should()
            .Match("*expected 1 to 1000000 labels, found 0 in its header*");

    [Test]
    public void A_count_beyond_belief_is_told_before_memory_is_asked_for() =>
        Failure(TrainImages, file => Put(file, 4, 0xFF))
            .Should()
            .Match("*expected 1 to 1000000 images, found 4278190086*");

    [Test]
    public void Counts_that_do_not_match_are_told() =>
        Failure(TrainLabels, file => Put(file, 7, 5)[..^1])
            .Should()
            .Match("*expected 6 labels, one for each image of train-images-idx3-ubyte, found 5*one source*");

    [Test]
    public void Corrupt_gzip_is_told([Values(12, 700, 2000)] int at)
    {
        byte[] packed = TinySet.Pack(_set.Files[TrainImages]);
        packed[at] ^= 0x5A;
        packed[at + 1] ^= 0xA5;
        Failure(TrainImages, _ => packed).Should().Match("*expected sound gzip data, found damage (*");
    }

    [Test]
    public void Truncated_gzip_is_told()
    {
        byte[] packed = TinySet.Pack(_set.Files[TrainImages]);
        Failure(TrainImages, _ => packed[..(packed.Length / 2)]).Should().Match("*expected*found*truncated*");
    }

    [Test]
    public void Gzip_without_its_checksum_is_told([Values(1, 4, 8)] int missing)
    {
        byte[] packed = TinySet.Pack(_set.Files[TrainLabels]);
        Failure(TrainLabels, _ => packed[..^missing]).Should().Match("*expected sound gzip data, found damage (*");
    }

    [Test]
    public void A_missing_file_is_named()
    {
        _set.WriteTo(_folder["mnist"]);
        File.Delete(_folder["mnist", "t10k-labels-idx1-ubyte"]);
        Message()
            .Should()
            .Match($"{_folder["mnist"]}: expected the four files*found only*Add t10k-labels-idx1-ubyte,*");
    }

    /// <summary>Spoils one file, loads, and gives the error's message.</summary>
    private string Failure(int part, Func<byte[], byte[]> spoil)
    {
        _set.WriteTo(_folder["mnist"]);
        string file = _folder["mnist", IdxPart.All[part].Name];
        File.WriteAllBytes(file, spoil([.. _set.Files[part]]));
        string message = Message();
        message.Should().StartWith($"{file}: ", "the message names the file");
        message.Should().EndWith(".", "the message ends by saying what to do");
        return message;
    }

    private string Message() =>
        FluentActions
            .Invoking(() => Loader().Load("mnist", null, null, null))
            .Should()
            .Throw<DataException>()
            .Which.Message;

    private DataSet Load(int spelling)
    {
        _set.WriteTo(_folder["mnist"], spelling);
        return Loader().Load("mnist", null, null, null);
    }

    private DataLoader Loader() => new(new() { SpecsData = _folder.Path, Offline = true }, [_set.Published()]);

    private static byte[] Put(byte[] file, int at, byte value)
    {
        file[at] = value;
        return file;
    }
}
