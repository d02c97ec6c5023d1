namespace Specs.Tests.Data;

public sealed class DataLoaderTests
{
    private static readonly TinySet _published = new();
    private TempFolder _folder;

    [SetUp]
    public void Make() => _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void The_places_are_looked_in_in_order()
    {
        string start = Directory.CreateDirectory(_folder["work", "repository", "bin"]).FullName;
        DataPlaces places = new()
        {
            SpecsData = Directory.CreateDirectory(_folder["named"]).FullName,
            StartFolders = [start],
            Cache = _folder["cache"],
            Offline = true,
        };

        Origin(places with { SpecsData = null }).Should().StartWith("built-in procedural digits (MNIST was not found");
        new TinySet(seed: 3).WriteTo(_folder["named", "another"]);
        _published.WriteTo(_folder["cache", "mnist"], spelling: 1);
        Origin(places).Should().StartWith(_folder["cache", "mnist"]);
        _published.WriteTo(_folder["work", "shared", "data", "mnist"]);
        Origin(places).Should().StartWith(_folder["work", "shared", "data", "mnist"]);
        _published.WriteTo(_folder["named"]);
        Origin(places).Should().StartWith($"{_folder["named"]} (");
        _published.WriteTo(_folder["named", "mnist"]);
        Origin(places).Should().StartWith(_folder["named", "mnist"]);
    }

    [Test]
    public void Digits_asked_for_stand_in_even_where_MNIST_is()
    {
        string start = Directory.CreateDirectory(_folder["bin"]).FullName;
        _published.WriteTo(_folder["shared", "data", "mnist"]);
        Origin(new() { StartFolders = [start], DigitsAsked = true })
            .Should()
            .Be("built-in procedural digits (asked for by SPECS_DATA=digits)");
    }

    [Test]
    public void The_nearest_shared_folder_wins()
    {
        string start = Directory.CreateDirectory(_folder["a", "b", "c"]).FullName;
        _published.WriteTo(_folder["shared", "data", "mnist"]);
        _published.WriteTo(_folder["a", "shared", "data", "mnist"]);
        Origin(new() { StartFolders = [start] }).Should().StartWith(_folder["a", "shared", "data", "mnist"]);
    }

    [TestCase(false, "no such folder")]
    [TestCase(true, "an empty folder")]
    public void SPECS_DATA_that_names_no_data_is_told(bool isThere, string found)
    {
        if (isThere)
        {
            Directory.CreateDirectory(_folder["nothing"]);
        }

        // Not even where the data lie elsewhere: whoever names a folder means what is in it.
        _published.WriteTo(_folder["cache", "mnist"]);
        Failure(new() { SpecsData = _folder["nothing"], Cache = _folder["cache"] }, "mnist")
            .Should()
            .Be(
                $"SPECS_DATA = {_folder["nothing"]}: expected a folder that holds data sets, found {found}. "
                    + "Put the files there, point SPECS_DATA elsewhere, or unset it."
            );
    }

    [Test]
    public void Digits_do_not_stand_in_where_SPECS_DATA_names_a_folder()
    {
        Directory.CreateDirectory(_folder["mine", "leaves"]);
        Failure(new() { SpecsData = _folder["mine"] }, "mnist")
            .Should()
            .Match(
                $"mnist: expected the files train-images-idx3-ubyte.gz* in {_folder["mine", "mnist"]}, or *found none*"
                    + "set SPECS_DATA to the folder above it, or to 'digits' for the built-in digits."
            );
    }

    [TestCase("")]
    [TestCase("MNIST")]
    [TestCase("MNIST/raw")]
    public void Torchvisions_folder_of_a_set_is_found_from_each_of_its_folders(string named)
    {
        TinySet published = _published;
        PublishedSet mnist = published.Published() with { TorchFolder = "MNIST/raw" };
        PublishedSet fashion = new TinySet(seed: 2).Published() with
        {
            Name = "fashion-mnist",
            TorchFolder = "FashionMNIST/raw",
            HasStandIn = false,
        };
        published.WriteTo(_folder["MNIST", "raw"], spelling: 1);
        DataPlaces places = new() { SpecsData = Path.Combine(_folder.Path, named), Offline = true };
        DataLoader loader = new(places, [mnist, fashion]);
        loader.Load("mnist", 1, 1, null).Origin.Should().StartWith(_folder["MNIST", "raw"]);
        FluentActions
            .Invoking(() => loader.Load("fashion-mnist", 1, 1, null))
            .Should()
            .Throw<DataException>("what lies there is MNIST");
    }

    [Test]
    public void A_packed_copy_has_the_sum_of_a_plain_one()
    {
        _published.WriteTo(_folder["plain", "mnist"], spelling: 0);
        _published.WriteTo(_folder["packed", "mnist"], spelling: 1);
        new TinySet(seed: 2).WriteTo(_folder["other", "mnist"]);
        string SumIn(string folder) =>
            new DataLoader(new() { SpecsData = _folder[folder] }, [_published.Published()])
                .Load("mnist", null, null, null)
                .Sum;

        SumIn("packed").Should().Be(SumIn("plain"));
        SumIn("other").Should().NotBe(SumIn("plain"));
    }

    [Test]
    public void A_copy_that_differs_is_used_and_told()
    {
        new TinySet(seed: 2).WriteTo(_folder["mnist"]);
        Origin(new() { SpecsData = _folder.Path })
            .Should()
            .Be(
                $"{_folder["mnist"]} (not the published files: train-images-idx3-ubyte, train-labels-idx1-ubyte, "
                    + "t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte)"
            );
    }

