using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Abtamim.Channels.Teams;
using Abtamim.Channels.Tests.Contract;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;

namespace Abtamim.Channels.Tests.Teams;

/// <summary>Teams in a host of its own, with the Bot Framework on loopback.</summary>
internal sealed class TeamsHarness : ModuleHarness, IProvingHarness
{
    public const string Person = "0b6a4f2c-0000-4000-8000-000000000007";

    private TeamsHarness(ModuleHost host, FakeTeams teams)
        : base(host)
    {
        Teams = teams;
        Caller = new TeamsCaller(Http, teams, Time);
    }

    public FakeTeams Teams { get; }

    public TeamsCaller Caller { get; }

    public RecordingReferences References => (RecordingReferences)Get<IConversationReferences>();

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
        return new TeamsHarness(await ModuleHost.StartAsync(BotFrameworkTeams.Module, teams.Settings, settings), teams);
    }

    public Task<HttpResponseMessage> DeliverAsync(InboundContent content, string id) => Caller.PostAsync(ActivityOf(content, id));

    public Task<HttpResponseMessage> DeliverRawAsync(byte[] body, string mediaType) =>
        Caller.PostAsync(Raw(body, mediaType), Teams.Token(Time.GetUtcNow()));

    public async Task<HttpResponseMessage> DeliverForgedAsync()
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

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private static MediaReference At(string type, string? name) =>
        new("https://contoso.sharepoint.com/personal/sara/_layouts/15/download.aspx?UniqueId=1") { MediaType = type, Name = name };
}
