namespace Abtamim.Channels.Telegram;

/// <summary>
/// What a link that opens the bot brings along: <c>t.me/BOT?start=7K3M-9QXZ</c>. Whoever made the link chose it, not who
/// followed it: were it passed on as it is, a link could put an order or a yes into somebody's mouth. So nothing is taken
/// from it but an invitation's code.
/// </summary>
internal static class StartPayload
{
    private const int Letters = 8;

    /// <summary>The code in <paramref name="payload"/>: eight letters and digits, both; null where it is something else.</summary>
    public static string? CodeIn(string payload)
    {
        var bare = payload.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        return bare.Length == Letters && bare.All(char.IsAsciiLetterOrDigit) && bare.Any(char.IsAsciiDigit) && bare.Any(char.IsAsciiLetter)
            ? $"{bare[..4]}-{bare[4..]}".ToUpperInvariant()
            : null;
    }
}
