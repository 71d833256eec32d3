using System.Text.Json;
using Abtamim.Channels.Hosting;
using Abtamim.Domain.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.Teams;

/// <summary>What the Bot Framework calls: activities of every kind.</summary>
internal sealed class TeamsEndpoint(
    ActivityTokens tokens, IInbox inbox, IConversationReferences references, IOptions<TeamsOptions> options, ILogger<TeamsEndpoint> logger)
{
    private const string Scheme = "Bearer ";

    // What an invoked card is told. The desk's own words come by the outbox.
    private static readonly byte[] Pressed = JsonSerializer.SerializeToUtf8Bytes(
        new { statusCode = 200, type = "application/vnd.microsoft.activity.message", value = "✓" });

    private static readonly byte[] NotKnown = JsonSerializer.SerializeToUtf8Bytes(
        new { statusCode = 400, type = "application/vnd.microsoft.error", value = new { code = "BadRequest", message = "The action is not known." } });

    /// <summary>Takes an activity; 200 once it is kept.</summary>
    public async Task ReceiveAsync(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            Refuse(context, StatusCodes.Status401Unauthorized, "has no token");
            return;
        }

        var (proof, canTell) = await tokens.CheckAsync(authorization[Scheme.Length..].Trim(), context.RequestAborted);
        if (proof is null)
        {
            if (canTell)
                Refuse(context, StatusCodes.Status403Forbidden, "has a token that is not good");
            else
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        if (await Webhooks.ReadBodyAsync(context) is not { } body)
            return;
        if (Activity.Parse(body) is not { } activity)
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        else if (!proof.IsOf(activity.ChannelId, activity.ServiceUrl))
            Refuse(context, StatusCodes.Status403Forbidden, "comes from another channel or service than its token");
        else if (!IsServed(activity))
            Refuse(context, StatusCodes.Status403Forbidden, "comes from another tenant than Teams:TenantId");
        else
            await TakeAsync(context, activity);
    }

    // A bot of one tenant is that tenant's alone.
    private bool IsServed(Activity activity) =>
        options.Value.TenantId.Length == 0 || string.Equals(activity.TenantId, options.Value.TenantId, StringComparison.OrdinalIgnoreCase);

    private async Task TakeAsync(HttpContext context, Activity activity)
    {
        var isMessage = false;
        var isKept = await Webhooks.TryKeepAsync(context, logger, async () =>
        {
            if (ActivityReader.ConversationOf(activity) is not { } conversation)
                return;

            // First where to answer, then what to.
            if (ActivityReader.ReferenceOf(activity, conversation) is { } reference)
                await references.KeepAsync(reference, context.RequestAborted);
            if (ActivityReader.MessageOf(activity, conversation) is not { } message)
                return;
            await inbox.ReceiveAsync(message, context.RequestAborted);
            isMessage = true;
        });
        if (isKept && activity is { Type: "invoke", Name: ActivityReader.CardAction })
            await Webhooks.AnswerAsync(context, "application/json; charset=utf-8", isMessage ? Pressed : NotKnown);
    }

    private void Refuse(HttpContext context, int status, string why)
    {
        logger.LogWarning("An activity {Why}; it is refused.", why);
        context.Response.StatusCode = status;
    }
}
