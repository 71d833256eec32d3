namespace Abtamim.Channels.WhatsApp;

/// <summary>The settings of WhatsApp through Twilio: section <c>WhatsApp</c>.</summary>
public sealed class WhatsAppOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "WhatsApp";

    /// <summary>The default of <see cref="ApiBaseUrl"/>.</summary>
    public const string TwilioApi = "https://api.twilio.com";

    /// <summary>Twilio's Content API, where it is <see cref="TwilioApi"/> that messages are sent through.</summary>
    public const string TwilioContentApi = "https://content.twilio.com";

    /// <summary>Twilio's Messaging API of the second version, where it is <see cref="TwilioApi"/> that messages are sent through.</summary>
    public const string TwilioMessagingApi = "https://messaging.twilio.com";

    /// <summary>The account: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string AccountSid { get; set; } = "";

    /// <summary>The account's token. Signs what Twilio sends, and lets this desk in.</summary>
    public string AuthToken { get; set; } = "";

    /// <summary>The desk's number: <c>+14155238886</c>, with or without <c>whatsapp:</c> before it.</summary>
    public string From { get; set; } = "";

    /// <summary>Where messages are sent to and attachments are fetched from.</summary>
    public string ApiBaseUrl { get; set; } = TwilioApi;

    /// <summary>Where the shapes of buttons and lists are kept; by default where Twilio has them, or <see cref="ApiBaseUrl"/> if that is not Twilio's.</summary>
    public string? ContentBaseUrl { get; set; }

    /// <summary>Whether choices are shown as buttons and lists; otherwise as numbers to answer with.</summary>
    public bool Buttons { get; set; } = true;

    /// <summary>
    /// The approved templates for who has not written for a day, by what a message is for and its language:
    /// <c>WhatsApp:Templates:SupplierRequest:ar</c> = <c>HX…</c>.
    /// </summary>
    public Dictionary<string, Dictionary<string, string>> Templates { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}
