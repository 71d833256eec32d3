using Abtamim.Domain.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Abtamim.Channels.Web;

/// <summary>The web chat: a channel without accounts, for trying and testing the desk.</summary>
public static class WebChat
{
    /// <summary>The path of its interface.</summary>
    public const string Path = "/channels/web/messages";

    /// <summary>Where recordings are played from, before the id of their message.</summary>
    public const string RecordingsPath = "/channels/web/recordings/";

    /// <summary>Adds the channel.</summary>
    public static IServiceCollection AddWebChannel(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<LiveConversations>();
        services.AddSingleton<WebContacts>();
        services.AddSingleton<WebRecordings>();
        services.AddSingleton<WebEndpoints>();
        services.AddSingleton<IChannel, WebChannel>();
        return services;
    }

    /// <summary>Maps its interface.</summary>
    public static IEndpointRouteBuilder MapWebChannel(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var chat = endpoints.ServiceProvider.GetRequiredService<WebEndpoints>();
        endpoints.MapPost(Path, (RequestDelegate)chat.PostAsync).DisableAntiforgery();
        endpoints.MapGet(Path, (RequestDelegate)chat.GetAsync);
        endpoints.MapGet(RecordingsPath + "{message:long}", (RequestDelegate)endpoints.ServiceProvider.GetRequiredService<WebRecordings>().GetAsync);
        return endpoints;
    }
}
