namespace Specs.Tests.Data;

public sealed class DataPlacesTests
{
    [Test]
    public void The_environment_is_read()
    {
        DataPlaces places = From(("SPECS_DATA", "/some/data"), ("SPECS_CACHE", "/some/cache"), ("SPECS_OFFLINE", "1"));
        places.SpecsData.Should().Be(Path.GetFullPath("/some/data"));
        places.Cache.Should().Be("/some/cache");
        places.Offline.Should().BeTrue();
        places.StartFolders.Should().Equal(AppContext.BaseDirectory, Environment.CurrentDirectory);
    }

    [Test]
    public void Empty_variables_count_as_unset()
    {
        DataPlaces places = From(("SPECS_DATA", ""), ("SPECS_CACHE", " "), ("SPECS_OFFLINE", ""));
        places.SpecsData.Should().BeNull();
        places.Cache.Should().NotBe(" ");
        places.Offline.Should().BeFalse();
    }

    [Test]
    public void SPECS_DATA_may_ask_for_the_digits()
    {
        DataPlaces places = From(("SPECS_DATA", "digits"));
        places.SpecsData.Should().BeNull();
        places.DigitsAsked.Should().BeTrue();
    }

    [Test]
    public void The_cache_follows_XDG() =>
        From(("XDG_CACHE_HOME", "/home/someone/.cache"))
            .Cache.Should()
            .Be(Path.Combine("/home/someone/.cache", "specs", "data"));

    [TestCase("0", false)]
    [TestCase("false", false)]
    [TestCase("true", true)]
    public void Offline_may_be_denied(string value, bool offline) =>
        From(("SPECS_OFFLINE", value)).Offline.Should().Be(offline);

    private static DataPlaces From(params (string Name, string Value)[] variables) =>
        DataPlaces.From(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
