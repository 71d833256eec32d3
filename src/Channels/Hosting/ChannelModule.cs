using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Abtamim.Channels.Hosting;

/// <summary>How a channel plugs into the host: one of these a channel, and one line in the host's list of them.</summary>
/// <param name="Section">The section of the configuration that is the channel's: <c>WhatsApp</c>.</param>
/// <param name="Options">
/// The class that the section is bound to; its public properties with a setter are the section's settings, and the host
/// refuses all others by name.
/// </param>
public sealed record ChannelModule(string Section, Type Options)
{
    /// <summary>Whether the configuration opens the channel; by default where its section has anything in it.</summary>
    public Func<IConfiguration, bool>? IsConfigured { get; init; }

    /// <summary>
    /// Adds the channel's services: its <see cref="Domain.Messaging.IChannel"/>, its
    /// <see cref="Domain.Messaging.IMediaSource"/> if it has attachments, and its options, validated at start.
    /// </summary>
    public required Action<IServiceCollection, IConfiguration> Add { get; init; }

    /// <summary>Maps the channel's webhooks.</summary>
    public required Action<IEndpointRouteBuilder> Map { get; init; }

    /// <summary>Whether <paramref name="configuration"/> opens the channel.</summary>
    public bool IsOpen(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return IsConfigured?.Invoke(configuration) ?? configuration.GetSection(Section).GetChildren().Any();
    }
}
