using System.Security.Cryptography;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Parties.Registration;
using Abtamim.Domain.Understanding;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Reference;

/// <summary>Keeps invitations.</summary>
internal sealed class Invitations(Database database, ReferenceData references, TimeProvider time) : IInvitations
{
    private const string Insert =
        "INSERT INTO invitations (code, role, party_code, expires_at) VALUES ($1, $2, $3, $4) ON CONFLICT (code) DO NOTHING";

    public async Task<string?> InviteAsync(PartyRef party, TimeSpan valid, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginAsync(cancellationToken);
        var reference = await references.CurrentAsync(session, cancellationToken);
        if (party.Role == SpeakerRole.Staff || !reference.Parties.Knows(party))
            return null;
        var invitation = new Invitation(party, time.GetUtcNow() + valid);
        await AddAsync(session.Sql, invitation, cancellationToken);
        await session.CommitAsync(cancellationToken);
        return InvitationCode.Written(invitation.Code);
    }

    /// <summary>Gives <paramref name="invitation"/> a code that nobody can guess, and keeps it.</summary>
    public static async Task AddAsync(Sql sql, Invitation invitation, CancellationToken cancellationToken)
    {
        while (true)
        {
            var code = RandomNumberGenerator.GetString(InvitationCode.Alphabet, InvitationCode.Length);
            if (!InvitationCode.IsCode(code))
                continue;
            object?[] values = [code, invitation.Party.Role, invitation.Party.Code, invitation.ExpiresAt];
            if (await sql.ExecuteAsync(Insert, values, cancellationToken) == 0)
                continue;
            invitation.AssignCode(code);
            return;
        }
    }
}
