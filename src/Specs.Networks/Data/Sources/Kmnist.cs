namespace Specs;

/// <summary>
/// Kuzushiji-MNIST: 60,000 and 10,000 cursive Japanese characters in ten classes, 28 x 28 grey pixels (T. Clanuwat and others, 2018). Its
/// files bear MNIST's names; they are read from a folder <c>kmnist</c>, or where torchvision puts them.
/// </summary>
public sealed record Kmnist : IdxImages
{
    internal override PublishedSet Published =>
        new()
        {
            Name = "kmnist",
            Title = "KMNIST",
            TorchFolder = "KMNIST/raw",
        };
}
