using System.Net;
using Abtamim.Domain;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Messaging.Fitting;
using Abtamim.Testing.Providers;

namespace Abtamim.Channels.Tests.WhatsApp;

/// <summary>What goes out, and what becomes of it.</summary>
public sealed class SendingTests
{
    private const string Description = "twilio_api_v2010.json";
    private const string ContentDescription = "twilio_content_v1.json";

    private static readonly OutboundMessage Greeting = new("مرحبًا");

    private static readonly OutboundMessage Question = new("نحتاج منكم:\n• بيبسي: ⁨4⁩ كراتين\n\nهل الكمية متوفرة؟")
    {
        Buttons = [new("متوفر كله", "rfq:1:all"), new("متوفر جزء منه", "rfq:1:some"), new("غير متوفر", "rfq:1:none")],
    };

    [Fact]
    public async Task Send_OfEveryForm_KeepsToThePublishedDescription()
    {
        Assert.SkipWhen(ApiDescription.Missing(Description) is not null, ApiDescription.Missing(Description) ?? "");
        await using var harness = await WhatsAppHarness.StartAsync();
        var list = new ChoiceList("الأصناف", [.. Enumerable.Range(1, 10).Select(number => new Choice($"صنف {number}", $"choose:1:{number}", number % 2 == 0 ? "كرتون 24" : null))]);

        await harness.SendAsync(Greeting);
        await harness.SendAsync(Question);
        await harness.SendAsync(new OutboundMessage("اختر:") { List = list });

        Assert.Equal(list.Choices.Select(choice => (choice.Text, choice.Value)), harness.Twilio.Messages[^1].Buttons);
        var (messages, content) = (ApiDescription.Read(Description), ApiDescription.Read(ContentDescription));
        Assert.Equal(3, harness.Twilio.Provider.Requests.Count(request => request.Path.EndsWith("/Messages.json", StringComparison.Ordinal)));
        Assert.Equal(2, harness.Twilio.Contents);
        Assert.All(harness.Twilio.Provider.Requests, request =>
            Assert.Empty((request.Path.StartsWith("/v1/", StringComparison.Ordinal) ? content : messages).Problems(request)));
    }

    [Fact]
    public async Task Send_WithButtons_SharesContentAmongMessagesOfAShape()
    {
        await using var harness = await WhatsAppHarness.StartAsync();
        var other = Question with { Text = "نحتاج منكم:\n• أرز: شوالان\n\nمتوفر؟", Buttons = [new("أ", "1"), new("ب", "2"), new("ج", "3")] };

        await harness.SendAsync(Question);
        var (_, seen) = await harness.SendAsync(other);

        Assert.Equal(other.Text, seen.Text);
        Assert.Equal(other.Buttons, seen.Choices);
        Assert.Equal(1, harness.Twilio.Contents);
        await harness.SendAsync(Question with { Text = "سطر" });
        Assert.Equal(2, harness.Twilio.Contents);
        Assert.Equal(WhatsAppHarness.PublicUrl + "/channels/whatsapp/status", harness.Twilio.Messages[^1].StatusCallback);
    }

    [Fact]
    public async Task Send_WhenThereIsNoContentApi_WritesTheChoicesOut()
    {
        await using var harness = await WhatsAppHarness.StartAsync();
        harness.Twilio.HasContentApi = false;

        var (result, seen) = await harness.SendAsync(Question);
        await harness.SendAsync(Question);

        Assert.IsType<SendResult.Sent>(result);
        Assert.Equal(Question.Text + "\n\n• متوفر كله\n• متوفر جزء منه\n• غير متوفر", seen.Text);

        // It is not asked again for each message.
        Assert.Single(harness.Twilio.Provider.Requests, request => request.Path == "/v1/Content");
        harness.Twilio.HasContentApi = true;
        harness.Time.Advance(TimeSpan.FromMinutes(2));
        (_, seen) = await harness.SendAsync(Question);
        Assert.Equal(Question.Buttons, seen.Choices);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(30 * 24 * 60)]
    [InlineData(24 * 60)]
    public async Task Send_ToWhoLastWroteLongAgo_GoesAsTheTemplateWithItsButtons(int? minutes)
    {
        await using var harness = await WithTemplateAsync();
        var lastHeard = minutes is { } ago ? harness.Time.GetUtcNow() - TimeSpan.FromMinutes(ago) : (DateTimeOffset?)null;

        var result = await harness.SendAsync(Question with { Purpose = MessagePurpose.SupplierRequest }, lastHeard);

        var seen = Assert.Single(harness.Twilio.Messages);
        Assert.Equal(seen.Sid, Assert.IsType<SendResult.Sent>(result).ProviderId);
        Assert.True(seen.IsTemplate);
        Assert.Equal("رسالة: نحتاج منكم: • بيبسي: ⁨4⁩ كراتين – هل الكمية متوفرة؟ وشكرًا لكم.", seen.Text);
        Assert.Equal(Question.Buttons.Select(button => (button.Text, button.Value)), seen.Buttons);
    }

