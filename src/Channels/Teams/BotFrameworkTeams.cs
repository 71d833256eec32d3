using Abtamim.Channels.Hosting;
using Abtamim.Domain.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.Teams;

/// <summary>Microsoft Teams, by the Bot Framework's protocol.</summary>
public static class BotFrameworkTeams
{
    /// <summary>Where activities are delivered.</summary>
    public const string Path = "/api/messages";

    /// <summary>The name of the client that requests go through.</summary>
    internal const string Client = "teams";

    /// <summary>How it plugs into the host.</summary>
    public static ChannelModule Module { get; } = new(TeamsOptions.Section, typeof(TeamsOptions)) { Add = Add, Map = Map };

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsCheck>();
        services.AddOptions<TeamsOptions>().Bind(configuration.GetSection(TeamsOptions.Section)).ValidateOnStart();
        services.AddHttpClient(Client, client => client.Timeout = TimeSpan.FromSeconds(30))
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<ActivityTokens>();
        services.AddSingleton<ConnectorTokens>();
        services.AddSingleton<Connector>();
        services.AddSingleton<TeamsEndpoint>();
        services.AddSingleton<IChannel, TeamsChannel>();
        services.AddSingleton<IMediaSource, TeamsMedia>();
        services.AddSingleton<IPresence, TeamsPresence>();
    }

    private static void Map(IEndpointRouteBuilder endpoints)
    {
        var teams = endpoints.ServiceProvider.GetRequiredService<TeamsEndpoint>();
        endpoints.MapPost(Path, (RequestDelegate)teams.ReceiveAsync).DisableAntiforgery();
    }
}
