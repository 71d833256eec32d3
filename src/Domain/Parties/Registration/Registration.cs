using Abtamim.Domain.Messaging;

namespace Abtamim.Domain.Parties.Registration;

/// <summary>How far somebody whom nobody knows has come in becoming a customer.</summary>
public enum RegistrationStep
{
    /// <summary>Has not asked to be registered.</summary>
    Unknown,

    /// <summary>Was asked for their name.</summary>
    AwaitingName,

    /// <summary>Was asked for their shop's name.</summary>
    AwaitingShop,

    /// <summary>Waits for staff.</summary>
    Submitted,

    /// <summary>Staff said no.</summary>
    Declined,

    /// <summary>Is a customer.</summary>
    Admitted,
}

/// <summary>What happens on the way to becoming a customer.</summary>
public enum RegistrationEvent
{
    /// <summary>Asks to be registered.</summary>
    Wanted,

    /// <summary>Gives their name.</summary>
    Named,

    /// <summary>Gives the shop's name, where staff decide on who becomes a customer.</summary>
    Applied,

    /// <summary>Gives the shop's name, where registration is open.</summary>
    LetIn,

    /// <summary>Staff say yes.</summary>
    Approved,

    /// <summary>Staff say no.</summary>
    Declined,
}

/// <summary>What may follow what in a registration.</summary>
public static class RegistrationTransitions
{
    /// <summary>The table.</summary>
    public static TransitionTable<RegistrationStep, RegistrationEvent> Table { get; } = new(
        (RegistrationStep.Unknown, RegistrationEvent.Wanted, RegistrationStep.AwaitingName),
        (RegistrationStep.AwaitingName, RegistrationEvent.Named, RegistrationStep.AwaitingShop),
        (RegistrationStep.AwaitingShop, RegistrationEvent.Applied, RegistrationStep.Submitted),
        (RegistrationStep.AwaitingShop, RegistrationEvent.LetIn, RegistrationStep.Admitted),
        (RegistrationStep.Submitted, RegistrationEvent.Approved, RegistrationStep.Admitted),
        (RegistrationStep.Submitted, RegistrationEvent.Declined, RegistrationStep.Declined));
}

/// <summary>Somebody who asks to become a customer.</summary>
/// <param name="Conversation">Where they wrote, and will be known.</param>
/// <param name="Name">Their name, as they gave it.</param>
/// <param name="Shop">Their shop's name, as they gave it.</param>
/// <param name="Language">The language they wrote.</param>
public sealed record Applicant(ConversationId Conversation, string Name, string Shop, Language Language);

/// <summary>A customer to be, who gets a code when the decision is saved.</summary>
/// <param name="applicant">Who it is.</param>
/// <param name="currency">What its credit limit is counted in.</param>
public sealed class NewCustomer(Applicant applicant, Currency currency)
{
    /// <summary>Who it is.</summary>
    public Applicant Applicant => applicant;

    /// <summary>The customer's code; empty until it is saved.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>
    /// The customer: nothing on credit, so that each of its orders is put before staff, and due at once, until staff say
    /// otherwise.
    /// </summary>
    public Customer ToCustomer(string code)
    {
        Code = code;
        return new Customer(code, $"{applicant.Shop} ({applicant.Name})", applicant.Conversation, applicant.Language, string.Empty, new Money(0, currency), 0);
    }
}
