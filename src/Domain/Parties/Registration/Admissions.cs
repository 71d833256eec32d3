using Abtamim.Domain.Messaging;

namespace Abtamim.Domain.Parties.Registration;

/// <summary>What a decision changes about who is who, and who wants to hear from the desk.</summary>
public sealed class Admissions
{
    private readonly List<NewCustomer> _customers = [];
    private readonly List<Invitation> _invitations = [];
    private readonly List<Joining> _joinings = [];
    private readonly List<(ConversationId Conversation, bool Stopped)> _stops = [];

    /// <summary>New customers.</summary>
    public IReadOnlyList<NewCustomer> Customers => _customers;

    /// <summary>New invitations.</summary>
    public IReadOnlyList<Invitation> Invitations => _invitations;

    /// <summary>Conversations that become somebody's.</summary>
    public IReadOnlyList<Joining> Joinings => _joinings;

    /// <summary>Conversations in which nothing more is to be sent, or again.</summary>
    public IReadOnlyList<(ConversationId Conversation, bool Stopped)> Stops => _stops;

    /// <summary>Whether there is anything.</summary>
    public bool IsEmpty => _customers.Count + _invitations.Count + _joinings.Count + _stops.Count == 0;

    /// <summary>Makes somebody a customer.</summary>
    public void Admit(NewCustomer customer) => _customers.Add(customer);

    /// <summary>Invites somebody.</summary>
    public void Invite(Invitation invitation) => _invitations.Add(invitation);

    /// <summary>Makes a conversation that of the one who was invited by <paramref name="code"/>.</summary>
    public void Join(ConversationId conversation, PartyRef party, string code) => _joinings.Add(new Joining(conversation, party, code));

    /// <summary>Sends nothing more to a conversation, beyond what this decision says.</summary>
    public void Stop(ConversationId conversation) => _stops.Add((conversation, true));

    /// <summary>Sends to a conversation again.</summary>
    public void Resume(ConversationId conversation) => _stops.Add((conversation, false));
}

/// <summary>A conversation that becomes somebody's by an invitation.</summary>
/// <param name="Conversation">Which.</param>
/// <param name="Party">Whose.</param>
/// <param name="Code">By which code, which is used up by it.</param>
public sealed record Joining(ConversationId Conversation, PartyRef Party, string Code);
