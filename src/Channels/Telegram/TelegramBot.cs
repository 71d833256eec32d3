using Abtamim.Channels.Hosting;
using Abtamim.Domain.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.Telegram;

/// <summary>Telegram, by the Bot API.</summary>
public static class TelegramBot
{
    /// <summary>Where Telegram delivers updates.</summary>
    public const string Path = "/channels/telegram";

    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(20);

    /// <summary>How it plugs into the host.</summary>
    public static ChannelModule Module { get; } = new(TelegramOptions.Section, typeof(TelegramOptions)) { Add = Add, Map = Map };

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsCheck>();
        services.AddOptions<TelegramOptions>().Bind(configuration.GetSection(TelegramOptions.Section)).ValidateOnStart();
        services.TryAddSingleton(PublicUrl.Of(configuration));
        AddClient(services, TelegramApi.Client, AnswerWithin);
        AddClient(services, TelegramApi.PollingClient, TelegramApi.PollFor + AnswerWithin);
        services.AddSingleton<TelegramApi>();
        services.AddSingleton<TelegramWebhook>();
        services.AddSingleton<IChannel, TelegramChannel>();
        services.AddSingleton<IMediaSource, TelegramMedia>();
        services.AddSingleton<IPresence, TelegramPresence>();
        services.AddHostedService<TelegramSetup>();
        if (configuration.GetSection(TelegramOptions.Section).Get<TelegramOptions>()?.IsPolling == true)
            services.AddHostedService<TelegramPolling>();
    }

    private static void Map(IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<IOptions<TelegramOptions>>().Value.IsPolling)
            return;
        var webhook = endpoints.ServiceProvider.GetRequiredService<TelegramWebhook>();
        endpoints.MapPost(Path, (RequestDelegate)webhook.ReceiveAsync).DisableAntiforgery();
    }

    // The token is part of every address: no loggers, and no activities, which would show it in traces.
    private static void AddClient(IServiceCollection services, string name, TimeSpan timeout) =>
        services.AddHttpClient(name, client => client.Timeout = timeout)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ActivityHeadersPropagator = null,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
}
