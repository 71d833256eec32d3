using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>Drafts and orders: what is wanted, how many, when; confirming, changing, giving up.</summary>
internal static class OrderingDesk
{
    /// <summary>What understanding must know of the conversation.</summary>
    public static UtteranceContext ContextOf(ConversationState state) => UtteranceContext.Empty;

    /// <summary>Which facts a press needs; null where the button is none of this desk's.</summary>
    public static FactsNeeded? NeedsOf(string button) => null;

    /// <summary>Which facts the acts of a message need; null where none of them is this desk's.</summary>
    public static FactsNeeded? NeedsOf(Meaning meaning, ConversationState state) => null;

    /// <summary>Carries out a press. Answers whether the button is this desk's.</summary>
    public static bool TryPress(CustomerTalk talk, string button) => false;

    /// <summary>Carries out the acts of a message. Answers whether they are this desk's.</summary>
    public static bool TryCarryOut(CustomerTalk talk, Meaning meaning) => false;
}
