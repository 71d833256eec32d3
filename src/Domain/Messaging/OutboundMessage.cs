namespace Abtamim.Domain.Messaging;

/// <summary>
/// A message to somebody, as it is meant; what its channel can carry of it, and how, <see cref="Fitting.MessageFitting"/>
/// says.
/// </summary>
/// <param name="Text">The text, in the recipient's language. It says all: what else there is makes it easier to read or to answer.</param>
public sealed record OutboundMessage(string Text)
{
    /// <summary>Quick answers, in the order they are shown; possibly none.</summary>
    public IReadOnlyList<Button> Buttons { get; init; } = [];

    /// <summary>More choices than buttons can show, or ones that need a description; or null.</summary>
    public ChoiceList? List { get; init; }

    /// <summary>Documents that belong to the message; possibly none.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>What <see cref="Text"/> says, laid out for channels that show cards; or null.</summary>
    public Card? Card { get; init; }

    /// <summary>The id of the received message whose recording is to be listened to, where the channel can play it; or null.</summary>
    public long? Recording { get; init; }

    /// <summary>The language it is written in.</summary>
    public Language Language { get; init; } = Language.Arabic;

    /// <summary>What it is for.</summary>
    public MessagePurpose Purpose { get; init; } = MessagePurpose.Reply;
}

/// <summary>What a message is for. Channels that ask for an approved template out of the blue choose it by this.</summary>
public enum MessagePurpose
{
    /// <summary>Answers what was just written.</summary>
    Reply,

    /// <summary>Says what has happened: scheduled, delayed, delivered.</summary>
    Notice,

    /// <summary>Asks a supplier what it has, or reminds it.</summary>
    SupplierRequest,

    /// <summary>Orders from a supplier.</summary>
    PurchaseOrder,

    /// <summary>Brings an invoice.</summary>
    Invoice,

    /// <summary>Puts something before staff.</summary>
    StaffTask,
}

/// <summary>What follows from what a message is for.</summary>
public static class MessagePurposes
{
    /// <summary>
    /// Whether a message may go out a second time when nobody knows whether the first arrived. Who reads a purchase
    /// order twice may bring the goods twice, and who reads an invoice twice may pay twice; what else is read twice is
    /// no more than a nuisance, and its buttons count once.
    /// </summary>
    public static bool MayBeRepeated(this MessagePurpose purpose) => purpose switch
    {
        MessagePurpose.Reply or MessagePurpose.Notice or MessagePurpose.SupplierRequest or MessagePurpose.StaffTask => true,
        MessagePurpose.PurchaseOrder or MessagePurpose.Invoice => false,
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "No such purpose."),
    };
}

/// <summary>A quick answer.</summary>
/// <param name="Text">What is on it, short (20 characters fit everywhere).</param>
/// <param name="Value">What comes back when it is pressed: ASCII, at most 64 bytes.</param>
public sealed record Button(string Text, string Value);

/// <summary>Choices in a list that opens.</summary>
/// <param name="Label">What opens it, short (20 characters fit everywhere).</param>
/// <param name="Choices">The choices, in the order they are shown.</param>
public sealed record ChoiceList(string Label, IReadOnlyList<Choice> Choices);

/// <summary>One of several choices.</summary>
/// <param name="Text">What it is called, short (24 characters fit everywhere).</param>
/// <param name="Value">What comes back when it is chosen: ASCII, at most 64 bytes.</param>
/// <param name="Description">What tells it from the others, or null.</param>
public sealed record Choice(string Text, string Value, string? Description = null);

/// <summary>A document that goes with a message: an invoice.</summary>
/// <param name="Name">The file name.</param>
/// <param name="MediaType">The media type: <c>text/plain</c>.</param>
/// <param name="Text">The content.</param>
public sealed record Document(string Name, string MediaType, string Text);

/// <summary>A message laid out: a draft, an approval, a list.</summary>
/// <param name="Title">What it is about.</param>
public sealed record Card(string Title)
{
    /// <summary>Labels and their values: «Total: 1,250.00 SAR».</summary>
    public IReadOnlyList<CardFact> Facts { get; init; } = [];

    /// <summary>A table: its rows, each with the same number of cells; possibly none.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>What is said below, or null.</summary>
    public string? Footer { get; init; }
}

/// <summary>A label and its value.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">How much, who, when.</param>
public sealed record CardFact(string Label, string Value);
