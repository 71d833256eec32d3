using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Abtamim.Channels.Telegram;
using Abtamim.Channels.Tests.Contract;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;
using Microsoft.Extensions.Logging;

namespace Abtamim.Channels.Tests.Telegram;

/// <summary>Telegram in a host of its own, with the Bot API on loopback.</summary>
internal sealed class TelegramHarness : ModuleHarness, IProvingHarness
{
    public const string PublicUrl = "https://desk.example.com";

    private TelegramHarness(ModuleHost host, FakeTelegram telegram, LogText log)
        : base(host)
    {
        Telegram = telegram;
        Log = log;
        Caller = new TelegramCaller(Http);
    }

    public FakeTelegram Telegram { get; }

    public LogText Log { get; }

    public TelegramCaller Caller { get; }

    /// <summary>Whether the host has told Telegram all that it tells it at start.</summary>
    public bool HasSetUp => Telegram.Calls.Count(call => call.Method == "setMyCommands") == 2;

    public ConversationId Conversation { get; } = ConversationId.Of(ChannelNames.Telegram, TelegramCaller.Chat.ToString(CultureInfo.InvariantCulture));

    public IReadOnlyList<InboundContent> Samples { get; } =
    [
        new InboundContent.Text("كم رصيدي؟"),
        new InboundContent.Button("rfq:1:all"),
        new InboundContent.Audio(new MediaReference("voice-1") { MediaType = "audio/ogg", Size = 3_000, Duration = TimeSpan.FromSeconds(7) }, IsVoiceNote: true),
        new InboundContent.Audio(new MediaReference("audio-1") { MediaType = "audio/mpeg", Size = 3_000, Name = "طلب.mp3" }, IsVoiceNote: false, "اسمعها"),
        new InboundContent.Image(new MediaReference("photo-1") { MediaType = "image/jpeg", Size = 3_000 }, "هذي الفاتورة"),
        new InboundContent.Document(new MediaReference("document-1") { MediaType = "application/pdf", Size = 3_000, Name = "طلبية.pdf" }, "الطلبية"),
        new InboundContent.Location(24.7136, 46.6753, "مستودع النسيم", "شارع حسان بن ثابت، الرياض"),
        new InboundContent.Location(24.7136, 46.6753),
        new InboundContent.Contact("خالد العتيبي", "+966511000001"),
        new InboundContent.Other("video", "شوف"),
    ];

    public static async Task<TelegramHarness> StartAsync(params (string Key, string? Value)[] settings)
    {
        var telegram = await FakeTelegram.StartAsync();
        var log = new LogText();
        return new TelegramHarness(await ModuleHost.StartAsync(TelegramBot.Module, telegram.Settings, settings, log), telegram, log);
    }

    public Task<HttpResponseMessage> DeliverAsync(InboundContent content, string id)
    {
        var number = long.Parse(id, CultureInfo.InvariantCulture);
        return Caller.PostAsync(content is InboundContent.Button button
            ? TelegramCaller.Tap(number, button.Value)
            : TelegramCaller.Message(number, Fields(content)));
    }

    public Task<HttpResponseMessage> DeliverRawAsync(byte[] body, string mediaType) => Caller.PostAsync(Raw(body, mediaType), FakeTelegram.Secret);

    public async Task<HttpResponseMessage> DeliverForgedAsync() =>
        await Caller.PostAsync(TelegramCaller.Message(1, new JsonObject { ["text"] = "تأكيد" }), FakeTelegram.Secret.ToUpperInvariant());

    public async Task<(SendResult Result, SeenMessage Seen)> SendAsync(OutboundMessage message)
    {
        var before = Telegram.Messages.Count;
        var result = await Channel.SendAsync(new OutgoingMessage(Conversation, 1, message), CancellationToken.None);
        var seen = Assert.Single(Telegram.Messages.Skip(before));
        return (result, new SeenMessage(seen.Text, [.. seen.Buttons.Select(button => new Button(button.Text, button.Value))]));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Telegram.DisposeAsync();
        Log.Dispose();
    }

    private static JsonObject Fields(InboundContent content)
    {
        var fields = content switch
        {
            InboundContent.Text text => new JsonObject { ["text"] = text.Body },
            InboundContent.Audio audio => new JsonObject { [audio.IsVoiceNote ? "voice" : "audio"] = Media1(audio.Media) },
            InboundContent.Image image => new JsonObject { ["photo"] = new JsonArray(Media1(new MediaReference("small") { Size = 10 }), Media1(image.Media with { MediaType = null })) },
            InboundContent.Document document => new JsonObject { ["document"] = Media1(document.Media) },
            InboundContent.Location { Name: { } name } place => new JsonObject { ["location"] = Place(place), ["venue"] = new JsonObject { ["location"] = Place(place), ["title"] = name, ["address"] = place.Address } },
            InboundContent.Location place => new JsonObject { ["location"] = Place(place) },
            InboundContent.Contact contact => new JsonObject { ["contact"] = new JsonObject { ["first_name"] = contact.Name.Split(' ')[0], ["last_name"] = contact.Name.Split(' ')[1], ["phone_number"] = contact.Phone } },
            InboundContent.Other other => new JsonObject { [other.Kind] = Media1(new MediaReference("video-1")) },
            _ => throw new ArgumentOutOfRangeException(nameof(content)),
        };
        if (content is not InboundContent.Text && content.Words is { } caption)
            fields["caption"] = caption;
        return fields;
    }

    private static JsonObject Media1(MediaReference media)
    {
        var file = new JsonObject { ["file_id"] = media.Location, ["file_unique_id"] = "u" };
        if (media.MediaType is { } type)
            file["mime_type"] = type;
        if (media.Size is { } size)
            file["file_size"] = size;
        if (media.Name is { } name)
            file["file_name"] = name;
        if (media.Duration is { } duration)
            file["duration"] = (int)duration.TotalSeconds;
        return file;
    }

    private static JsonObject Place(InboundContent.Location place) => new() { ["latitude"] = place.Latitude, ["longitude"] = place.Longitude };
}

/// <summary>All that a host logs, exceptions included, as one text.</summary>
internal sealed class LogText : ILoggerProvider
{
    private readonly StringBuilder _text = new();

    public override string ToString()
    {
        lock (_text)
            return _text.ToString();
    }

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _text);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Logger(string category, StringBuilder text) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (text)
                text.Append(logLevel).Append(' ').Append(category).Append(": ").Append(formatter(state, exception)).Append(' ').Append(exception).Append('\n');
        }
    }
}
