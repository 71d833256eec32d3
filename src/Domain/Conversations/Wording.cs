using Abtamim.Domain.Conversations.Wordings;
using Abtamim.Domain.Messaging;

namespace Abtamim.Domain.Conversations;

/// <summary>Everything the desk can say, in one language.</summary>
public abstract class Wording
{
    private static readonly ArabicWording Arabic = new();
    private static readonly EnglishWording English = new();

    /// <summary>The language.</summary>
    public abstract Language Language { get; }

    /// <summary>How it writes numbers, money, quantities, days and lists.</summary>
    public abstract Format Format { get; }

    /// <summary>What is said about buying and bringing goods.</summary>
    public abstract ISourcingWording Sourcing { get; }

    /// <summary>What is said about the day, tasks and decisions, to staff.</summary>
    public abstract IStaffWording Staff { get; }

    /// <summary>What customers and suppliers are told of what staff decided and wrote.</summary>
    public abstract IDecisionWording Decisions { get; }

    /// <summary>What is said about status, prices, balance, invoices, payments and politeness, to customers.</summary>
    public abstract IServiceWording Service { get; }

    /// <summary>What is said about drafts and orders, to the customer who places them.</summary>
    public abstract IOrderingWording Ordering { get; }

    /// <summary>What is said at the door.</summary>
    public abstract IReceptionWording Reception { get; }

    /// <summary>What is said about what the desk cannot read.</summary>
    public abstract IAttachmentWording Attachments { get; }

    /// <summary>What is said about recordings.</summary>
    public abstract IHearingWording Hearing { get; }

    /// <summary>The wording in <paramref name="language"/>.</summary>
    public static Wording In(Language language) => language switch
    {
        Language.Arabic => Arabic,
        Language.English => English,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "No such language."),
    };

    /// <summary>To the sender of a message that could not be handled: staff will see to it.</summary>
    public abstract OutboundMessage Trouble();
}
