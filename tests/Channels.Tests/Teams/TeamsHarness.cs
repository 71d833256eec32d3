using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Abtamim.Channels.Teams;
using Abtamim.Channels.Tests.Contract;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Abtamim.Channels.Tests.Teams;

/// <summary>Teams in a host of its own, with the Bot Framework on loopback.</summary>
internal sealed class TeamsHarness : IChannelHarness
{
    public const string Person = "0b6a4f2c-0000-4000-8000-000000000007";

    private readonly WebApplication _app;

    private TeamsHarness(WebApplication app, FakeTeams teams, FakeTimeProvider time)
    {
        _app = app;
        Teams = teams;
        Time = time;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Caller = new TeamsCaller(Http, teams, time);
    }

    public FakeTeams Teams { get; }

    public FakeTimeProvider Time { get; }

    public HttpClient Http { get; }

    public TeamsCaller Caller { get; }

    public RecordingInbox Inbox => (RecordingInbox)_app.Services.GetRequiredService<IInbox>();

    public RecordingReferences References => (RecordingReferences)_app.Services.GetRequiredService<IConversationReferences>();

    public IChannel Channel => _app.Services.GetRequiredService<IChannel>();

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public IMediaSource Media => _app.Services.GetRequiredService<IMediaSource>();

    public ConversationId Conversation { get; } = ConversationId.Of(ChannelNames.Teams, $"{FakeTeams.TenantId}/{Person}");

    public IReadOnlyList<InboundContent> Samples { get; } =
    [
        new InboundContent.Text("كم رصيدي؟"),
        new InboundContent.Button("rfq:1:all"),
        new InboundContent.Audio(At("audio/ogg", null), IsVoiceNote: true),
        new InboundContent.Audio(At("audio/mpeg", "طلبية.mp3"), IsVoiceNote: false, "اسمع"),
        new InboundContent.Image(At("image/png", null), "هذي الفاتورة"),
        new InboundContent.Document(At("application/pdf", "طلبية.pdf")),
    ];

    public static async Task<TeamsHarness> StartAsync(params (string Key, string? Value)[] settings)
    {
        var teams = await FakeTeams.StartAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(teams.Settings)
            .AddInMemoryCollection([.. settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))]);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IInbox>(new RecordingInbox());
        builder.Services.AddSingleton<IConversationReferences>(new RecordingReferences());
        BotFrameworkTeams.Module.Add(builder.Services, builder.Configuration);
        var app = builder.Build();
        BotFrameworkTeams.Module.Map(app);
        await app.StartAsync();
        return new TeamsHarness(app, teams, time);
    }

    public Task<HttpResponseMessage> DeliverAsync(InboundContent content, string id) => Caller.PostAsync(ActivityOf(content, id));

    public Task<HttpResponseMessage> DeliverRawAsync(byte[] body, string mediaType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return Caller.PostAsync(content, Teams.Token(Time.GetUtcNow()));
    }

    public async Task<HttpResponseMessage?> DeliverForgedAsync()
    {
        using var other = RSA.Create(2048);
        var activity = ActivityOf(new InboundContent.Text("مرحبا"), "1");
        return await Caller.PostAsync(new StringContent(activity.ToJsonString()), Teams.Token(Time.GetUtcNow(), key: other));
    }

    public async Task<(SendResult Result, SeenMessage Seen)> SendAsync(OutboundMessage message)
    {
        var result = await TrySendAsync(message);
        var seen = Teams.Messages[^1];
        return (result, new SeenMessage(seen.Text, [.. seen.Choices.Select(choice => new Button(choice.Text, choice.Value))]));
    }

    /// <summary>Sends to somebody who has installed the app.</summary>
    public async Task<SendResult> TrySendAsync(OutboundMessage message)
    {
        await References.KeepAsync(
            new ConversationReference(Conversation, Teams.ServiceUrl, FakeTeams.ConversationOf(Person), FakeTeams.BotId), CancellationToken.None);
        return await Channel.SendAsync(new OutgoingMessage(Conversation, 1, message), CancellationToken.None);
    }

    public JsonObject ActivityOf(InboundContent content, string id)
    {
        var activity = Teams.Activity(Person, id);
        switch (content)
        {
            case InboundContent.Text text:
                activity["text"] = text.Body;
                activity["textFormat"] = "plain";
                activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{text.Body}</p>" });
                break;
            case InboundContent.Button button:
                activity["value"] = new JsonObject { ["press"] = button.Value };
                break;
            case { Attachment: { Name: { } name } media }:
                activity["text"] = content.Words;
                activity["attachments"] = new JsonArray(new JsonObject
                {
                    ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                    ["contentUrl"] = "https://contoso.sharepoint.com/personal/sara/Documents/" + name,
                    ["name"] = name,
                    ["content"] = new JsonObject { ["downloadUrl"] = media.Location, ["uniqueId"] = "1150D938", ["fileType"] = name.Split('.')[^1] },
                });
                break;
            case { Attachment: { } media }:
                activity["text"] = content.Words;
                activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = media.MediaType, ["contentUrl"] = media.Location });
                break;
            default:
                throw new NotSupportedException(content.GetType().Name);
        }

        return activity;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private static MediaReference At(string type, string? name) =>
        new("https://contoso.sharepoint.com/personal/sara/_layouts/15/download.aspx?UniqueId=1") { MediaType = type, Name = name };
}
