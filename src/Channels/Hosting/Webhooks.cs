using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Abtamim.Channels.Hosting;

/// <summary>What the webhooks of all providers do alike.</summary>
internal static class Webhooks
{
    /// <summary>The largest body in bytes: many times the longest message that any provider delivers.</summary>
    public const int LargestBody = 512 * 1024;

    /// <summary>All of the body; null where it is too large or broken, and then the answer says so.</summary>
    public static async Task<byte[]?> ReadBodyAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.ContentLength > LargestBody)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LargestBody;
        try
        {
            using var body = new MemoryStream((int)(request.ContentLength ?? 0));
            await request.Body.CopyToAsync(body, context.RequestAborted);
            return body.ToArray();
        }
        catch (BadHttpRequestException refused)
        {
            context.Response.StatusCode = refused.StatusCode;
            return null;
        }
    }

    /// <summary>
    /// Does what keeps what came; false where that fails, and then the answer is 503, on which every provider tries again.
    /// </summary>
    public static async Task<bool> TryKeepAsync(HttpContext context, ILogger logger, Func<Task> keep)
    {
        try
        {
            await keep();
            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "What a provider delivered to {Path} could not be kept.", context.Request.Path.Value);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return false;
        }
    }

    /// <summary>Answers <paramref name="body"/>.</summary>
    public static async Task AnswerAsync(HttpContext context, string contentType, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
