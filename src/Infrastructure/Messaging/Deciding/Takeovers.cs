using Abtamim.Domain.Conversations;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Reference;

namespace Abtamim.Infrastructure.Messaging.Deciding;

/// <summary>Passes all of a party's conversations to staff, or back to the desk.</summary>
internal static class Takeovers
{
    private const string Update =
        "UPDATE conversations SET taken_over_by = $3, version = version + 1 WHERE party_role = $1 AND party_code = $2";

    // Whoever has not written yet is taken over all the same.
    private const string Insert = """
        INSERT INTO conversations (id, party_role, party_code, taken_over_by, version) VALUES ($1, $2, $3, $4, 1)
        ON CONFLICT (id) DO UPDATE SET taken_over_by = excluded.taken_over_by, version = conversations.version + 1
        """;

    public static async Task ApplyAsync(
        Sql sql,
        RecipientResolver recipients,
        ReferenceData.Snapshot reference,
        IReadOnlyList<Decision> decisions,
        CancellationToken cancellationToken)
    {
        var takeovers = decisions.SelectMany(decision => decision.Takeovers)
            .OrderBy(takeover => takeover.Party.ToString(), StringComparer.Ordinal)
            .ToList();
        if (takeovers.Count == 0)
            return;
        var changed = await sql.ExecuteEachAsync(
            [.. takeovers.Select(takeover => new SqlStatement(Update, [takeover.Party.Role, takeover.Party.Code, takeover.StaffName]))],
            cancellationToken);
        var silent = takeovers.Where((_, index) => changed[index] == 0).ToList();
        if (silent.Count == 0)
            return;
        var addresses = await recipients.ResolveAsync(
            sql, reference, silent.Select(takeover => (Domain.Parties.PartyRef?)takeover.Party), cancellationToken);
        await sql.ExecuteEachAsync(
            [.. silent.Select(takeover => new SqlStatement(
                Insert, [addresses[takeover.Party].Conversation, takeover.Party.Role, takeover.Party.Code, takeover.StaffName]))],
            cancellationToken);
    }
}
