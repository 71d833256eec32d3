using Abtamim.Domain;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;

namespace Abtamim.Channels.Web;

/// <summary>Who the contacts of the web chat are. It has no accounts: whoever posts says who they are.</summary>
public sealed class WebContacts(IReferenceData reference, IReferenceStore store)
{
    /// <summary>The longest name of a member of staff.</summary>
    public const int LongestName = 60;

    /// <summary>Whether <paramref name="party"/> is known; asks the database only where the snapshot at hand does not know it.</summary>
    public async ValueTask<bool> KnowsAsync(PartyRef party, CancellationToken cancellationToken)
    {
        if (reference.Parties.Knows(party))
            return true;
        await reference.RefreshAsync(cancellationToken);
        return reference.Parties.Knows(party);
    }

    /// <summary>As <see cref="KnowsAsync"/>, but a name that no member of staff has yet becomes one.</summary>
    public async ValueTask<bool> AdmitAsync(PartyRef party, Language language, CancellationToken cancellationToken)
    {
        if (await KnowsAsync(party, cancellationToken))
            return true;
        if (party.Role != SpeakerRole.Staff)
            return false;
        await store.EnsureStaffAsync(party.Code, language, cancellationToken);
        await reference.RefreshAsync(cancellationToken);
        return true;
    }

    /// <summary>Reads <c>customer:CODE</c>, <c>supplier:CODE</c> or <c>staff:NAME</c>; null where it is none of them.</summary>
    public static PartyRef? Parse(string? contact)
    {
        if (contact is not { Length: <= 100 } || !PartyRef.TryParse(contact, out var party) || contact.AsSpan().ContainsAnyInRange('\0', '\u001F'))
            return null;
        var isName = party.Role != SpeakerRole.Staff
            || (party.Code.Length <= LongestName && !party.Code.Contains(':', StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(party.Code) && party.Code.Trim() == party.Code);
        return isName ? party : null;
    }
}
