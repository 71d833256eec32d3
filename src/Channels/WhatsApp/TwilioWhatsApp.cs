using Abtamim.Channels.Hosting;
using Abtamim.Domain.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.TryAddSingleton(PublicUrl.Of(configuration));
        services
            .AddChannel<WhatsAppChannel, WhatsAppMedia, WhatsAppOptions, WhatsAppOptionsCheck>(configuration.GetSection(WhatsAppOptions.Section))
            .AddProviderClient(TwilioApi.Client, TimeSpan.FromSeconds(30))
            .AddSingleton<TwilioApi>()
            .AddSingleton<IPresence, WhatsAppPresence>()
            .AddSingleton<ContentLibrary>()
            .AddSingleton<ApprovedTemplates>()
            .AddSingleton<WhatsAppEndpoints>();
    }

    private static void Map(IEndpointRouteBuilder endpoints)
    {
        var twilio = endpoints.ServiceProvider.GetRequiredService<WhatsAppEndpoints>();
        endpoints.MapPost(Path, (RequestDelegate)twilio.ReceiveAsync).DisableAntiforgery();
        endpoints.MapPost(StatusPath, (RequestDelegate)twilio.ReportAsync).DisableAntiforgery();
    }
}
