using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Abtamim.Channels.Hosting;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Messaging.Fitting;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.WhatsApp;

/// <summary>
/// Sends over WhatsApp. For a day after somebody wrote, what is said goes out as it is; after that only in a template
/// that was approved.
/// </summary>
internal sealed class WhatsAppChannel(
    TwilioApi api, ContentLibrary library, ApprovedTemplates templates, IOptions<WhatsAppOptions> options, PublicUrl publicUrl, TimeProvider time)
    : IChannel
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _from = WhatsAppAddress.Write(WhatsAppAddress.Parse(options.Value.From)!);
    private readonly string? _reportTo = publicUrl.At(TwilioWhatsApp.StatusPath);

    public string Name => ChannelNames.WhatsApp;

    public ChannelAbilities Abilities { get; } = new()
    {
        LongestText = 1_600,
        Buttons = options.Value.Buttons ? new ChoiceLimits(3, 20, 200, 1_024) : null,
        Lists = options.Value.Buttons ? new ChoiceLimits(10, 24, 200, 1_024) { LongestDescription = 72 } : null,

        Typing = true,

        // A day, less the time that a message may need to get there.
        Window = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(5),

        // Templates begin no list. Their buttons are approved with them, whatever WhatsApp:Buttons says.
        AfterWindow = new ChannelAbilities
        {
            LongestText = ApprovedTemplates.FittedText,
            Buttons = new ChoiceLimits(3, 20, 200),
        },
    };

    // A number sends 80 messages a second, and one in six seconds to the same person, or 45 at once that it then waits for.
    public SendingLimits Limits { get; } = new()
    {
        Channel = [new SendingRate(60, TimeSpan.FromSeconds(1), AtOnce: 20)],
        Conversation = [new SendingRate(10, TimeSpan.FromMinutes(1), AtOnce: 30)],
    };

    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (WhatsAppAddress.Parse(message.Conversation.Address) is not { } number)
            return new SendResult.Refused(RefusalKind.Unreachable, "The address is no telephone number");
        if (Abilities.MayWriteFreely(message.LastHeardAt, time.GetUtcNow()))
            return await SendFreelyAsync(number, message.Content, cancellationToken);
        var (template, reason) = templates.Fill(message.Content);
        return template is null
            ? new SendResult.Refused(RefusalKind.OutsideWindow, reason!)
            : await SendContentAsync(number, template.ContentSid, template.Variables, cancellationToken);
    }

    private async Task<SendResult> SendFreelyAsync(string number, OutboundMessage message, CancellationToken cancellationToken)
    {
        if (message.Buttons.Count == 0 && message.List is null)
            return await PostAsync(number, [new("Body", message.Text)], cancellationToken);
        var content = SessionContent.Of(message);
        if (await library.FindAsync(content, cancellationToken) is { } sid)
            return await SendContentAsync(number, sid, content.Variables, cancellationToken);

        // Better without buttons than not at all: what is on them can be written, too.
        var choices = MessageFitting.ChoicesOf(message).Select(choice => $"• {choice.Text}");
        return await PostAsync(number, [new("Body", $"{message.Text}\n\n{string.Join('\n', choices)}")], cancellationToken);
    }

    private Task<SendResult> SendContentAsync(string number, string contentSid, JsonObject variables, CancellationToken cancellationToken) =>
        PostAsync(number, [new("ContentSid", contentSid), new("ContentVariables", variables.ToJsonString(Readable))], cancellationToken);

    private Task<SendResult> PostAsync(string number, KeyValuePair<string, string>[] content, CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, string>> fields = [new("To", WhatsAppAddress.Write(number)), new("From", _from), .. content];
        if (_reportTo is not null)
            fields.Add(new("StatusCallback", _reportTo));
        return api.SendAsync(fields, cancellationToken);
    }
}
