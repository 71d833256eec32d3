using Abtamim.Domain.Conversations.Reception;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties.Registration;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What is said at the door: to strangers, about codes, and about wanting no messages.</summary>
public interface IReceptionWording
{
    /// <summary>To a stranger: how to register.</summary>
    OutboundMessage Greeting();

    /// <summary>To a stranger who wants to register: what is your name?</summary>
    OutboundMessage AskName();

    /// <summary>To a stranger who gave a name: what is your shop called?</summary>
    OutboundMessage AskShop(string name);

    /// <summary>To an applicant: staff will look at it.</summary>
    OutboundMessage Submitted(Applicant applicant);

    /// <summary>To an applicant who writes before staff have decided.</summary>
    OutboundMessage StillWaiting();

    /// <summary>To an applicant: not this time.</summary>
    OutboundMessage Declined();

    /// <summary>To a new customer: write your order.</summary>
    OutboundMessage Welcome(Applicant applicant);

    /// <summary>To somebody who came in by a code.</summary>
    OutboundMessage Joined(string name);

    /// <summary>To somebody whose code does not count.</summary>
    OutboundMessage WrongCode();

    /// <summary>To somebody who wants to write from another channel, too.</summary>
    OutboundMessage LinkCode(Invitation invitation, TimeSpan counts);

    /// <summary>To somebody who wants no messages: the last one.</summary>
    OutboundMessage Stopped();

    /// <summary>To somebody who wants messages again.</summary>
    OutboundMessage Resumed();

    /// <summary>To staff: somebody asks to become a customer.</summary>
    OutboundMessage Application(StaffTask task, Applicant applicant);

    /// <summary>To staff: somebody wants no messages, or writes although they wanted none.</summary>
    OutboundMessage WantsNoMessages(StaffTask task, string name);

    /// <summary>To staff: messages reach somebody no more where they were reached; the task has what did not arrive.</summary>
    OutboundMessage NotReached(StaffTask task, LostContact contact, string name);
}
