using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Abtamim.Domain;
using Abtamim.Domain.Messaging;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.Teams;

/// <summary>Sends over Teams: text as text, choices as a card.</summary>
internal sealed class TeamsChannel(Connector connector, IConversationReferences references, IOptions<TeamsOptions> options) : IChannel
{
    private const int LongestSummary = 120;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly bool _allowLoopback = ServiceAddress.IsOnThisMachine(options.Value);

    public string Name => ChannelNames.Teams;

    // So that a message stays under 28 KB whatever it says. Teams shows six actions of a card.
    public ChannelAbilities Abilities { get; } = new()
    {
        LongestText = 4_000,
        Typing = true,
        Buttons = new ChoiceLimits(6, 40, 128, 1_500),
        Lists = new ChoiceLimits(10, 60, 128, 600) { LongestDescription = 72 },
    };

    // Teams' own limits for a conversation are 7 in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour, for an app and tenant 50 in 1 s.
    public SendingLimits Limits { get; } = new()
    {
        Channel = [new SendingRate(40, TimeSpan.FromSeconds(1), 10)],
        Conversation =
        [
            new SendingRate(4, TimeSpan.FromSeconds(2), 4),
            new SendingRate(50, TimeSpan.FromSeconds(30), 10),
            new SendingRate(1_700, TimeSpan.FromHours(1), 100),
        ],
    };

    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await references.FindAsync(message.Conversation, cancellationToken) is not { } reference)
            return new SendResult.Refused(RefusalKind.Unreachable, "Whoever it is for has not installed the app in Teams, nor written to it");
        if (!ServiceAddress.TryParse(reference.ServiceUrl, _allowLoopback, out var service))
            return new SendResult.Refused(RefusalKind.Unreachable, "The conversation's service is at an address that the desk does not speak to");
        var activity = ActivityOf(message.Content, reference);
        return await connector.SendAsync(service, reference.ProviderId, JsonSerializer.SerializeToUtf8Bytes(activity, Readable), cancellationToken);
    }

    private static JsonObject ActivityOf(OutboundMessage message, ConversationReference reference)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["from"] = new JsonObject { ["id"] = reference.BotId },
            ["conversation"] = new JsonObject { ["id"] = reference.ProviderId },
            ["locale"] = message.Language == Language.Arabic ? "ar" : "en",
        };
        if (message.Buttons.Count == 0 && message.List is null)
        {
            activity["text"] = message.Text;
            activity["textFormat"] = "plain";
            return activity;
        }

        activity["summary"] = SummaryOf(message.Text);
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = AdaptiveCards.ContentType,
            ["content"] = AdaptiveCards.Of(message),
        });
        return activity;
    }

    // What is shown where a card is not: in notifications. A character is not cut in two.
    private static string SummaryOf(string text)
    {
        if (text.Length <= LongestSummary)
            return text;
        var length = char.IsHighSurrogate(text[LongestSummary - 1]) ? LongestSummary - 1 : LongestSummary;
        return text[..length] + "…";
    }
}
