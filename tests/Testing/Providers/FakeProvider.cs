using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Abtamim.Testing.Providers;

/// <summary>
/// A provider's API on loopback: keeps every request as it came over the wire, and answers as the test says. What no
/// answer was given for is answered by <see cref="Otherwise"/>.
/// </summary>
public sealed class FakeProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly ConcurrentQueue<ProviderAnswer> _answers = new();
    private readonly SemaphoreSlim _received = new(0);

    private FakeProvider(WebApplication app) => _app = app;

    /// <summary>Where it listens: <c>http://127.0.0.1:PORT/</c>.</summary>
    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Every request so far, in the order in which they were read.</summary>
    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>What is answered where the script has no answer left.</summary>
    public Func<RecordedRequest, ProviderAnswer> Otherwise { get; set; } = _ => ProviderAnswer.Json(HttpStatusCode.OK, "{}");

    /// <summary>Starts one on a port of its own.</summary>
    public static async Task<FakeProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new FakeProvider(app);
        app.Run(provider.AnswerAsync);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        provider.Url = new Uri(address + "/");
        return provider;
    }

    /// <summary>Answers the next requests that have no answer yet with <paramref name="answers"/>, in order.</summary>
    public FakeProvider Answer(params ProviderAnswer[] answers)
    {
        foreach (var answer in answers)
            _answers.Enqueue(answer);
        return this;
    }

    /// <summary>Waits until <paramref name="count"/> more requests have come, for ten seconds at most.</summary>
    public async Task<IReadOnlyList<RecordedRequest>> WaitForAsync(int count)
    {
        for (var received = 0; received < count; received++)
        {
            if (!await _received.WaitAsync(TimeSpan.FromSeconds(10)))
                throw new TimeoutException($"{received} of {count} requests have come.");
        }

        return Requests;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var request = new RecordedRequest(
            context.Request.Method,
            context.Request.Path.Value ?? "/",
            context.Request.QueryString.Value ?? "",
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray());
        var answer = _answers.TryDequeue(out var scripted) ? scripted : Otherwise(request);
        _requests.Enqueue(request);
        _received.Release();
        await answer.WriteAsync(context);
    }
}
