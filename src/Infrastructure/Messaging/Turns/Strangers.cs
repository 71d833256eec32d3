using Abtamim.Domain.Conversations;
using Abtamim.Domain.Conversations.Reception;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Parties.Registration;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Messaging.Turns;

/// <summary>Loads what is known of strangers: whom their code names, and where their application stands.</summary>
internal static class Strangers
{
    private const string Invited = "SELECT role, party_code FROM invitations WHERE code = $1 AND used_at IS NULL AND expires_at > $2";

    private const string Application = """
        SELECT status FROM tasks WHERE kind = 'Registration' AND applicant_conversation = $1 ORDER BY number DESC LIMIT 1
        """;

    /// <summary>What is known, by the messages' ids; nothing for whom nothing had to be looked up.</summary>
    public static async Task<IReadOnlyDictionary<long, StrangerFacts>> LoadAsync(
        Sql sql, IReadOnlyList<(Claim Claim, IncomingMessage Message)> turns, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var facts = new Dictionary<long, StrangerFacts>();
        foreach (var (claim, message) in turns.Where(turn => turn.Claim.Party is null))
        {
            PartyRef? invited = null;
            if (ReceptionDesk.CodeIn(message, claim.Party, claim.State) is { } code)
            {
                var found = await sql.QueryAsync(
                    Invited, [code, now], row => new PartyRef(row.Name<SpeakerRole>(0), row.Text(1)), cancellationToken);
                invited = found is [var party] ? party : null;
            }

            StaffTaskStatus? application = null;
            if (claim.State.Stranger?.Step == RegistrationStep.Submitted)
            {
                var found = await sql.QueryAsync(Application, [claim.Id], row => row.Name<StaffTaskStatus>(0), cancellationToken);
                application = found is [var status] ? status : null;
            }

            facts[message.Id] = new StrangerFacts(invited, application);
        }

        return facts;
    }
}
