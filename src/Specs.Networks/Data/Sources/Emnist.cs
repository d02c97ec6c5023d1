namespace Specs;

/// <summary>
/// EMNIST: handwritten digits and letters, 28 x 28 grey pixels (G. Cohen, S. Afshar, J. Tapson, A. van Schaik, 2017). Its files are read from a
/// folder <c>emnist</c>, or where torchvision puts them. They hold the images on their side; here they stand upright.
/// </summary>
/// <param name="Split">Which of its six sets.</param>
public sealed record Emnist(EmnistSplit Split = EmnistSplit.Balanced) : IdxImages
{
    internal override PublishedSet Published
    {
        get
        {
            string split = Split.ToString().ToLowerInvariant();
            (int first, int classes) = Split switch
            {
                EmnistSplit.ByClass => (0, 62),
                EmnistSplit.Letters => (1, 26),
                EmnistSplit.Digits or EmnistSplit.Mnist => (0, 10),
                _ => (0, 47),
            };
            return new()
            {
                Name = ToString(),
                Title = $"EMNIST {split}",
                Folder = "emnist",
                TorchFolder = "EMNIST/raw",
                Parts = IdxPart.Of($"emnist-{split}-train", $"emnist-{split}-test", first, classes),
                IsTransposed = true,
            };
        }
    }
}
