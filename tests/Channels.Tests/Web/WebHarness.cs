using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Abtamim.Channels.Tests.Contract;
using Abtamim.Channels.Web;
using Abtamim.Domain;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Testing.Providers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Abtamim.Channels.Tests.Web;

/// <summary>The web chat over HTTP, with an inbox and a transcript in memory.</summary>
internal sealed class WebHarness : IChannelHarness
{
    private const string Contact = "customer:CUS-001";

    private readonly WebApplication _app;
    private readonly HttpClient _client;
    private readonly MemoryTranscript _transcript;

    private WebHarness(WebApplication app, RecordingInbox inbox, MemoryTranscript transcript)
    {
        _app = app;
        Inbox = inbox;
        _transcript = transcript;
        _client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public RecordingInbox Inbox { get; }

    public IChannel Channel => _app.Services.GetRequiredService<IChannel>();

    public ConversationId Conversation { get; } = ConversationId.Of(ChannelNames.Web, Contact);

    public IReadOnlyList<InboundContent> Samples { get; } = [new InboundContent.Text("كم رصيدي؟"), new InboundContent.Button("rfq:1:all")];

    public static async Task<WebHarness> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var (inbox, transcript, company) = (new RecordingInbox(), new MemoryTranscript(), new OneCustomer());
        builder.Services.AddWebChannel();
        builder.Services.AddSingleton<IInbox>(inbox);
        builder.Services.AddSingleton<ITranscript>(transcript);
        builder.Services.AddSingleton<IReferenceData>(company);
        builder.Services.AddSingleton<IReferenceStore>(company);
        builder.Services.AddSingleton<IUploads, NoRecordings>();
        builder.Services.AddSingleton<IRecordings, NoRecordings>();
        var app = builder.Build();
        app.MapWebChannel();
        await app.StartAsync();
        return new WebHarness(app, inbox, transcript);
    }

    public Task<HttpResponseMessage> DeliverAsync(InboundContent content, string id) =>
        _client.PostAsJsonAsync(WebChat.Path, new { contact = Contact, id, text = content.Words, button = (content as InboundContent.Button)?.Value });

    public async Task<HttpResponseMessage> DeliverRawAsync(byte[] body, string mediaType)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return await _client.PostAsync(new Uri(WebChat.Path, UriKind.Relative), content);
    }

    public async Task<(SendResult Result, SeenMessage Seen)> SendAsync(OutboundMessage message)
    {
        var sequence = _transcript.Add(message);
        var result = await Channel.SendAsync(new OutgoingMessage(Conversation, sequence, message), CancellationToken.None);
        var page = await _client.GetFromJsonAsync<JsonElement>($"{WebChat.Path}?contact={Uri.EscapeDataString(Contact)}&after={sequence - 1}");
        var seen = page.GetProperty("messages")[0];
        return (result, new SeenMessage(
            seen.GetProperty("text").GetString()!,
            [.. seen.GetProperty("buttons").EnumerateArray().Select(button => new Button(button.GetProperty("text").GetString()!, button.GetProperty("value").GetString()!))]));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class MemoryTranscript : ITranscript
    {
        private readonly List<TranscriptEntry> _entries = [];

        public long Add(OutboundMessage message)
        {
            _entries.Add(new TranscriptEntry(_entries.Count + 1, false, message.Text, null, message.Buttons, message.Documents, DateTimeOffset.UnixEpoch));
            return _entries.Count;
        }

        public Task<IReadOnlyList<TranscriptEntry>> ReadAsync(ConversationId conversation, long after, int most, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<TranscriptEntry>>([.. _entries.Skip((int)after).Take(most)]);

        public Task<long> LastPlaceAsync(ConversationId conversation, CancellationToken cancellationToken) => Task.FromResult((long)_entries.Count);
    }

    /// <summary>Nobody speaks here.</summary>
    private sealed class NoRecordings : IUploads, IRecordings
    {
        public Task<MediaReference> KeepAsync(string channel, string key, ReadOnlyMemory<byte> content, string? mediaType, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<(ReadOnlyMemory<byte> Content, string MediaType)?> ReadAsync(long message, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }

    private sealed class OneCustomer : IReferenceData, IReferenceStore
    {
        public ProductCatalogue Catalogue => ProductCatalogue.Empty;

        public PartyDirectory Parties { get; } = new(
            [new Customer("CUS-001", "بقالة النور", new ConversationId("web:" + Contact), Language.Arabic, "", new Money(0, Currency.Sar), 30)], [], [], []);

        public Task RefreshAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task UpsertAsync(ReferenceChanges changes, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task EnsureStaffAsync(string name, Language language, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<bool> IsEmptyAsync(CancellationToken cancellationToken) => Task.FromResult(false);
    }
}
