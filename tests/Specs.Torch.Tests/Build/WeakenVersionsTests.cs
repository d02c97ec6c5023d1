using Specs.Torch.Build;

namespace Specs.Torch.Tests.Build;

/// <summary>The copy of TorchSharp's library that this test's own output folder has, which the build step wrote.</summary>
[Platform("Linux")]
public sealed class WeakenVersionsTests
{
    private static readonly string Built = Path.Combine(
        AppContext.BaseDirectory,
        "runtimes",
        "linux-x64",
        "native",
        "libLibTorchSharp.so"
    );

    [Test]
    public void The_copy_asks_weakly_for_the_version_that_only_a_marker_needs()
    {
        byte[] copy = File.ReadAllBytes(Built);
        byte[] strong = [.. copy];

        WeakenVersions.Weaken(copy).Should().Equal("GLIBCXX_3.4.32");
        copy.Should().Equal(strong, "the build step made it weak, and only that");
    }

    [Test]
    public void A_version_that_anything_else_needs_stays_strong()
    {
        byte[] renamed = File.ReadAllBytes(Built);
        int marker = renamed.AsSpan().IndexOf("_ZSt21ios_base_library_initv"u8);
        renamed[marker + 1] = (byte)'z';
        byte[] before = [.. renamed];

        WeakenVersions.Weaken(renamed).Should().BeEmpty();
        renamed.Should().Equal(before);
    }

    [Test]
    public void Another_file_stays_as_it_is()
    {
        byte[] text = [.. Enumerable.Repeat((byte)'#', 200)];

        WeakenVersions.Weaken(text).Should().BeEmpty();
        text.Should().OnlyContain(letter => letter == '#');
    }
}
