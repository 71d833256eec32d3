using System.Buffers;
using Abtamim.Channels.Hosting;
using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.WhatsApp;

/// <summary>Checks the settings of the section <c>WhatsApp</c>.</summary>
internal sealed class WhatsAppOptionsCheck : OptionsCheck<WhatsAppOptions>
{
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    protected override IEnumerable<string> Problems(WhatsAppOptions options)
    {
        if (!IsSid(options.AccountSid, "AC"))
            yield return $"WhatsApp:AccountSid is '{options.AccountSid}'; right would be AC and 32 hexadecimal digits, as Twilio's console shows it.";

        // The token is a secret: it is not repeated.
        if (!IsSecret(options.AuthToken))
            yield return "WhatsApp:AuthToken is missing or has spaces around it; right would be the account's token, as Twilio's console shows it.";
        if (WhatsAppAddress.Parse(options.From) is null)
            yield return $"WhatsApp:From is '{options.From}'; right would be the desk's number, such as +14155238886.";
        if (!IsAddress(options.ApiBaseUrl))
            yield return $"WhatsApp:ApiBaseUrl is '{options.ApiBaseUrl}'; right would be {WhatsAppOptions.TwilioApi}.";
        if (options.ContentBaseUrl is { Length: > 0 } content && !IsAddress(content))
            yield return $"WhatsApp:ContentBaseUrl is '{content}'; right would be {WhatsAppOptions.TwilioContentApi}.";
        foreach (var (purpose, languages) in options.Templates)
        {
            if (!Enum.TryParse<MessagePurpose>(purpose, ignoreCase: true, out _) || char.IsDigit(purpose[0]))
                yield return $"WhatsApp:Templates:{purpose} is not what a message is for; right would be one of {string.Join(", ", Enum.GetNames<MessagePurpose>())}.";
            foreach (var (language, sid) in languages)
            {
                if (!ApprovedTemplates.Languages.Contains(language, StringComparer.OrdinalIgnoreCase))
                    yield return $"WhatsApp:Templates:{purpose}:{language} is in no language of the desk; right would be ar or en.";
                if (!IsSid(sid, "HX"))
                    yield return $"WhatsApp:Templates:{purpose}:{language} is '{sid}'; right would be HX and 32 hexadecimal digits, as Twilio's console shows it.";
            }
        }
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 };

    private static bool IsSid(string? text, string kind) =>
        text?.Length == 34 && text.StartsWith(kind, StringComparison.Ordinal) && text.AsSpan(2).IndexOfAnyExcept(Hexadecimal) < 0;
}
