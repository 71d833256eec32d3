using Abtamim.Channels.Hosting;

namespace Abtamim.Channels.Telegram;

/// <summary>Checks the settings of the section <c>Telegram</c>.</summary>
internal sealed class TelegramOptionsCheck : OptionsCheck<TelegramOptions>
{
    protected override IEnumerable<string> Problems(TelegramOptions options)
    {
        if (!IsBotToken(options.BotToken))
            yield return "Telegram:BotToken is missing or not a bot's token; right would be what BotFather gave, such as 123456789:AA….";
        var isWebhook = string.Equals(options.Mode, "webhook", StringComparison.OrdinalIgnoreCase);
        if (!isWebhook && !options.IsPolling)
            yield return $"Telegram:Mode is '{options.Mode}'; right would be webhook or polling.";
        if (isWebhook ? !IsSecretToken(options.SecretToken) : options.SecretToken.Length > 0 && !IsSecretToken(options.SecretToken))
            yield return "Telegram:SecretToken is missing or has characters that Telegram does not take; right would be 1 to 256 letters, digits, '_' and '-', such as those of: openssl rand -hex 32.";
        if (!IsServer(options.ApiBaseUrl))
            yield return $"Telegram:ApiBaseUrl is '{options.ApiBaseUrl}'; right would be {TelegramOptions.TelegramApi}.";
    }

    private static bool IsServer(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address is { PathAndQuery: "/", UserInfo.Length: 0, Fragment.Length: 0 };

    private static bool IsBotToken(string text) =>
        text.Split(':') is [{ Length: > 0 and <= 16 } bot, { Length: >= 10 and <= 100 } secret] && bot.All(char.IsAsciiDigit) && IsPlain(secret);

    private static bool IsSecretToken(string text) => text.Length is > 0 and <= 256 && IsPlain(text);

    private static bool IsPlain(string text) => text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');
}
