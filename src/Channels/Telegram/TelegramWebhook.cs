using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Abtamim.Domain.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.Telegram;

/// <summary>What Telegram calls with every update.</summary>
internal sealed class TelegramWebhook(IInbox inbox, IOptions<TelegramOptions> options, ILogger<TelegramWebhook> logger)
{
    /// <summary>Where the secret comes.</summary>
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>The largest body: many times the longest message, with the one that it answers.</summary>
    public const int LargestBody = 512 * 1024;

    private readonly byte[] _secret = SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.SecretToken));
    private readonly TelegramIds _ids = new(options.Value.BotId);

    /// <summary>Takes an update; 200 once what it brings is kept.</summary>
    public async Task ReceiveAsync(HttpContext context)
    {
        if (!IsTelegram(context.Request))
        {
            logger.LogWarning("A request to Telegram's webhook does not show Telegram:SecretToken; it is refused.");
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var (update, refusal) = await ReadAsync(context.Request, context.RequestAborted);
        if (update is null)
        {
            context.Response.StatusCode = refusal;
            return;
        }

        try
        {
            if (update.Message is { } message)
                await inbox.ReceiveAsync(message, context.RequestAborted);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Telegram tries again, for a day.
            logger.LogError(fault, "What Telegram delivered could not be kept.");
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        await AnswerAsync(context, update.Callback);
    }

    // The digests are of one length, whatever was shown.
    private bool IsTelegram(HttpRequest request) =>
        request.Headers[SecretHeader] is [{ } shown]
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(shown)), _secret);

    private async Task<(TelegramUpdate? Update, int Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestBody)
            return (null, StatusCodes.Status413PayloadTooLarge);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LargestBody;
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, default, cancellationToken);
            return (TelegramUpdate.Read(body.RootElement, _ids), StatusCodes.Status400BadRequest);
        }
        catch (JsonException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException refused)
        {
            return (null, refused.StatusCode);
        }
    }

    // A tap is answered in the answer to its delivery: after it is kept, and without a request of its own.
    private static async Task AnswerAsync(HttpContext context, string? callback)
    {
        if (callback is null)
            return;
        context.Response.ContentType = "application/json";
        using var answer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(answer))
        {
            json.WriteStartObject();
            json.WriteString("method", "answerCallbackQuery");
            json.WriteString("callback_query_id", callback);
            json.WriteEndObject();
        }

        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer.GetBuffer().AsMemory(0, (int)answer.Length), context.RequestAborted);
    }
}
