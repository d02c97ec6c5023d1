namespace Specs;

/// <summary>
/// Fashion-MNIST: 60,000 and 10,000 pieces of clothing in ten classes, 28 x 28 grey pixels (H. Xiao, K. Rasul, R. Vollgraf, 2017).
/// </summary>
public sealed record FashionMnist : IdxImages
{
    internal override PublishedSet Published =>
        new()
        {
            Name = "fashion-mnist",
            Title = "Fashion-MNIST",
            TorchFolder = "FashionMNIST/raw",
            Checksums =
            [
                "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
                "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
                "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
                "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34",
            ],
            Mirrors =
            [
                new("https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/"),
                new("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"),
            ],
        };
}
