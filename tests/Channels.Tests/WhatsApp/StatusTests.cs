using System.Net;
using Abtamim.Channels.WhatsApp;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;

namespace Abtamim.Channels.Tests.WhatsApp;

/// <summary>What Twilio reports of messages that went out.</summary>
public sealed class StatusTests
{
    [Theory]
    [InlineData("accepted", DeliveryStatus.Queued)]
    [InlineData("queued", DeliveryStatus.Queued)]
    [InlineData("sending", DeliveryStatus.Queued)]
    [InlineData("sent", DeliveryStatus.Sent)]
    [InlineData("delivered", DeliveryStatus.Delivered)]
    [InlineData("read", DeliveryStatus.Read)]
    public async Task Report_OfProgress_IsPassedOn(string status, DeliveryStatus expected)
    {
        await using var harness = await WhatsAppHarness.StartAsync();

        using var answer = await ReportAsync(harness, ("MessageStatus", status));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(new DeliveryReport(ChannelNames.WhatsApp, "SM1", expected), Assert.Single(harness.Reports.Reports));
        Assert.Empty(harness.Inbox.Kept);
    }

    [Theory]
    [InlineData("63016", RefusalKind.OutsideWindow)]
    [InlineData("63024", RefusalKind.Unreachable)]
    [InlineData("63003", RefusalKind.Unreachable)]
    [InlineData("21610", RefusalKind.OptedOut)]
    [InlineData("63033", RefusalKind.Blocked)]
    [InlineData("63019", RefusalKind.Invalid)]
    [InlineData("63042", RefusalKind.Invalid)]
    [InlineData("99999", RefusalKind.Other)]
    [InlineData("٩٩", RefusalKind.Other)]
    [InlineData("", RefusalKind.Other)]
    public async Task Report_OfAFailure_SaysWhatTheCodeMeans(string code, RefusalKind expected)
    {
        await using var harness = await WhatsAppHarness.StartAsync();

        foreach (var status in new[] { "undelivered", "failed" })
            using (await ReportAsync(harness, ("MessageStatus", status), ("ErrorCode", code), ("ErrorMessage", "to whatsapp:+966511000001")))
            {
            }

        Assert.All(harness.Reports.Reports, report =>
        {
            Assert.Equal((DeliveryStatus.Failed, expected), (report.Status, report.Failure));
            Assert.DoesNotContain("966", report.Reason!, StringComparison.Ordinal);
        });
        Assert.Equal(2, harness.Reports.Reports.Count);
    }

    [Theory]
    [InlineData("MessageStatus", "received")]
    [InlineData("MessageStatus", "partially_delivered")]
    [InlineData("EventType", "READ")]
    public async Task Report_OfSomethingUnknown_IsAcknowledgedAndPassedOver(string name, string value)
    {
        await using var harness = await WhatsAppHarness.StartAsync();

        using var answer = await ReportAsync(harness, (name, value));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(harness.Reports.Reports);
    }

    private static Task<HttpResponseMessage> ReportAsync(WhatsAppHarness harness, params (string Name, string Value)[] fields) =>
        harness.Caller.PostAsync(TwilioWhatsApp.StatusPath,
        [
            ("ChannelPrefix", "whatsapp"), ("ApiVersion", "2010-04-01"), ("SmsSid", "SM1"), ("To", "whatsapp:+966511000001"), ("MessageSid", "SM1"),
            ("From", "whatsapp:" + FakeTwilio.From), ("AccountSid", FakeTwilio.AccountSid), ("ChannelToAddress", "+96651100XXXX"), .. fields,
        ]);
}
