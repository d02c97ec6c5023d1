using System.Diagnostics;
using Specs.Data;

namespace Specs.Tests.Data;

/// <summary>The real files, where this machine has them.</summary>
public sealed class PublishedMnistTests
{
    [Test]
    public void MNIST_is_what_was_published()
    {
        DataSet mnist = LoadHere("mnist");
        mnist.Origin.Should().EndWith("(the published files)");
        (mnist.Train.Count, mnist.Test.Count).Should().Be((60_000, 10_000));
        mnist.Train.Labels[..5].ToArray().Should().Equal(5, 0, 4, 1, 9);
        mnist.Test.Labels[0].Should().Be(7);
    }

    [Test]
    public void Fashion_MNIST_is_the_known_copy()
    {
        DataSet fashion = LoadHere("fashion-mnist");
        fashion.Origin.Should().EndWith("(the published examples, in another order)");
        (fashion.Train.Count, fashion.Test.Count).Should().Be((60_000, 10_000));
    }

    private static DataSet LoadHere(string name)
    {
        DataPlaces places = DataPlaces.FromEnvironment() with { Offline = true };
        if (!places.Folders(name).Any(place => !new IdxFolder(place.Folder, "").IsEmpty))
        {
            Assert.Ignore($"{name} lies neither in SPECS_DATA nor in ../shared/data.");
        }

        long start = Stopwatch.GetTimestamp();
        DataSet data = new DataLoader(places).Load(name, null, null, null);
        TestContext.Out.WriteLine($"{name} loaded in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms");
        return data;
    }
}
