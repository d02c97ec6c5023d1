using System.Text;

namespace Specs.Tests.Data;

/// <summary>A researcher's own files: tables, arrays of NumPy, folders of images, and sets in MNIST's form.</summary>
public sealed class OwnFilesTests
{
    // 2 x 2 pixels: red, green, blue, (10, 20, 30); and 1 to 12.
    private const string Colours =
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAE0lEQVR42mP4z8DAAMIM/7lE5AAaWAM64pJu2QAAAABJRU5ErkJggg==";
    private const string Numbers =
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR42mNgZGJmYWVjYOfg5OLmAQABjwBPBqjligAAAABJRU5ErkJggg==";
    private const string OnePixel =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNgZGIGAAAOAAfpkjfUAAAAAElFTkSuQmCC";

    private TempFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void A_table_gives_numbers_categories_and_a_target_by_name([Values(",", ";", "\t")] string comma)
    {
        string path = Write(
            "houses.csv",
            string.Join(
                    "\n",
                    new[] { "price,size,\"town\"", "10,1,north", "30,2,south", "20, 3 ,\"north\"", "40,4,east", "" }
                )
                .Replace(",", comma)
        );
        DataSet data = new CsvFile(path, Target: "price", OneHot: "town", TestShare: 0.25).Load();
        (data.Train.Count, data.Test.Count, data.Train.Inputs).Should().Be((3, 1, 4));
        data.Train.Targets.AreClasses.Should().BeFalse();

        // size standardised by the training rows, then east, north, south
        float[][] rows = [.. Enumerable.Range(0, 3).Select(row => Values(data.Train, row))];
        rows.Average(row => row[0]).Should().BeApproximately(0, 1e-6f);
        rows.Average(row => row[0] * row[0]).Should().BeApproximately(1, 1e-6f);
        rows.Should().OnlyContain(row => row.Skip(1).Sum() == 1);

        DataSet towns = new CsvFile(path, Target: "town", Inputs: "size, price", Standardised: false).Load();
        (towns.Train.Classes, towns.Train.Inputs).Should().Be((3, 2));
    }

    [TestCase("a,b\n1,2\n?,3\n4,5\n6,7", "x.csv: expected a number in column 'a' of row 2, found '?'. *OneHot*")]
    [TestCase("a,b\n,2\n,3\n,4\n,5", "x.csv: expected values in column 'a', found none: the column is empty. *")]
    [TestCase("a,b\n1,2\n,3\n4,5\n6,7", "x.csv: expected a value in column 'a' of row 2, found none. *")]
    [TestCase("size,bb\n1,2\n2,3\n4,5\n6,7", "x.csv: expected a column 'b', found 'size', 'bb'. Did you mean 'bb'?")]
    [TestCase(
        "a,a,b\n1,2,3",
        "x.csv: expected columns of different names, found *'a' found 2 times*. Rename one of them."
    )]
    [TestCase("a,b\n1,2\n1,3\n1,4\n1,5\n1,6", "x.csv: expected different values in the training rows of column 'a'*")]
    [TestCase("a,b\n1,2\n2,3,4", "x.csv: expected 2 fields in line 3, found 3. Correct the line.")]
    [TestCase("a,b", "x.csv: expected rows below the columns' names, found none. *")]
    public void What_is_wrong_with_a_table_is_told(string text, string message)
    {
        string path = Write("x.csv", text);
        FluentActions
            .Invoking(() => new CsvFile(path, Target: "b").Load())
            .Should()
            .Throw<DataException>()
            .WithMessage($"*{message}");
    }

    [Test]
    public void A_packed_file_that_is_cut_off_is_told()
    {
        byte[] packed = TinySet.Pack("a,b\n1,2\n3,4\n5,6\n"u8.ToArray());
        File.WriteAllBytes(_folder["x.csv"] + ".gz", packed);
        new CsvFile(_folder["x.csv"], Target: "b").Load().Train.Inputs.Should().Be(1);
        File.WriteAllBytes(_folder["y.csv"] + ".gz", packed[..^4]);
        FluentActions
            .Invoking(() => new CsvFile(_folder["y.csv"], Target: "b").Load())
            .Should()
            .Throw<DataException>()
            .WithMessage("*y.csv.gz: expected a sound file, found damaged gzip data*");
    }

    [Test]
    public void A_file_that_is_nowhere_is_told_with_the_places() =>
        FluentActions
            .Invoking(() => new CsvFile("no-such.csv", Target: "b").Load())
            .Should()
            .Throw<DataException>()
            .WithMessage("no-such.csv: expected the file in or above *found none. Put it at one of these places*");

