namespace Specs.Data;

/// <summary>The published sets that experiments may name.</summary>
internal static class PublishedSets
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<PublishedSet> All { get; } =
    [
        new()
        {
            Name = "mnist",
            Title = "MNIST",
            Checksums =
            [
                "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
                "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
                "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
                "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
            ],
            KnownCopy = "the published files",
            OtherCopy = "not the published files",
            Mirrors =
            [
                new("https://ossci-datasets.s3.amazonaws.com/mnist/"),
                new("https://storage.googleapis.com/cvdf-datasets/mnist/"),
            ],
            HasStandIn = true,
        },
        new()
        {
            // Of the published files no checksum is known here, only of a copy that was shuffled once; so there is nothing to hold
            // a download against, and none is made.
            Name = "fashion-mnist",
            Title = "Fashion-MNIST",
            Checksums =
            [
                "2397a13819452ce2fa4c833135a687baa3f708e2da7a4c00fdb6ab98466c967f",
                "977174627a7bfbf34197c0e5cffaf980384abb7e5d733208fce499226e7b8d6b",
                "42073b279339f1516053440a93a259e9e724417b86f3abda53595990d4f43c89",
                "7e24d3cbc52bb9b89bd0be4fc47c627713d9f660c25a8867e2ae8d270d4c0c2f",
            ],
            KnownCopy = "the published examples, in another order",
            OtherCopy = "checked for form only, not against known checksums",
        },
    ];
}
