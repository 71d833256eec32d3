namespace Abtamim.Infrastructure.Messaging;

/// <summary>How a conversation begins to be known.</summary>
internal static class ConversationRows
{
    /// <summary>Adds the conversation <c>$1</c> of the party <c>$2</c>, <c>$3</c>, taken over as its others are; nothing where it is there.</summary>
    public const string Insert = """
        INSERT INTO conversations (id, party_role, party_code, taken_over_by, version) VALUES ($1, $2, $3,
            (SELECT MAX(taken_over_by) FROM conversations WHERE party_role = $2 AND party_code = $3), 0)
        ON CONFLICT (id) DO NOTHING
        """;
}
