using Abtamim.Domain.Messaging;
using Abtamim.Domain.Messaging.Fitting;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Messaging.Turns;

/// <summary>
/// Reads «2» as the second of the choices that a channel showed as numbers. What was offered is read from the outbox,
/// where it is as it was committed: whoever answers has seen no more than that.
/// </summary>
internal sealed class NumberedAnswers(IEnumerable<IChannel> channels)
{
    private const string LastSaid = """
        SELECT content, failure FROM outbox WHERE conversation = $1 AND status NOT IN ('Dead', 'Failed') ORDER BY seq DESC LIMIT 5
        """;

    // Channels that show any number of buttons never number them.
    private readonly Dictionary<string, ChannelAbilities> _numbering = channels
        .Where(channel => channel.Abilities.Buttons is not { Most: int.MaxValue })
        .ToDictionary(channel => channel.Name, channel => channel.Abilities, StringComparer.Ordinal);

    /// <summary>Adds to <paramref name="chosen"/> the value that the next message of each claim chooses by a number.</summary>
    public async Task ReadAsync(Sql sql, IReadOnlyList<Claim> claims, Dictionary<long, string> chosen, CancellationToken cancellationToken)
    {
        if (_numbering.Count == 0)
            return;
        var numbered = claims.Where(IsNumber).ToList();
        var said = await sql.QueryEachAsync(
            LastSaid,
            numbered.Select(claim => new object?[] { claim.Id }),
            row => (Message: StoredJson.ReadMessage(row.Text(0)), IsLate: row.TextOrNull(1) == nameof(RefusalKind.OutsideWindow)),
            cancellationToken);
        for (var index = 0; index < numbered.Count; index++)
        {
            var message = numbered[index].Waiting.Peek();
            if (said[index].Find(row => IsQuestion(row.Message)) is { Message: { } question } last
                && NumberedChoices.Chosen(question, AbilitiesOf(message.Conversation, last.IsLate)!, message.Text) is { } value)
            {
                chosen[message.Id] = value;
            }
        }
    }

    private bool IsNumber(Claim claim) =>
        claim.Next is { Button: null } next
        && NumberedChoices.TryReadNumber(next.Text, out _)
        && AbilitiesOf(claim.Id, isLate: false) is not null;

    // As it was fitted when it was sent.
    private ChannelAbilities? AbilitiesOf(string conversation, bool isLate) =>
        conversation.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && _numbering.TryGetValue(conversation[..colon], out var abilities)
            ? isLate ? abilities.AfterWindow ?? abilities : abilities
            : null;

    // News that came in between asks nothing, and takes nothing back.
    private static bool IsQuestion(OutboundMessage message) =>
        message.Purpose is not (MessagePurpose.Notice or MessagePurpose.Invoice)
        || message.Buttons.Count > 0
        || message.List is not null;
}
