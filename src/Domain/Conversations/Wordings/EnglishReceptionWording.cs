using System.Globalization;
using Abtamim.Domain.Conversations.Reception;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties.Registration;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What is said at the door, in English.</summary>
internal sealed class EnglishReceptionWording(Format format) : IReceptionWording
{
    /// <inheritdoc/>
    public OutboundMessage Greeting() =>
        new("Welcome! We do not know you yet. Press “Register” to open an account for your shop; if you have an invitation code, send it here.")
        {
            Buttons = [new("Register", ReceptionDesk.RegisterButton)],
        };

    /// <inheritdoc/>
    public OutboundMessage AskName() => new("We are glad to register you. What is your name?");

    /// <inheritdoc/>
    public OutboundMessage AskShop(string name) => new($"Pleased to meet you, {format.Name(name)}. What is your shop called?");

    /// <inheritdoc/>
    public OutboundMessage Submitted(Applicant applicant) =>
        new($"Thank you, {format.Name(applicant.Name)}. Our team has your request to register {format.Name(applicant.Shop)}; you will hear from us here.");

    /// <inheritdoc/>
    public OutboundMessage StillWaiting() => new("Our team has your request to register. You will hear from us here soon.");

    /// <inheritdoc/>
    public OutboundMessage Declined() =>
        new("We are sorry, we could not register your account. Please contact our sales team; if you have an invitation code, send it here.");

    /// <inheritdoc/>
    public OutboundMessage Welcome(Applicant applicant) =>
        new($"Welcome, {format.Name(applicant.Name)}! The account of {format.Name(applicant.Shop)} is ready. Write your order as you like, for example: 2 cartons of water and a sack of rice.");

    /// <inheritdoc/>
    public OutboundMessage Joined(string name) => new($"Done. From now on we know you here, too: {format.Name(name)}. What can we do for you?");

    /// <inheritdoc/>
    public OutboundMessage WrongCode() =>
        new("This code is not right or no longer counts. Check it and send it again, or ask whoever invited you for a new one.");

    /// <inheritdoc/>
    public OutboundMessage LinkCode(Invitation invitation, TimeSpan counts) =>
        new($"Your code: {format.Name(InvitationCode.Written(invitation.Code))}\nSend it to us from the other app within {format.Number(counts.Minutes)} minutes, and give it to nobody.");

    /// <inheritdoc/>
    public OutboundMessage Stopped() => new("Messages are stopped: we will send you nothing more here. To come back, send START.");

    /// <inheritdoc/>
    public OutboundMessage Resumed() => new("Welcome back! You will hear from us again.");

    /// <inheritdoc/>
    public OutboundMessage Application(StaffTask task, Applicant applicant) =>
        new($"Task T{task.Number}: a request to register\nName: {format.Name(applicant.Name)}\nShop: {format.Name(applicant.Shop)}\n"
            + $"Channel: {format.Channel(applicant.Conversation.Channel)}\nRegister them as a customer without credit?")
        {
            Buttons = [new("Yes, register", Value(task, "yes")), new("No", Value(task, "no"))],
            Purpose = MessagePurpose.StaffTask,
        };

    /// <inheritdoc/>
    public OutboundMessage WantsNoMessages(StaffTask task, string name) =>
        new($"Task T{task.Number}: {format.Name(name)} has stopped our messages and wrote: {format.Quote(task.Note ?? "")}. We send them nothing; reach them another way if need be.")
        {
            Buttons = [new("Done", Value(task, "yes"))],
            Purpose = MessagePurpose.StaffTask,
        };

    /// <inheritdoc/>
    public OutboundMessage NotReached(StaffTask task, LostContact contact, string name)
    {
        var (why, until) = contact.Why == RefusalKind.OptedOut
            ? ("they were stopped there", "START comes")
            : ("we were blocked or removed there", "they write to us");
        return new($"Task T{task.Number}: our messages no longer reach {format.Name(name)} on {format.Channel(contact.Conversation.Channel)}: {why}. "
            + $"This did not arrive: {format.Quote(task.Note ?? "")}. We send nothing there until {until}; reach them another way if need be.")
        {
            Buttons = [new("Done", Value(task, "yes"))],
            Purpose = MessagePurpose.StaffTask,
        };
    }

    private static string Value(StaffTask task, string answer) => string.Create(CultureInfo.InvariantCulture, $"task:{task.Number}:{answer}");
}
