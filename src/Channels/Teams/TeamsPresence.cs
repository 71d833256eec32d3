using System.Text.Json;
using System.Text.Json.Nodes;
using Abtamim.Domain.Messaging;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.Teams;

/// <summary>Shows that the desk is writing.</summary>
internal sealed class TeamsPresence(Connector connector, IConversationReferences references, IOptions<TeamsOptions> options) : IPresence
{
    private readonly bool _allowLoopback = ServiceAddress.IsOnThisMachine(options.Value);

    public string Channel => ChannelNames.Teams;

    // It counts against the conversation's limits, so it is not repeated as often as it could be.
    public TimeSpan Lasts => TimeSpan.FromSeconds(10);

    public async Task ShowAsync(ConversationId conversation, string providerMessageId, CancellationToken cancellationToken)
    {
        if (await references.FindAsync(conversation, cancellationToken) is not { } reference
            || !ServiceAddress.TryParse(reference.ServiceUrl, _allowLoopback, out var service))
        {
            return;
        }

        var activity = new JsonObject
        {
            ["type"] = "typing",
            ["from"] = new JsonObject { ["id"] = reference.BotId },
            ["conversation"] = new JsonObject { ["id"] = reference.ProviderId },
        };
        await connector.SendAsync(service, reference.ProviderId, JsonSerializer.SerializeToUtf8Bytes(activity), cancellationToken);
    }
}
