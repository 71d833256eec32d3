using System.Globalization;
using Abtamim.Channels.Hosting;
using Abtamim.Domain.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.WhatsApp;

/// <summary>What Twilio calls: messages that came in, and what became of those that went out.</summary>
internal sealed class WhatsAppEndpoints(
    IInbox inbox, IDeliveryReports reports, PublicUrl publicUrl, IOptions<WhatsAppOptions> options, ILogger<WhatsAppEndpoints> logger)
{
    private const int LongestId = 200;

    // Nothing is said in the answer: what there is to say goes out by the outbox.
    private static readonly byte[] Nothing = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>"u8.ToArray();

    private readonly TwilioSignature _signature = new(options.Value.AuthToken);

    /// <summary>Takes a message; 200 once it is kept.</summary>
    public Task ReceiveAsync(HttpContext context) => TakeAsync(context, async form =>
    {
        if (InboundForms.Read(form) is { } message)
            await inbox.ReceiveAsync(message, context.RequestAborted);
        else
            logger.LogInformation("Twilio sent something that is no message over WhatsApp; it is passed over.");
    });

    /// <summary>Takes a report on a message that went out.</summary>
    public Task ReportAsync(HttpContext context) => TakeAsync(context, async form =>
    {
        if (ReportOf(form) is { } report)
            await reports.ReportAsync(report, context.RequestAborted);
    });

    internal static DeliveryReport? ReportOf(TwilioForm form)
    {
        if ((form["MessageSid"] ?? form["SmsSid"]) is not { Length: <= LongestId } id || StatusOf(form["MessageStatus"] ?? form["SmsStatus"]) is not { } status)
            return null;
        var report = new DeliveryReport(ChannelNames.WhatsApp, id, status);
        if (status != DeliveryStatus.Failed)
            return report;
        return int.TryParse(form["ErrorCode"], NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? report with { Failure = TwilioErrors.KindOf(code), Reason = TwilioErrors.Describe(code) }
            : report with { Failure = RefusalKind.Other, Reason = "Twilio gave no reason" };
    }

    private static DeliveryStatus? StatusOf(string? status) => status switch
    {
        "accepted" or "scheduled" or "queued" or "sending" => DeliveryStatus.Queued,
        "sent" => DeliveryStatus.Sent,
        "delivered" => DeliveryStatus.Delivered,
        "read" => DeliveryStatus.Read,
        "failed" or "undelivered" or "canceled" => DeliveryStatus.Failed,

        // What Twilio may add.
        _ => null,
    };

    private async Task TakeAsync(HttpContext context, Func<TwilioForm, Task> take)
    {
        if (await Webhooks.ReadBodyAsync(context) is not { } body)
            return;
        if (!TryAuthenticate(context.Request, body, out var form))
        {
            logger.LogWarning(
                "A request to {Path} is not signed by the account's token, or PublicUrl is not the address that Twilio calls; it is refused.",
                context.Request.Path.Value);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (await Webhooks.TryKeepAsync(context, logger, () => take(form)))
            await Webhooks.AnswerAsync(context, "text/xml; charset=utf-8", Nothing);
    }

    private bool TryAuthenticate(HttpRequest request, byte[] body, out TwilioForm form)
    {
        var (url, signature) = (publicUrl.Of(request), request.Headers[TwilioSignature.Header].ToString());
        if (!request.HasFormContentType)
        {
            form = TwilioForm.Read([]);
            return _signature.IsOfBody(url, body, signature);
        }

        form = TwilioForm.Read(body);
        return _signature.IsOfForm(url, form.Parameters, signature);
    }
}
