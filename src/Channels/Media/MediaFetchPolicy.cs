namespace Abtamim.Channels.Media;

/// <summary>What a channel may fetch, and how much of it.</summary>
/// <param name="ApiBaseUrl">
/// The provider's address, as configured: fetching begins there and nowhere else. It alone is given credentials, and it
/// alone may be on this machine or its network.
/// </param>
internal sealed record MediaFetchPolicy(Uri ApiBaseUrl)
{
    /// <summary>The most bytes.</summary>
    public int MostBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How long it may take in all, redirects included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often it may be redirected.</summary>
    public int MostRedirects { get; init; } = 3;

    /// <summary>What media types are taken, by their beginnings: <c>audio/</c>.</summary>
    public IReadOnlyList<string> MediaTypes { get; init; } = ["audio/", "image/", "application/ogg", "application/pdf", "text/plain"];
}
