using System.Globalization;
using System.Security.Cryptography;
using Abtamim.Channels.Tests.Contract;
using Abtamim.Channels.WhatsApp;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;

namespace Abtamim.Channels.Tests.WhatsApp;

/// <summary>WhatsApp in a host of its own, with Twilio on loopback, behind a proxy that the host knows by <c>PublicUrl</c>.</summary>
internal sealed class WhatsAppHarness : ModuleHarness, IProvingHarness
{
    public const string PublicUrl = "https://desk.example.com/abtamim";
    public const string Number = "+966511000001";

    private WhatsAppHarness(ModuleHost host, FakeTwilio twilio)
        : base(host)
    {
        Twilio = twilio;
        Caller = new TwilioCaller(Http, PublicUrl);
    }

    public FakeTwilio Twilio { get; }

    public TwilioCaller Caller { get; }

    public RecordingReports Reports => (RecordingReports)Get<IDeliveryReports>();

    public ConversationId Conversation { get; } = ConversationId.Of(ChannelNames.WhatsApp, Number);

    public IReadOnlyList<InboundContent> Samples { get; } =
    [
        new InboundContent.Text("كم رصيدي؟"),
        new InboundContent.Button("rfq:1:all"),
        new InboundContent.Audio(Media1("audio/ogg"), IsVoiceNote: true),
        new InboundContent.Audio(Media1("audio/mpeg"), IsVoiceNote: false),
        new InboundContent.Image(Media1("image/jpeg"), "هذي الفاتورة"),
        new InboundContent.Document(Media1("application/pdf"), "طلبية.pdf"),
        new InboundContent.Document(Media1("text/vcard")),
        new InboundContent.Location(24.7136, 46.6753, "مستودع النسيم", "شارع حسان بن ثابت، الرياض"),
        new InboundContent.Other("video", "شوف"),
    ];

    public static async Task<WhatsAppHarness> StartAsync(params (string Key, string? Value)[] settings)
    {
        var twilio = await FakeTwilio.StartAsync();
        var provider = twilio.Settings.Append(KeyValuePair.Create("PublicUrl", (string?)PublicUrl));
        return new WhatsAppHarness(await ModuleHost.StartAsync(TwilioWhatsApp.Module, provider, settings), twilio);
    }

    public Task<HttpResponseMessage> DeliverAsync(InboundContent content, string id) =>
        Caller.PostAsync(TwilioWhatsApp.Path, TwilioCaller.Message(Number, "SM" + id, Fields(content)));

    public Task<HttpResponseMessage> DeliverRawAsync(byte[] body, string mediaType)
    {
        var content = Raw(body, mediaType);
        if (mediaType == "application/x-www-form-urlencoded")
            return Caller.PostAsync(TwilioWhatsApp.Path, content, Caller.Sign(PublicUrl + TwilioWhatsApp.Path, TwilioForm.Read(body).Parameters));
        var path = $"{TwilioWhatsApp.Path}?bodySHA256={Convert.ToHexStringLower(SHA256.HashData(body))}";
        return Caller.PostAsync(path, content, Caller.Sign(PublicUrl + path, []));
    }

    public async Task<HttpResponseMessage> DeliverForgedAsync() =>
        await new TwilioCaller(Http, PublicUrl, "another token").PostAsync(TwilioWhatsApp.Path, TwilioCaller.Message(Number, "SM1", ("Body", "مرحبا")));

    public async Task<(SendResult Result, SeenMessage Seen)> SendAsync(OutboundMessage message)
    {
        var result = await SendAsync(message, Time.GetUtcNow());
        var seen = Twilio.Messages[^1];
        return (result, new SeenMessage(seen.Text, [.. seen.Buttons.Select(button => new Button(button.Text, button.Value))]));
    }

    /// <summary>Sends to somebody who last wrote at <paramref name="lastHeard"/>.</summary>
    public Task<SendResult> SendAsync(OutboundMessage message, DateTimeOffset? lastHeard) =>
        Channel.SendAsync(new OutgoingMessage(Conversation, 1, message) { LastHeardAt = lastHeard }, CancellationToken.None);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Twilio.DisposeAsync();
    }

    private static (string Name, string Value)[] Fields(InboundContent content) => content switch
    {
        InboundContent.Text text => [("MessageType", "text"), ("Body", text.Body)],
        InboundContent.Button button => [("MessageType", "interactive"), ("Body", "زر"), ("ButtonText", "زر"), ("ButtonPayload", button.Value)],
        InboundContent.Location place =>
        [
            ("MessageType", "location"), ("Latitude", place.Latitude.ToString(CultureInfo.InvariantCulture)),
            ("Longitude", place.Longitude.ToString(CultureInfo.InvariantCulture)), ("Label", place.Name ?? ""), ("Address", place.Address ?? ""),
        ],
        InboundContent.Other other => Attached(Media1(other.Kind + "/mp4"), other.Caption),
        { Attachment: { } media } => Attached(media, content.Words),
        _ => throw new NotSupportedException(content.GetType().Name),
    };

    private static (string Name, string Value)[] Attached(MediaReference media, string? caption) =>
        [("NumMedia", "1"), ("MediaUrl0", media.Location), ("MediaContentType0", media.MediaType!), ("Body", caption ?? "")];

    private static MediaReference Media1(string type) => new("https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1") { MediaType = type };
}
