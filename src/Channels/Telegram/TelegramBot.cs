using Abtamim.Domain.Messaging;
using Abtamim.Channels.Hosting;
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
        var section = configuration.GetSection(TelegramOptions.Section);
        services.TryAddSingleton(PublicUrl.Of(configuration));
        services
            .AddChannel<TelegramChannel, TelegramMedia, TelegramOptions, TelegramOptionsCheck>(section)
            .AddProviderClient(TelegramApi.Client, AnswerWithin)
            .AddProviderClient(TelegramApi.PollingClient, TelegramApi.PollFor + AnswerWithin)
            .AddSingleton<TelegramApi>()
            .AddSingleton<IPresence, TelegramPresence>()
            .AddSingleton<TelegramWebhook>()
            .AddHostedService<TelegramSetup>();
        if (section.Get<TelegramOptions>()?.IsPolling == true)
            services.AddHostedService<TelegramPolling>();
    }

    private static void Map(IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<IOptions<TelegramOptions>>().Value.IsPolling)
            return;
        var webhook = endpoints.ServiceProvider.GetRequiredService<TelegramWebhook>();
        endpoints.MapPost(Path, (RequestDelegate)webhook.ReceiveAsync).DisableAntiforgery();
    }
}
