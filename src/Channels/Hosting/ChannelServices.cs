using Abtamim.Domain.Messaging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.Hosting;

/// <summary>What the channels of all providers add to the host alike.</summary>
internal static class ChannelServices
{
    /// <summary>Adds a channel, its attachments, and its settings, which are checked at start.</summary>
    public static IServiceCollection AddChannel<TChannel, TMedia, TOptions, TCheck>(this IServiceCollection services, IConfiguration section)
        where TChannel : class, IChannel
        where TMedia : class, IMediaSource
        where TOptions : class
        where TCheck : OptionsCheck<TOptions>
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<TOptions>, TCheck>();
        services.AddOptions<TOptions>().Bind(section).ValidateOnStart();
        return services.AddSingleton<IChannel, TChannel>().AddSingleton<IMediaSource, TMedia>();
    }

    /// <summary>
    /// Adds a client for a provider's API. Nothing is tried twice, for a repeated POST is a second message; nothing is
    /// logged or traced, for addresses hold tokens and telephone numbers.
    /// </summary>
    public static IServiceCollection AddProviderClient(this IServiceCollection services, string name, TimeSpan timeout)
    {
        services.AddHttpClient(name, client => client.Timeout = timeout)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ActivityHeadersPropagator = null,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
        return services;
    }
}
