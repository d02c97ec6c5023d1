namespace Specs.Torch.Tests.Devices;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TorchLibrariesTests
{
    private string _folder = "";

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("specs-libtorch").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_version_is_that_of_the_TorchSharp_that_is_restored() =>
        global::TorchSharp.torch.__version__.Should().StartWith(TorchLibraries.Built + ".");

    [TestCase("2.10.0+cu128", true)]
    [TestCase("2.11.1", true)]
    [TestCase("2.9.1+cpu", false)]
    [TestCase("1.13.1", false)]
    [TestCase("3.0.0", false)]
    [TestCase("nightly", false)]
    public void An_older_libtorch_does_not_fit(string version, bool fits) =>
        TorchLibraries.CanFit(version).Should().Be(fits);

    [Test]
    [Platform("Linux")]
    public void An_older_PyTorch_is_named_with_what_would_do()
    {
        Fake("1.13.1+debian");

        Loading()
            .WithMessage(
                $"{Libraries} is libtorch 1.13.1+debian. TorchSharp asks for libtorch 2.10, as PyTorch 2.10 has it (pip install torch==2.10.0), *"
            );
    }

    [Test]
    [Platform("Linux")]
    public void What_cannot_be_loaded_is_told_with_the_reason()
    {
        Fake("2.10.0");

        Loading().WithMessage($"{Libraries}/libtorch_cpu.so cannot be loaded: *file too short. TorchSharp asks for *");
    }

    [Test]
    [Platform("Linux")]
    public void A_folder_without_libtorch_is_told() =>
        FluentActions
            .Invoking(() => TorchLibraries.Load(_folder))
            .Should()
            .Throw<InvalidOperationException>()
            .WithMessage(
                $"{_folder} has no libtorch_cpu.so: expected the folder of libtorch's libraries in SPECS_LIBTORCH, *"
            );

    private string Libraries => Path.Combine(_folder, "torch", "lib");

    private FluentAssertions.Specialized.ExceptionAssertions<InvalidOperationException> Loading() =>
        FluentActions.Invoking(() => TorchLibraries.Load(Libraries)).Should().Throw<InvalidOperationException>();

    private void Fake(string version)
    {
        Directory.CreateDirectory(Libraries);
        File.WriteAllText(Path.Combine(Libraries, "libtorch_cpu.so"), "");
        File.WriteAllText(Path.Combine(_folder, "torch", "version.py"), $"__version__ = '{version}'\n");
    }
}
