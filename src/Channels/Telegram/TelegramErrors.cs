using System.Net;
using Abtamim.Domain.Messaging;
using Telegram.Bot.Exceptions;

namespace Abtamim.Channels.Telegram;

/// <summary>
/// What it means when a request to the Bot API fails. The reasons that are given are Telegram's own short descriptions
/// or the names of exceptions, never an address: the bot's token is part of every address.
/// </summary>
internal static class TelegramErrors
{
    private const int LongestReason = 200;

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Whether <paramref name="fault"/> is one that requests end with when something goes wrong outside.</summary>
    public static bool IsOutside(Exception fault) => fault is RequestException or HttpRequestException or IOException or OperationCanceledException;

    /// <summary>What became of a message whose sending ended with <paramref name="fault"/>.</summary>
    public static SendResult Judge(Exception fault) => fault switch
    {
        ApiRequestException refused => Judge(refused.ErrorCode, Describe(fault), WaitOf(refused)),

        // Taken, and the answer was not what the library knows.
        RequestException { HttpStatusCode: HttpStatusCode.OK } => new SendResult.Sent(),
        RequestException { HttpStatusCode: { } status } => Judge((int)status, Describe(fault), null),
        _ when NeverConnected(fault) => new SendResult.TryLater(Describe(fault)),
        _ => new SendResult.Unknown(Describe(fault)),
    };

    /// <summary>When Telegram wants to be asked again; null where it does not say.</summary>
    public static TimeSpan? WaitOf(Exception fault) =>
        fault is ApiRequestException { Parameters.RetryAfter: > 0 and var seconds }
            ? TimeSpan.FromTicks(Math.Min(TimeSpan.FromSeconds(seconds).Ticks, LongestWait.Ticks))
            : null;

    /// <summary>The code of the failure, as in HTTP; null where no answer came.</summary>
    public static int? CodeOf(Exception fault) => fault switch
    {
        ApiRequestException refused => refused.ErrorCode,
        RequestException { HttpStatusCode: { } status } => (int)status,
        _ => null,
    };

    /// <summary>What happened, without an address in it.</summary>
    public static string Describe(Exception fault) => fault switch
    {
        ApiRequestException refused => $"{refused.ErrorCode} {(refused.Message.Length <= LongestReason ? refused.Message : refused.Message[..LongestReason])}",
        RequestException { HttpStatusCode: { } status } => $"HTTP {(int)status}",
        _ => fault.GetBaseException().GetType().Name,
    };

    private static SendResult Judge(int code, string reason, TimeSpan? wait) => code switch
    {
        429 => new SendResult.TryLater(reason, wait),
        >= 500 => new SendResult.Unknown(reason),

        // A token that is not well formed is «not found».
        401 or 404 => new SendResult.Refused(RefusalKind.Unauthorised, reason),
        403 => new SendResult.Refused(Says(reason, "blocked", "kicked") ? RefusalKind.Blocked : RefusalKind.Unreachable, reason),
        400 when Says(reason, "chat not found", "user not found", "peer_id_invalid", "chat_id_invalid", "deactivated", "upgraded to a supergroup") =>
            new SendResult.Refused(RefusalKind.Unreachable, reason),
        400 or 413 => new SendResult.Refused(RefusalKind.Invalid, reason),
        _ => new SendResult.TryLater(reason, wait),
    };

    private static bool Says(string reason, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (reason.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool NeverConnected(Exception fault) =>
        (fault as HttpRequestException ?? fault.InnerException as HttpRequestException)?.HttpRequestError
            is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError;
}