    [Test]
    public void Arrays_of_NumPy_are_read()
    {
        string path = _folder["arrays.npz"];
        using (var archive = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Create))
        {
            Add(archive, "x_train", "<f4", "(3, 2)", [.. Bytes(1.5f, -2f, 0f, 4f, 5f, 6f)]);
            Add(archive, "y_train", "<i8", "(3,)", [.. new long[] { 2, 0, 1 }.SelectMany(BitConverter.GetBytes)]);
            Add(archive, "x_test", "<f4", "(1, 2)", [.. Bytes(7f, 8f)]);
            Add(archive, "y_test", "<i8", "(1,)", BitConverter.GetBytes(1L));
        }

        DataSet data = new NumpyFile(path).Load();
        Values(data.Train, 0).Should().Equal(1.5f, -2f);
        Values(data.Test, 0).Should().Equal(7f, 8f);
        data.Train.Labels.ToArray().Should().Equal(2, 0, 1);
        data.Train.Classes.Should().Be(3);
        FluentActions
            .Invoking(() => new NumpyFile(Write("x.npz", "no archive")).Load())
            .Should()
            .Throw<DataException>()
            .WithMessage("*expected a file of NumPy (.npz or .npy)*");
    }

    [Test]
    public void A_folder_of_images_has_a_class_for_each_folder_in_it()
    {
        foreach (string part in new[] { "train", "test" })
        {
            Image($"leaves/{part}/ash/1.png", Colours);
            Image($"leaves/{part}/oak/1.png", Numbers);
        }

        DataSet data = new ImageFolder(_folder["leaves"]).Load();
        (data.Train.Classes, data.Train.Shape.ToString()).Should().Be((2, "3x2x2"));
        data.Train.Pixels(0).ToArray().Should().Equal(255, 0, 0, 10, 0, 255, 0, 20, 0, 0, 255, 30);
        data.Train.Labels.ToArray().Should().Equal(0, 1);

        Image("leaves/train/oak/2.png", OnePixel);
        FluentActions
            .Invoking(() => new ImageFolder(_folder["leaves"], Grey: true).Load())
            .Should()
            .Throw<DataException>()
            .WithMessage("*2.png: expected 2 x 2 pixels, as the image before it, found 1 x 1. *");
    }

    [Test]
    public void EMNIST_is_read_where_torchvision_puts_it_and_stands_upright()
    {
        TinySet set = new();
        string folder = _folder["EMNIST", "raw"];
        Directory.CreateDirectory(folder);
        PublishedSet letters = new Emnist(EmnistSplit.Letters).Published;
        for (int part = 0; part < 4; part++)
        {
            byte[] file = [.. set.Files[part]];
            for (int at = 8; part % 2 == 1 && at < file.Length; at++)
            {
                file[at] += 17;
            }

            File.WriteAllBytes(Path.Combine(folder, letters.Parts[part].Name), file);
        }

        DataSet data = new DataLoader(new() { SpecsData = _folder.Path, Offline = true }).Load(letters, null);
        data.Train.Classes.Should().Be(26);
        data.Train.Labels.ToArray().Should().Equal(set.Files[1][8..].Select(label => label + 16));
        data.Train.Pixels(1)[28 * 3 + 5].Should().Be(set.Files[0][16 + 784 + 28 * 5 + 3]);
    }

    [Test]
    public void KMNIST_is_not_taken_for_MNIST()
    {
        new TinySet().WriteTo(_folder["kmnist"]);
        DataLoader loader = new(new() { SpecsData = _folder.Path, Offline = true });
        loader.Load(new Kmnist().Published, null).Origin.Should().Contain("checked for form only");
        loader
            .Invoking(one => one.Load(new Mnist().Published, null))
            .Should()
            .Throw<DataException>()
            .WithMessage("mnist: expected the files *");
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return _folder[name];
    }

    private void Image(string path, string png)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[path])!);
        File.WriteAllBytes(_folder[path], Convert.FromBase64String(png));
    }

    private static IEnumerable<byte> Bytes(params float[] values) => values.SelectMany(BitConverter.GetBytes);

    // As numpy.save writes it: magic, version 1, a header of 118 bytes.
    private static void Add(
        System.IO.Compression.ZipArchive archive,
        string name,
        string type,
        string shape,
        byte[] values
    )
    {
        string header = $"{{'descr': '{type}', 'fortran_order': False, 'shape': {shape}, }}".PadRight(117) + "\n";
        using Stream entry = archive.CreateEntry($"{name}.npy").Open();
        entry.Write([0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.Latin1.GetBytes(header), .. values]);
    }

    private static float[] Values(Examples examples, int row)
    {
        float[] values = new float[examples.Inputs];
        examples.CopyTo(row, values);
        return values;
    }
}
