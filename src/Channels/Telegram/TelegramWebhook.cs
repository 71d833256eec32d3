using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Abtamim.Channels.Hosting;
using Abtamim.Domain.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.Telegram;

/// <summary>What Telegram calls with every update.</summary>
internal sealed class TelegramWebhook(IInbox inbox, IOptions<TelegramOptions> options, ILogger<TelegramWebhook> logger)
{
    /// <summary>Where the secret comes.</summary>
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

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

        if (await Webhooks.ReadBodyAsync(context) is not { } body)
            return;
        if (Read(body) is not { } update)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var isKept = await Webhooks.TryKeepAsync(
            context, logger, () => update.Message is { } message ? inbox.ReceiveAsync(message, context.RequestAborted) : Task.CompletedTask);
        if (isKept && update.Callback is { } callback)
            await Webhooks.AnswerAsync(context, "application/json", Answer(callback));
    }

    // The digests are of one length, whatever was shown.
    private bool IsTelegram(HttpRequest request) =>
        request.Headers[SecretHeader] is [{ } shown]
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(shown)), _secret);

    private TelegramUpdate? Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return TelegramUpdate.Read(json.RootElement, _ids);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A tap is answered in the answer to its delivery: after it is kept, and without a request of its own.
    private static byte[] Answer(string callback) =>
        JsonSerializer.SerializeToUtf8Bytes(new { method = "answerCallbackQuery", callback_query_id = callback });
}
