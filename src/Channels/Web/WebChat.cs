using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;
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

    /// <summary>Where <paramref name="reader"/> can have a recording played from: staff alone, while it is kept; otherwise null.</summary>
    public static string? AddressOf(KeptRecording recording, PartyRef reader)
    {
        ArgumentNullException.ThrowIfNull(recording);
        return reader.Role == SpeakerRole.Staff && recording.RemovedAt is null
            ? FormattableString.Invariant($"{RecordingsPath}{recording.Message}?contact={Uri.EscapeDataString(reader.ToString())}")
            : null;
    }

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