    [Fact]
    public async Task Send_WhenTwilioSaysThatTheDayIsOver_SaysSoAndTriesNothingElse()
    {
        await using var harness = await WithTemplateAsync();
        harness.Twilio.Provider.Answer(FakeTwilio.Error(400, 63016));

        var result = await harness.SendAsync(Greeting, harness.Time.GetUtcNow());

        Assert.Equal(RefusalKind.OutsideWindow, Assert.IsType<SendResult.Refused>(result).Kind);
        Assert.Single(harness.Twilio.Provider.Requests);
    }

    [Fact]
    public async Task Send_OutsideTheDayOfALongRequest_GoesInTemplatesWithEveryItemWhole()
    {
        await using var harness = await WhatsAppHarness.StartAsync(
            ("WhatsApp:Templates:SupplierRequest:ar", "HX00000000000000000000000000000001"), ("WhatsApp:Templates:Notice:ar", "HX00000000000000000000000000000002"));
        harness.Twilio.Approve("طلب جديد من أبتميم: {{1}} نسعد بردكم بالضغط على أحد الأزرار.", "متوفر كله", "متوفر جزء منه", "غير متوفر");
        harness.Twilio.Approve("تحديث من أبتميم: {{1}} يمكنكم الرد على هذه الرسالة.");
        string[] items = [.. Enumerable.Range(1, 60).Select(number => $"• مياه معبأة 330 مل رقم {number}: ⁨{number * 3}⁩ كرتونًا")];
        var request = Question with { Text = $"نحتاج منكم:\n{string.Join('\n', items)}\n\nهل الكميات متوفرة؟", Purpose = MessagePurpose.SupplierRequest };

        foreach (var part in MessageFitting.Fit(request, harness.Channel.Abilities.AfterWindow!))
            Assert.IsType<SendResult.Sent>(await harness.SendAsync(part, null));

        var seen = harness.Twilio.Messages;
        Assert.True(seen.Count is > 1 and < 6, $"{seen.Count} messages");
        Assert.All(seen, message => Assert.True(message.IsTemplate && message.Text.Length <= 1_024));
        Assert.All(items, item => Assert.Single(seen, message => $"{message.Text} ".Contains($"{item} ", StringComparison.Ordinal)));
        Assert.All(seen.SkipLast(1), message => Assert.StartsWith("تحديث", message.Text, StringComparison.Ordinal));
        Assert.Equal(Question.Buttons.Select(button => (button.Text, button.Value)), seen[^1].Buttons);
    }

    [Fact]
    public async Task Send_OutsideTheDayWithoutATemplate_IsRefusedWithTheSettingThatIsMissing()
    {
        await using var harness = await WithTemplateAsync();

        var result = await harness.SendAsync(Greeting with { Purpose = MessagePurpose.Invoice, Language = Language.English }, null);

        var refused = Assert.IsType<SendResult.Refused>(result);
        Assert.Equal(RefusalKind.OutsideWindow, refused.Kind);
        Assert.Contains("WhatsApp:Templates:Invoice:en", refused.Reason, StringComparison.Ordinal);
        Assert.Empty(harness.Twilio.Provider.Requests);
    }

