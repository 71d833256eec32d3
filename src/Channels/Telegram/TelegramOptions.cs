namespace Abtamim.Channels.Telegram;

/// <summary>The settings of Telegram: section <c>Telegram</c>.</summary>
public sealed class TelegramOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Telegram";

    /// <summary>The default of <see cref="ApiBaseUrl"/>.</summary>
    public const string TelegramApi = "https://api.telegram.org";

    /// <summary>The bot's token, as BotFather gave it: <c>123456789:AA…</c>.</summary>
    public string BotToken { get; set => field = value ?? ""; } = "";

    /// <summary>What Telegram shows with every update that it delivers: 1 to 256 letters, digits, <c>_</c> and <c>-</c>.</summary>
    public string SecretToken { get; set => field = value ?? ""; } = "";

    /// <summary>Where the Bot API is: Telegram's, or a Bot API server of one's own.</summary>
    public string ApiBaseUrl { get; set => field = value ?? TelegramApi; } = TelegramApi;

    /// <summary>How updates come: <c>webhook</c>, delivered by Telegram, or <c>polling</c>, fetched from it.</summary>
    public string Mode { get; set => field = value ?? "webhook"; } = "webhook";

    /// <summary>Whether updates are fetched.</summary>
    internal bool IsPolling => string.Equals(Mode, "polling", StringComparison.OrdinalIgnoreCase);

    /// <summary>The bot's number: what stands before the colon of its token, and is no secret.</summary>
    internal string BotId => BotToken[..Math.Max(0, BotToken.IndexOf(':', StringComparison.Ordinal))];
}
