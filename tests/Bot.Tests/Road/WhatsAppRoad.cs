using System.Net;
using Abtamim.Domain.Parties;
using Abtamim.Testing.Hosting;
using Abtamim.Testing.Providers;

namespace Abtamim.Bot.Tests.Road;

/// <summary>
/// The road over WhatsApp, for the customer and the suppliers, who have never written before: what they are asked comes
/// as a template with its buttons. Staff are where they always are.
/// </summary>
public sealed class WhatsAppRoad : WholeRoad
{
    private const string PublicUrl = "https://desk.example.com";

    private FakeTwilio? _twilio;
    private int _posted;

    /// <inheritdoc/>
    protected override async Task StartAsync()
    {
        _twilio = await FakeTwilio.StartAsync();
        var request = _twilio.Approve("لديكم طلب عرض: {{1}} نسعد بردكم.", "متوفر كله", "متوفر جزء منه", "غير متوفر");
        await StartDeskAsync(
            null,
            [
                .. _twilio.Settings.Select(setting => $"--{setting.Key}={setting.Value}"),
                $"--PublicUrl={PublicUrl}",
                $"--WhatsApp:Templates:SupplierRequest:ar={request}",
            ]);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_twilio is not null)
            await _twilio.DisposeAsync();
    }

    [Fact]
    public async Task Message_AsFarAsTwilioReports_IsAsFarInTheOutbox()
    {
        await As("customer:CUS-001").SayAsync("كم رصيدي؟");
        await As("customer:CUS-001").HearAsync("ريال");
        await Desk.UntilAllIsSentAsync();
        var sent = Assert.Single(_twilio!.Messages);
        Assert.Equal(PublicUrl + "/channels/whatsapp/status", sent.StatusCallback);

        foreach (var (status, expected) in new[] { ("read", "Read"), ("delivered", "Read"), ("sent", "Read"), ("read", "Read") })
        {
            using var answer = await Twilio.PostAsync(
                "/channels/whatsapp/status", [("MessageSid", sent.Sid), ("MessageStatus", status), ("To", sent.To)], TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(expected, await Desk.TextAsync("SELECT status FROM outbox"));
        }

        Assert.Empty(Desk.Errors.Entries);
    }

    private TwilioCaller Twilio => new(Desk.Http, PublicUrl);

    /// <inheritdoc/>
    protected override bool IsShownToBeHeard => _twilio!.Typing.Count > 0;

    /// <inheritdoc/>
    protected override RoadPerson As(string contact)
    {
        var parties = Desk.Get<IReferenceData>().Parties;
        var address = contact.Split(':') switch
        {
            ["customer", var code] => parties.FindCustomer(code)!.Conversation.Address,
            ["supplier", var code] => parties.FindSupplier(code)!.Conversation.Address,
            _ => null,
        };
        return address is null ? base.As(contact) : new WhatsAppPerson(this, address);
    }

    private sealed class WhatsAppPerson(WhatsAppRoad road, string number) : RoadPerson
    {
        public override Task SayAsync(string text) => PostAsync(("MessageType", "text"), ("Body", text));

        public override Task SpeakAsync(byte[] recording, string mediaType) => PostAsync(
            ("MessageType", "audio"), ("Body", ""), ("NumMedia", "1"), ("MediaContentType0", mediaType),
            ("MediaUrl0", road._twilio!.Store(mediaType, recording).ToString()));

        protected override Task PressAsync(ChatButton button) =>
            PostAsync(("MessageType", "interactive"), ("Body", button.Text), ("ButtonText", button.Text), ("ButtonPayload", button.Value));

        protected override Task<IReadOnlyList<ChatMessage>> HeardAsync() => Task.FromResult<IReadOnlyList<ChatMessage>>(
        [
            .. road._twilio!.Messages.Where(message => message.To == "whatsapp:" + number).Select((message, index) => new ChatMessage(
                index + 1, "desk", message.Text, [.. message.Buttons.Select(button => new ChatButton(button.Text, button.Value))], [])),
        ]);

        private async Task PostAsync(params (string Name, string Value)[] content)
        {
            var id = FormattableString.Invariant($"SM{Interlocked.Increment(ref road._posted):x32}");
            using var answer = await road.Twilio.PostAsync(
                "/channels/whatsapp", TwilioCaller.Message(number, id, content), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }
}
