using System.Net.Http.Headers;
using Abtamim.Channels.Hosting;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Abtamim.Channels.Tests.Contract;

/// <summary>A host with one channel, plugged in as the real host plugs it in, and with what it hands in to kept in memory.</summary>
internal sealed class ModuleHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ModuleHost(WebApplication app, FakeTimeProvider time)
    {
        _app = app;
        Time = time;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public FakeTimeProvider Time { get; }

    /// <summary>Calls the host as its provider does.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts one.</summary>
    /// <param name="module">The channel.</param>
    /// <param name="provider">Settings that lead to its provider.</param>
    /// <param name="settings">A test's own, which count before those.</param>
    /// <param name="log">What takes all that is logged, or null.</param>
    public static async Task<ModuleHost> StartAsync(
        ChannelModule module, IEnumerable<KeyValuePair<string, string?>> provider, IEnumerable<(string Key, string? Value)> settings, ILoggerProvider? log = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (log is not null)
            builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(provider)
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IInbox>(new RecordingInbox());
        builder.Services.AddSingleton<IDeliveryReports>(new RecordingReports());
        builder.Services.AddSingleton<IConversationReferences>(new RecordingReferences());
        module.Add(builder.Services, builder.Configuration);
        var app = builder.Build();
        module.Map(app);
        await app.StartAsync();
        return new ModuleHost(app, time);
    }

    /// <summary>A part of the host.</summary>
    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

/// <summary>A harness of a channel that is a module.</summary>
internal abstract class ModuleHarness(ModuleHost host)
{
    public FakeTimeProvider Time => host.Time;

    public HttpClient Http => host.Http;

    public RecordingInbox Inbox => (RecordingInbox)host.Get<IInbox>();

    public IChannel Channel => host.Get<IChannel>();

    public IMediaSource Media => host.Get<IMediaSource>();

    /// <summary>A part of the host.</summary>
    public T Get<T>()
        where T : notnull => host.Get<T>();

    public virtual ValueTask DisposeAsync() => host.DisposeAsync();

    /// <summary>A body of the provider's, as it came.</summary>
    protected static ByteArrayContent Raw(byte[] body, string mediaType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return content;
    }
}
