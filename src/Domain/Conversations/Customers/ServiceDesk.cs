using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>All a customer wants beside ordering: status, prices, balance, invoices, payments, people, politeness.</summary>
internal static class ServiceDesk
{
    /// <summary>Which facts a press needs; null where the button is none of this desk's.</summary>
    public static FactsNeeded? NeedsOf(string button) => null;

    /// <summary>Which facts a message needs.</summary>
    public static FactsNeeded NeedsOf(Meaning meaning, ConversationState state) => FactsNeeded.None;

    /// <summary>Carries out a press. Answers whether the button is this desk's.</summary>
    public static bool TryPress(CustomerTalk talk, string button) => false;

    /// <summary>Answers a press on a button that nobody knows, or that is over.</summary>
    public static void ButtonIsOver(CustomerTalk talk)
    {
    }

    /// <summary>Keeps the conversation in the language that the customer writes.</summary>
    public static void NoteLanguage(CustomerTalk talk, Meaning meaning)
    {
    }

    /// <summary>Carries out a message.</summary>
    public static void CarryOut(CustomerTalk talk, Meaning meaning)
    {
    }
}
