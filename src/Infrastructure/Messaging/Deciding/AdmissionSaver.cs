using System.Globalization;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Parties.Registration;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Reference;
using Microsoft.EntityFrameworkCore;

namespace Abtamim.Infrastructure.Messaging.Deciding;

/// <summary>Writes down who is who from now on, and who wants no messages.</summary>
internal sealed class AdmissionSaver(Session session, DateTimeOffset now)
{
    private const string UseCode = "UPDATE invitations SET used_at = $2, used_by = $3 WHERE code = $1 AND used_at IS NULL AND expires_at > $2";

    private const string AddContact = """
        INSERT INTO contacts (conversation, role, code, joined_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (conversation) DO UPDATE SET role = excluded.role, code = excluded.code, joined_at = excluded.joined_at
        """;

    private const string NameConversation = "UPDATE conversations SET party_role = $2, party_code = $3 WHERE id = $1";

    private readonly Sql _sql = session.Sql;

    /// <summary>What must be before messages are worded and written.</summary>
    public async Task BeforeMessagesAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellationToken)
    {
        var admissions = decisions.Select(decision => decision.Admissions).Where(admission => !admission.IsEmpty).ToList();
        if (admissions.Count == 0)
            return;
        var customers = admissions.SelectMany(admission => admission.Customers).ToList();
        var joinings = admissions.SelectMany(admission => admission.Joinings).ToList();
        if (customers.Count + joinings.Count > 0)
            await ReferenceStore.BumpAsync(_sql, cancellationToken);
        await AdmitAsync(customers, cancellationToken);
        foreach (var joining in joinings)
            await JoinAsync(joining, cancellationToken);
        foreach (var invitation in admissions.SelectMany(admission => admission.Invitations))
            await Invitations.AddAsync(_sql, invitation, cancellationToken);
        foreach (var (conversation, stopped) in admissions.SelectMany(admission => admission.Stops))
        {
            await (stopped
                ? SilentConversations.DropWaitingAsync(_sql, conversation.Value, RefusalKind.OptedOut, cancellationToken)
                : SilentConversations.ResumeAsync(_sql, conversation.Value, cancellationToken));
        }
    }

    /// <summary>What is after the last message.</summary>
    public async Task AfterMessagesAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellationToken)
    {
        foreach (var (conversation, _) in decisions.SelectMany(decision => decision.Admissions.Stops).Where(stop => stop.Stopped))
            await SilentConversations.StopAsync(_sql, conversation.Value, now, cancellationToken);
    }

    private async Task AdmitAsync(List<NewCustomer> customers, CancellationToken cancellationToken)
    {
        if (customers.Count == 0)
            return;
        var next = (await Counters.TakeAsync(_sql, [KeyValuePair.Create(Counters.Customer, customers.Count)], cancellationToken))[Counters.Customer];
        foreach (var newCustomer in customers)
        {
            var customer = newCustomer.ToCustomer(string.Create(CultureInfo.InvariantCulture, $"NEW-{next++:0000}"));
            session.Context.Customers.Add(ReferenceMapping.ToRow(customer));
            await NameAsync(customer.Conversation, customer.Ref, cancellationToken);
        }
    }

    private async Task JoinAsync(Joining joining, CancellationToken cancellationToken)
    {
        // Somebody else used it a moment ago: decided once more, it is a code that does not count.
        if (await _sql.ExecuteAsync(UseCode, [joining.Code, now, joining.Conversation.Value], cancellationToken) == 0)
            throw new DbUpdateConcurrencyException("The invitation is used up.");
        await _sql.ExecuteAsync(
            AddContact, [joining.Conversation.Value, joining.Party.Role, joining.Party.Code, now], cancellationToken);
        await NameAsync(joining.Conversation, joining.Party, cancellationToken);
    }

    private Task<int> NameAsync(ConversationId conversation, PartyRef party, CancellationToken cancellationToken) =>
        _sql.ExecuteAsync(NameConversation, [conversation.Value, party.Role, party.Code], cancellationToken);
}
