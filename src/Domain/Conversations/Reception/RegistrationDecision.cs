using Abtamim.Domain.Parties.Registration;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Reception;

/// <summary>Carries out what staff decide on an application.</summary>
public static class RegistrationDecision
{
    /// <summary>Makes the applicant a customer, or says no; <paramref name="task"/> is open and of the kind <see cref="TaskKind.Registration"/>.</summary>
    public static void Carry(StaffTask task, bool accept, string actor, Surroundings surroundings, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(surroundings);
        ArgumentNullException.ThrowIfNull(decision);
        var applicant = task.Applicant ?? throw new ArgumentException($"Task {task.Number} has no applicant.", nameof(task));

        // They may have come in by a code meanwhile.
        if (surroundings.Parties.WhoIs(applicant.Conversation) is not null)
        {
            task.Apply(TaskEvent.Overtaken, actor, surroundings.Now);
            return;
        }

        task.Apply(accept ? TaskEvent.Approved : TaskEvent.Rejected, actor, surroundings.Now);
        if (accept)
        {
            decision.Admissions.Admit(new NewCustomer(applicant, surroundings.Company.Currency));
            decision.Reply(applicant.Conversation, applicant.Language, wording => wording.Reception.Welcome(applicant));
        }
        else
        {
            decision.Reply(applicant.Conversation, applicant.Language, wording => wording.Reception.Declined());
        }
    }
}