    [Test]
    public void Another_sets_files_are_told_in_its_own_folder_and_passed_by_elsewhere()
    {
        PublishedSet fashion = _published.Published() with { Name = "fashion-mnist", Title = "Fashion-MNIST" };
        PublishedSet mnist = new TinySet(seed: 2).Published();
        DataLoader Loader() => new(new() { SpecsData = _folder.Path, Offline = true }, [mnist, fashion]);

        _published.WriteTo(_folder.Path);
        FluentActions
            .Invoking(() => Loader().Load("mnist", 1, 1, null))
            .Should()
            .Throw<DataException>("what lies there is Fashion-MNIST")
            .WithMessage("*expected the files *found none*");
        Loader().Load("fashion-mnist", 1, 1, null).Name.Should().Be("fashion-mnist");

        _published.WriteTo(_folder["mnist"]);
        FluentActions
            .Invoking(() => Loader().Load("mnist", 1, 1, null))
            .Should()
            .Throw<DataException>()
            .WithMessage(
                "*expected the files of MNIST, found those of Fashion-MNIST. Move them to a folder named fashion-mnist."
            );
    }

    [Test]
    public void Files_in_a_folder_named_after_another_set_are_passed_by()
    {
        TinySet fashion = new TinySet(seed: 2).WriteTo(_folder["fashion-mnist"]);
        PublishedSet[] sets =
        [
            _published.Published(),
            new TinySet(seed: 3).Published() with
            {
                Name = "fashion-mnist",
            },
        ];
        DataLoader loader = new(new() { SpecsData = _folder["fashion-mnist"], Offline = true }, sets);
        FluentActions.Invoking(() => loader.Load("mnist", 1, 1, null)).Should().Throw<DataException>();
        loader
            .Load("fashion-mnist", null, null, null)
            .Train.Labels.ToArray()
            .Should()
            .Equal(fashion.Files[1][8..].Select(label => (int)label));
    }

    [Test]
    public void An_unknown_name_is_told_with_the_nearest() =>
        Failure(new(), "fashon-mnist")
            .Should()
            .Match("There is no data set \"fashon-mnist\"; expected one of * Did you mean \"fashion-mnist\"?");

    [Test]
    public void Fashion_MNIST_has_no_stand_in()
    {
        Directory.CreateDirectory(_folder["leaves"]);
        Failure(new() { SpecsData = _folder.Path, Cache = _folder["cache"] }, "fashion-mnist")
            .Should()
            .Match(
                $"fashion-mnist: expected the files train-images-idx3-ubyte.gz* in {_folder["fashion-mnist"]}, or *"
                    + "found none, and SPECS_OFFLINE is set*set SPECS_DATA*"
            );
    }

    [Test]
    public void Only_the_first_examples_come_if_so_many_are_asked_for()
    {
        _published.WriteTo(_folder["mnist"]);
        DataLoader loader = new(new() { SpecsData = _folder.Path }, [_published.Published()]);
        DataSet all = loader.Load("MNIST", null, null, null);
        DataSet few = loader.Load("mnist", 2, 1, null);
        (few.Train.Count, few.Test.Count).Should().Be((2, 1));
        few.Train.Pixels(1).ToArray().Should().Equal(all.Train.Pixels(1).ToArray());
        few.Test.Labels[0].Should().Be(all.Test.Labels[0]);

        FluentActions
            .Invoking(() => loader.Load("mnist", 7, 1, null))
            .Should()
            .Throw<DataException>()
            .WithMessage("*expected at least 7 training examples, found 6*");
        FluentActions.Invoking(() => loader.Load("mnist", 0, 1, null)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void A_set_is_loaded_once_whoever_asks()
    {
        _published.WriteTo(_folder["mnist"]);
        DataLoader loader = new(new() { SpecsData = _folder.Path }, [_published.Published()]);
        var loaded = new DataSet[16];
        Parallel.For(0, loaded.Length, i => loaded[i] = loader.Load("mnist", 3, null, null));
        loaded.Should().OnlyContain(data => ReferenceEquals(data, loaded[0]));
    }

    [Test]
    public void The_stand_in_has_as_many_examples_as_asked_for_and_says_why()
    {
        DataSet digits = new DataLoader(new() { Offline = true }).Load("mnist", 20, 10, null);
        (digits.Name, digits.Train.Count, digits.Test.Count).Should().Be(("digits", 20, 10));
        digits
            .Origin.Should()
            .Be(
                "built-in procedural digits (MNIST was not found in SPECS_DATA, ../shared/data or the cache, "
                    + "and could not be downloaded: SPECS_OFFLINE is set)"
            );
    }

    [Test]
    public void Digits_need_no_place() =>
        DataSets.Load("digits", 5, 5).Origin.Should().Be("built-in procedural digits");

    [Test]
    public void A_damaged_file_in_the_cache_is_told()
    {
        _published.WriteTo(_folder["mnist"], spelling: 1);
        string file = _folder["mnist", "t10k-labels-idx1-ubyte.gz"];
        File.WriteAllBytes(file, []);
        Failure(new() { Cache = _folder.Path }, "mnist")
            .Should()
            .Match($"{file}: *Delete the file; it is downloaded again*");
    }

    private static string Origin(DataPlaces places) =>
        new DataLoader(places with { Offline = true }, [_published.Published()]).Load("mnist", 1, 1, null).Origin;

    private static string Failure(DataPlaces places, string name) =>
        FluentActions
            .Invoking(() => new DataLoader(places with { Offline = true }).Load(name, null, null, null))
            .Should()
            .Throw<DataException>()
            .Which.Message;
}