    [Theory]
    [InlineData(MessagePurpose.SupplierRequest, true, "request")]
    [InlineData(MessagePurpose.SupplierRequest, false, "notice")]
    [InlineData(MessagePurpose.Invoice, false, "notice")]
    [InlineData(MessagePurpose.Reply, true, "notice")]
    public async Task Send_OutsideTheDay_ChoosesTheTemplateByWhatItIsFor(MessagePurpose purpose, bool hasButtons, string expected)
    {
        await using var harness = await WhatsAppHarness.StartAsync(
            ("WhatsApp:Templates:supplierrequest:AR", "HX00000000000000000000000000000001"), ("WhatsApp:Templates:Notice:ar", "HX00000000000000000000000000000002"));
        harness.Twilio.Approve("request {{1}}.", "متوفر كله", "متوفر جزء منه", "غير متوفر");
        harness.Twilio.Approve("notice {{1}}.");

        await harness.SendAsync((hasButtons ? Question : Greeting) with { Purpose = purpose }, null);

        Assert.StartsWith(expected, Assert.Single(harness.Twilio.Messages).Text, StringComparison.Ordinal);
        var variables = harness.Twilio.Provider.Requests[^1].Form["ContentVariables"][0];
        Assert.Equal(expected == "request", variables.Contains("\"2\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_OutsideTheDayOfWhatATemplateCannotHold_IsRefusedAndNotCut()
    {
        await using var harness = await WithTemplateAsync();

        var result = await harness.SendAsync(Question with { Text = new string('ك', 901), Purpose = MessagePurpose.SupplierRequest }, null);

        Assert.Contains("901", Assert.IsType<SendResult.Refused>(result).Reason, StringComparison.Ordinal);
        Assert.Empty(harness.Twilio.Provider.Requests);
    }

    [Theory]
    [InlineData(400, 21211, RefusalKind.Unreachable)]
    [InlineData(400, 21614, RefusalKind.Unreachable)]
    [InlineData(400, 63003, RefusalKind.Unreachable)]
    [InlineData(400, 63024, RefusalKind.Unreachable)]
    [InlineData(400, 21610, RefusalKind.OptedOut)]
    [InlineData(400, 63019, RefusalKind.Invalid)]
    [InlineData(400, 21656, RefusalKind.Invalid)]
    [InlineData(400, 63007, RefusalKind.Unauthorised)]
    [InlineData(401, 20003, RefusalKind.Unauthorised)]
    [InlineData(403, 20005, RefusalKind.Unauthorised)]
    [InlineData(404, 20404, RefusalKind.Unauthorised)]
    [InlineData(400, 12345, RefusalKind.Other)]
    public async Task Send_WhenTwilioRefuses_SaysWhyWithoutTheNumber(int status, int code, RefusalKind kind)
    {
        await using var harness = await WhatsAppHarness.StartAsync();
        harness.Twilio.Provider.Answer(FakeTwilio.Error(status, code));

        var refused = Assert.IsType<SendResult.Refused>(await harness.SendAsync(Greeting, harness.Time.GetUtcNow()));

        Assert.Equal(kind, refused.Kind);
        Assert.Contains($"{code}", refused.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("966", refused.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeTwilio.AuthToken, refused.Reason, StringComparison.Ordinal);
        Assert.Single(harness.Twilio.Provider.Requests);
    }

    [Theory]
    [InlineData(429, 20429, 7, true)]
    [InlineData(400, 63018, null, false)]
    [InlineData(400, 63038, null, true)]
    [InlineData(503, 0, 30, true)]
    public async Task Send_WhenTwilioIsBusy_TriesLaterNotBeforeItSays(int status, int code, int? seconds, bool isForAll)
    {
        await using var harness = await WhatsAppHarness.StartAsync();
        harness.Twilio.Provider.Answer(FakeTwilio.Error(status, code, seconds is null ? [] : [("Retry-After", $"{seconds}")]));

        var later = Assert.IsType<SendResult.TryLater>(await harness.SendAsync(Greeting, harness.Time.GetUtcNow()));

        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, later.After);
        Assert.Equal(isForAll, later.IsForAll);
        Assert.Single(harness.Twilio.Provider.Requests);
    }

    [Fact]
    public async Task Send_WhenNoAnswerComes_IsNotKnown()
    {
        await using var harness = await WhatsAppHarness.StartAsync();
        harness.Twilio.Provider.Answer(
            ProviderAnswer.CutOff, ProviderAnswer.Bytes(HttpStatusCode.BadGateway, "text/html", "<html>"u8.ToArray()), FakeTwilio.Error(500, 20500));

        for (var attempt = 0; attempt < 3; attempt++)
            Assert.IsType<SendResult.Unknown>(await harness.SendAsync(Greeting, harness.Time.GetUtcNow()));
        Assert.Equal(3, harness.Twilio.Provider.Requests.Count);
        Assert.Empty(harness.Twilio.Messages);
    }

    [Fact]
    public async Task Send_WhenTwilioIsNotReached_TriesLater()
    {
        await using var harness = await WhatsAppHarness.StartAsync();
        await harness.Twilio.Provider.DisposeAsync();

        Assert.IsType<SendResult.TryLater>(await harness.SendAsync(Greeting, harness.Time.GetUtcNow()));
    }

    private static async Task<WhatsAppHarness> WithTemplateAsync()
    {
        // The first SID that the fake gives.
        var harness = await WhatsAppHarness.StartAsync(("WhatsApp:Templates:SupplierRequest:ar", "HX00000000000000000000000000000001"));
        Assert.Equal("HX00000000000000000000000000000001", harness.Twilio.Approve("رسالة: {{1}} وشكرًا لكم.", "متوفر كله", "متوفر جزء منه", "غير متوفر"));
        return harness;
    }
}
