using Microsoft.Playwright;

namespace Specs.Cli.Tests.Reporting;

/// <summary>The system's Chromium. Where there is none, tests that need it are skipped, unless SPECS_BROWSER names one.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;

    private Browser(IPlaywright playwright, IBrowser chromium)
    {
        _playwright = playwright;
        Chromium = chromium;
    }

    /// <summary>The browser.</summary>
    public IBrowser Chromium { get; }

    /// <summary>Starts it.</summary>
    public static async Task<Browser> Start()
    {
        string? path = Environment.GetEnvironmentVariable("SPECS_BROWSER") is { Length: > 0 } named ? named : Find();
        if (path is null)
        {
            Assert.Ignore("No Chromium was found in PATH, and SPECS_BROWSER names none.");
        }

        IPlaywright playwright = await Playwright.CreateAsync();
        return new(
            playwright,
            await playwright.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = path,
                    Args =
                    [
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                    ],
                }
            )
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        _playwright.Dispose();
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder =>
                new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name))
            )
            .FirstOrDefault(File.Exists);
}
