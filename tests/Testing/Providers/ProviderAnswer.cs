using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Abtamim.Testing.Providers;

/// <summary>What a fake provider answers.</summary>
public sealed class ProviderAnswer
{
    private readonly Func<HttpContext, Task> _write;

    private ProviderAnswer(Func<HttpContext, Task> write) => _write = write;

    /// <summary>Takes the request, and cuts the connection without a word.</summary>
    public static ProviderAnswer CutOff { get; } = new(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    /// <summary>Takes the request, and says nothing until the other side gives up.</summary>
    public static ProviderAnswer Silence { get; } = new(async context =>
    {
        try
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // It gave up.
        }
    });

    /// <summary>JSON.</summary>
    public static ProviderAnswer Json(HttpStatusCode status, string json, params (string Name, string Value)[] headers) =>
        Bytes(status, "application/json", Encoding.UTF8.GetBytes(json), headers);

    /// <summary>Anything.</summary>
    public static ProviderAnswer Bytes(HttpStatusCode status, string mediaType, byte[] content, params (string Name, string Value)[] headers) =>
        new(async context =>
        {
            context.Response.StatusCode = (int)status;
            context.Response.ContentType = mediaType;
            context.Response.ContentLength = content.Length;
            foreach (var (name, value) in headers)
                context.Response.Headers[name] = value;
            await context.Response.Body.WriteAsync(content);
        });

    /// <summary>Whatever <paramref name="write"/> does.</summary>
    public static ProviderAnswer Custom(Func<HttpContext, Task> write) => new(write);

    /// <summary>Writes the answer.</summary>
    public Task WriteAsync(HttpContext context) => _write(context);
}
