using Abtamim.Channels.Hosting;
using Abtamim.Channels.Teams;
using Abtamim.Channels.Telegram;
using Abtamim.Channels.WhatsApp;

namespace Abtamim.Bot.Hosting;

/// <summary>The channels that this host can open, beside the web chat, which has pages of its own. One line each.</summary>
internal static class HostedChannels
{
    public static IReadOnlyList<ChannelModule> All { get; } =
    [
        TwilioWhatsApp.Module,
        TelegramBot.Module,
        BotFrameworkTeams.Module,
    ];

    /// <summary>Adds the channels that the configuration opens.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        foreach (var channel in All.Where(channel => channel.IsOpen(configuration)))
            channel.Add(services, configuration);
        return services;
    }

    /// <summary>Maps the webhooks of the channels that the configuration opens.</summary>
    public static void MapChannels(this WebApplication app)
    {
        foreach (var channel in All.Where(channel => channel.IsOpen(app.Configuration)))
            channel.Map(app);
    }
}
