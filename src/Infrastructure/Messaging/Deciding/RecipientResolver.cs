using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Reference;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Messaging.Deciding;

/// <summary>Where somebody is reached, or why not.</summary>
internal sealed record Address(string Conversation, string? Unreachable);

/// <summary>
/// Finds where a party is reached: the conversation they wrote in last and still want messages in; else their own address, if this host has that
/// channel; else the web chat, if it is open.
/// </summary>
internal sealed class RecipientResolver(IEnumerable<IChannel> channels, ILogger<RecipientResolver> logger)
{
    private const string LastWrittenIn = """
        SELECT id FROM conversations WHERE party_role = $1 AND party_code = $2 AND last_inbound_at IS NOT NULL
        ORDER BY CASE WHEN stopped_at IS NULL AND blocked_at IS NULL THEN 0 ELSE 1 END, last_inbound_at DESC LIMIT 5
        """;

    private readonly HashSet<string> _channels = channels.Select(channel => channel.Name).ToHashSet(StringComparer.Ordinal);

    public async Task<IReadOnlyDictionary<PartyRef, Address>> ResolveAsync(
        Sql sql, ReferenceData.Snapshot reference, IEnumerable<PartyRef?> parties, CancellationToken cancellationToken)
    {
        var wanted = parties.OfType<PartyRef>().Distinct().ToList();
        var written = await sql.QueryEachAsync(
            LastWrittenIn, wanted.Select(party => new object?[] { party.Role, party.Code }), row => row.Text(0), cancellationToken);
        return wanted.Select((party, index) => (party, Address: Choose(party, written[index], reference)))
            .ToDictionary(row => row.party, row => row.Address);
    }

    private Address Choose(PartyRef party, List<string> written, ReferenceData.Snapshot reference)
    {
        var own = AddressOf(party, reference);
        var web = ConversationId.Of(ChannelNames.Web, party.ToString());
        foreach (var candidate in written.Select(id => new ConversationId(id)).Concat(own is null ? [] : [own.Value]).Append(web))
        {
            if (candidate.Value.Contains(':', StringComparison.Ordinal) && _channels.Contains(candidate.Channel))
                return new Address(candidate.Value, null);
        }

        logger.LogWarning("A {Role} is reached by no channel that is configured; the message is set aside.", party.Role);
        return new Address((own ?? web).Value, "No channel is configured that reaches the recipient.");
    }

    private static ConversationId? AddressOf(PartyRef party, ReferenceData.Snapshot reference) => party.Role switch
    {
        SpeakerRole.Customer => reference.Parties.FindCustomer(party.Code)?.Conversation,
        SpeakerRole.Supplier => reference.Parties.FindSupplier(party.Code)?.Conversation,
        SpeakerRole.Staff => reference.Parties.FindStaff(party.Code)?.Conversation,
        _ => throw new InvalidOperationException($"No such role: {party.Role}."),
    };
}
