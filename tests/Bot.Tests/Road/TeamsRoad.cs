using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Testing.Hosting;
using Abtamim.Testing.Providers;

namespace Abtamim.Bot.Tests.Road;

/// <summary>
/// The road over Teams, for everybody: the customer writes, the suppliers have installed the app and never written, and
/// staff, known by their object id, decide on a card.
/// </summary>
public sealed class TeamsRoad : WholeRoad
{
    private static readonly Dictionary<string, string> People = new(StringComparer.Ordinal)
    {
        ["customer:CUS-001"] = "0b6a4f2c-0000-4000-8000-000000000001",
        ["supplier:SUP-01"] = "0b6a4f2c-0000-4000-8000-000000000101",
        ["supplier:SUP-03"] = "0b6a4f2c-0000-4000-8000-000000000103",
        ["staff:سارة"] = "0b6a4f2c-0000-4000-8000-000000000900",
    };

    private FakeTeams? _teams;
    private int _posted;

    /// <inheritdoc/>
    protected override async Task StartAsync()
    {
        _teams = await FakeTeams.StartAsync();
        await StartDeskAsync(
            null,
            [.. _teams.Settings.Select(setting => $"--{setting.Key}={setting.Value}"), $"--Teams:TenantId={FakeTeams.TenantId}"]);
        var parties = Desk.Get<IReferenceData>().Parties;
        await Desk.Get<IReferenceStore>().UpsertAsync(
            new ReferenceChanges
            {
                Customers = [parties.FindCustomer("CUS-001")! with { Conversation = ConversationOf("customer:CUS-001") }],
                Suppliers =
                [
                    parties.FindSupplier("SUP-01")! with { Conversation = ConversationOf("supplier:SUP-01") },
                    parties.FindSupplier("SUP-03")! with { Conversation = ConversationOf("supplier:SUP-03") },
                ],
                Staff = [parties.FindStaff("سارة")! with { Conversation = ConversationOf("staff:سارة") }],
            },
            TestContext.Current.CancellationToken);
        await Desk.Get<IReferenceData>().RefreshAsync(TestContext.Current.CancellationToken);
        foreach (var person in People.Values)
            await PostAsync(person, "installationUpdate", activity => activity["action"] = "add");
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_teams is not null)
            await _teams.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override bool IsShownToBeHeard => _teams!.Provider.Requests.Any(request => request.Text.Contains("\"typing\"", StringComparison.Ordinal));

    /// <inheritdoc/>
    protected override RoadPerson As(string contact) => new TeamsPerson(this, People[contact]);

    private static ConversationId ConversationOf(string contact) => ConversationId.Of(ChannelNames.Teams, $"{FakeTeams.TenantId}/{People[contact]}");

    private async Task PostAsync(string person, string type, Action<JsonObject> change)
    {
        var activity = _teams!.Activity(person, Interlocked.Increment(ref _posted).ToString(CultureInfo.InvariantCulture), type);
        change(activity);
        using var answer = await new TeamsCaller(Desk.Http, _teams, TimeProvider.System).PostAsync(activity, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private sealed class TeamsPerson(TeamsRoad road, string person) : RoadPerson
    {
        public override Task SayAsync(string text) => road.PostAsync(person, "message", activity => activity["text"] = text);

        public override Task SpeakAsync(byte[] recording, string mediaType) => road.PostAsync(person, "message", activity =>
            activity["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = mediaType,
                ["contentUrl"] = road._teams!.Store(mediaType, recording).ToString(),
            }));

        protected override Task PressAsync(ChatButton button) =>
            road.PostAsync(person, "message", activity => activity["value"] = new JsonObject { ["press"] = button.Value });

        protected override Task<IReadOnlyList<ChatMessage>> HeardAsync() => Task.FromResult<IReadOnlyList<ChatMessage>>(
        [
            .. road._teams!.Messages.Where(message => message.Conversation == FakeTeams.ConversationOf(person)).Select((message, index) => new ChatMessage(
                index + 1, "desk", message.Text, [.. message.Choices.Select(choice => new ChatButton(choice.Text, choice.Value))], [])),
        ]);
    }
}
