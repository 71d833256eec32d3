using Abtamim.Domain.Messaging;
using Abtamim.Channels.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

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

    private static void Add(IServiceCollection services, IConfiguration configuration) => services
        .AddChannel<TeamsChannel, TeamsMedia, TeamsOptions, TeamsOptionsCheck>(configuration.GetSection(TeamsOptions.Section))
        .AddProviderClient(Client, TimeSpan.FromSeconds(30))
        .AddSingleton<SigningKeys>()
        .AddSingleton<ActivityTokens>()
        .AddSingleton<ConnectorTokens>()
        .AddSingleton<Connector>()
        .AddSingleton<IPresence, TeamsPresence>()
        .AddSingleton<TeamsEndpoint>();

    private static void Map(IEndpointRouteBuilder endpoints)
    {
        var teams = endpoints.ServiceProvider.GetRequiredService<TeamsEndpoint>();
        endpoints.MapPost(Path, (RequestDelegate)teams.ReceiveAsync).DisableAntiforgery();
    }
}
