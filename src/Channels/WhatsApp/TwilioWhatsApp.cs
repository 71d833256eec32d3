using Abtamim.Channels.Hosting;
using Abtamim.Domain.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.WhatsApp;

/// <summary>WhatsApp, over Twilio's API.</summary>
public static class TwilioWhatsApp
{
    /// <summary>Where Twilio delivers messages.</summary>
    public const string Path = "/channels/whatsapp";

    /// <summary>Where Twilio reports what became of messages.</summary>
    public const string StatusPath = Path + "/status";

    /// <summary>How it plugs into the host.</summary>
    public static ChannelModule Module { get; } = new(WhatsAppOptions.Section, typeof(WhatsAppOptions)) { Add = Add, Map = Map };

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<WhatsAppOptions>, WhatsAppOptionsCheck>();
        services.AddOptions<WhatsAppOptions>().Bind(configuration.GetSection(WhatsAppOptions.Section)).ValidateOnStart();
        services.TryAddSingleton(PublicUrl.Of(configuration));
        services.AddHttpClient(TwilioApi.Client, client => client.Timeout = TimeSpan.FromSeconds(30))
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
        services.AddSingleton<TwilioApi>();
        services.AddSingleton<ContentLibrary>();
        services.AddSingleton<ApprovedTemplates>();
        services.AddSingleton<WhatsAppEndpoints>();
        services.AddSingleton<IChannel, WhatsAppChannel>();
        services.AddSingleton<IMediaSource, WhatsAppMedia>();
    }

    private static void Map(IEndpointRouteBuilder endpoints)
    {
        var twilio = endpoints.ServiceProvider.GetRequiredService<WhatsAppEndpoints>();
        endpoints.MapPost(Path, (RequestDelegate)twilio.ReceiveAsync).DisableAntiforgery();
        endpoints.MapPost(StatusPath, (RequestDelegate)twilio.ReportAsync).DisableAntiforgery();
    }
}
