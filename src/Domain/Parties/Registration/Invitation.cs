using System.Diagnostics.CodeAnalysis;

namespace Abtamim.Domain.Parties.Registration;

/// <summary>
/// A code that makes whoever writes it known as somebody the company knows already: once, for a time. Staff are known by
/// their identity on the channel and never by what they write: there are no invitations for them.
/// </summary>
public sealed class Invitation
{
    /// <summary>An invitation for <paramref name="party"/> until <paramref name="expiresAt"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="party"/> is staff.</exception>
    public Invitation(PartyRef party, DateTimeOffset expiresAt)
    {
        if (party.Role == Understanding.SpeakerRole.Staff)
            throw new ArgumentException("Staff are not invited by a code.", nameof(party));
        Party = party;
        ExpiresAt = expiresAt;
    }

    /// <summary>As whom its bearer will be known.</summary>
    public PartyRef Party { get; }

    /// <summary>Until when it counts.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>The code, without its dash; empty until it is saved.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>Gives it its code, once.</summary>
    /// <exception cref="InvalidOperationException">It has one.</exception>
    public void AssignCode(string code)
    {
        if (Code.Length > 0)
            throw new InvalidOperationException("The invitation has its code.");
        Code = code;
    }
}

/// <summary>The codes of invitations: eight letters and digits, none of which looks like another, written <c>7K3M-9QXZ</c>.</summary>
public static class InvitationCode
{
    /// <summary>What a code is made of.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>How many of them.</summary>
    public const int Length = 8;

    /// <summary>Whether <paramref name="code"/> has the form of a code: letters and digits both, so that no word or number is one.</summary>
    public static bool IsCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length == Length
            && code.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal))
            && code.Any(char.IsAsciiDigit)
            && code.Any(char.IsAsciiLetter);
    }

    /// <summary>Finds a code in <paramref name="text"/>, however it is written: with spaces around it, a dash, small letters.</summary>
    public static bool TryFind(string? text, [NotNullWhen(true)] out string? code)
    {
        code = (text ?? string.Empty)
            .Split([' ', '\n', '\t', ':', '،', ',', '.', '«', '»', '"', '\u2068', '\u2069'], StringSplitOptions.RemoveEmptyEntries)
            .Take(20)
            .Select(word => word.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant())
            .FirstOrDefault(IsCode);
        return code is not null;
    }

    /// <summary>A code as people read it.</summary>
    public static string Written(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return $"{code[..4]}-{code[4..]}";
    }
}

/// <summary>Invites somebody the company knows to another channel.</summary>
public interface IInvitations
{
    /// <summary>Makes an invitation, and answers its code as people read it; null where nobody like that is known.</summary>
    Task<string?> InviteAsync(PartyRef party, TimeSpan valid, CancellationToken cancellationToken);
}
