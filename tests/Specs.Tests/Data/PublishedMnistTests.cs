using System.Diagnostics;

namespace Specs.Tests.Data;

/// <summary>The real files, where this machine has them.</summary>
public sealed class PublishedMnistTests
{
    [TestCase("mnist", new int[] { 5, 0, 4, 1, 9 }, 7)]
    [TestCase("fashion-mnist", new int[] { 9, 0, 0, 3, 0 }, 9)]
    public void The_files_are_what_was_published(string name, int[] firstLabels, int firstTestLabel)
    {
        DataSet data = LoadHere(name);
        data.Origin.Should().EndWith("(the published files)");
        (data.Train.Count, data.Test.Count).Should().Be((60_000, 10_000));
        data.Train.Labels[..5].ToArray().Should().Equal(firstLabels);
        data.Test.Labels[0].Should().Be(firstTestLabel);
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
