using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Abtamim.Channels.Tests.Contract;
using Abtamim.Channels.WhatsApp;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Abtamim.Channels.Tests.WhatsApp;

/// <summary>WhatsApp in a host of its own, with Twilio on loopback, behind a proxy that the host knows by <c>PublicUrl</c>.</summary>
internal sealed class WhatsAppHarness : IChannelHarness
{
    public const string PublicUrl = "https://desk.example.com/abtamim";
    public const string Number = "+966511000001";

    private readonly WebApplication _app;

    private WhatsAppHarness(WebApplication app, FakeTwilio twilio, FakeTimeProvider time)
    {
        _app = app;
        Twilio = twilio;
        Time = time;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Caller = new TwilioCaller(Http, PublicUrl);
    }

    public FakeTwilio Twilio { get; }

    public FakeTimeProvider Time { get; }

    public HttpClient Http { get; }

    public TwilioCaller Caller { get; }

    public RecordingInbox Inbox => (RecordingInbox)_app.Services.GetRequiredService<IInbox>();

    public RecordingReports Reports => (RecordingReports)_app.Services.GetRequiredService<IDeliveryReports>();

    public IChannel Channel => _app.Services.GetRequiredService<IChannel>();

    public IMediaSource Media => _app.Services.GetRequiredService<IMediaSource>();

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
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(twilio.Settings)
            .AddInMemoryCollection([new("PublicUrl", PublicUrl)])
            .AddInMemoryCollection([.. settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))]);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IInbox>(new RecordingInbox());
        builder.Services.AddSingleton<IDeliveryReports>(new RecordingReports());
        TwilioWhatsApp.Module.Add(builder.Services, builder.Configuration);
        var app = builder.Build();
        TwilioWhatsApp.Module.Map(app);
        await app.StartAsync();
        return new WhatsAppHarness(app, twilio, time);
    }

    public Task<HttpResponseMessage> DeliverAsync(InboundContent content, string id) =>
        Caller.PostAsync(TwilioWhatsApp.Path, TwilioCaller.Message(Number, "SM" + id, Fields(content)));

    public Task<HttpResponseMessage> DeliverRawAsync(byte[] body, string mediaType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        if (mediaType == "application/x-www-form-urlencoded")
            return Caller.PostAsync(TwilioWhatsApp.Path, content, Caller.Sign(PublicUrl + TwilioWhatsApp.Path, TwilioForm.Read(body).Parameters));
        var path = $"{TwilioWhatsApp.Path}?bodySHA256={Convert.ToHexStringLower(SHA256.HashData(body))}";
        return Caller.PostAsync(path, content, Caller.Sign(PublicUrl + path, []));
    }

    public async Task<HttpResponseMessage?> DeliverForgedAsync() =>
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

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
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
