namespace Abtamim.Domain.Messaging;

/// <summary>A message as a channel received and authenticated it.</summary>
/// <param name="Conversation">Where it came in, and so from whom.</param>
/// <param name="ProviderId">
/// The provider's id of the message, unique within its channel: the same id is the same message, delivered again.
/// </param>
/// <param name="Content">What was sent.</param>
public sealed record InboundMessage(ConversationId Conversation, string ProviderId, InboundContent Content)
{
    /// <summary>When it was sent, as the provider says; null where it does not. What counts for order is when it was received.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The provider's id of the message that this one answers, or null.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>What the sender is called on the channel. Chosen by the sender: good for a greeting, proof of nothing.</summary>
    public string? SenderName { get; init; }
}

/// <summary>What somebody sent. All of it comes from outside: it may be anything.</summary>
public abstract record InboundContent
{
    private InboundContent()
    {
    }

    /// <summary>The words in it: what was written, or what was written beside an attachment; null where there are none.</summary>
    public virtual string? Words => null;

    /// <summary>What is fetched later, or null.</summary>
    public virtual MediaReference? Attachment => null;

    /// <summary>Written words.</summary>
    /// <param name="Body">The words, as they were written.</param>
    public sealed record Text(string Body) : InboundContent
    {
        /// <inheritdoc/>
        public override string? Words => Body;
    }

    /// <summary>A pressed button, or a row chosen from a list.</summary>
    /// <param name="Value">Its value; an old button's too, or one that was never offered.</param>
    public sealed record Button(string Value) : InboundContent;

    /// <summary>A voice note or an audio file.</summary>
    /// <param name="Media">The recording.</param>
    /// <param name="IsVoiceNote">Whether it was spoken into the channel, and is not a file that was attached.</param>
    /// <param name="Caption">What was written beside it, or null.</param>
    public sealed record Audio(MediaReference Media, bool IsVoiceNote, string? Caption = null) : InboundContent
    {
        /// <inheritdoc/>
        public override string? Words => Caption;

        /// <inheritdoc/>
        public override MediaReference Attachment => Media;
    }

    /// <summary>A picture.</summary>
    /// <param name="Media">The picture.</param>
    /// <param name="Caption">What was written beside it, or null.</param>
    public sealed record Image(MediaReference Media, string? Caption = null) : InboundContent
    {
        /// <inheritdoc/>
        public override string? Words => Caption;

        /// <inheritdoc/>
        public override MediaReference Attachment => Media;
    }

    /// <summary>A file.</summary>
    /// <param name="Media">The file.</param>
    /// <param name="Caption">What was written beside it, or null.</param>
    public sealed record Document(MediaReference Media, string? Caption = null) : InboundContent
    {
        /// <inheritdoc/>
        public override string? Words => Caption;

        /// <inheritdoc/>
        public override MediaReference Attachment => Media;
    }

    /// <summary>A place.</summary>
    /// <param name="Latitude">Degrees north.</param>
    /// <param name="Longitude">Degrees east.</param>
    /// <param name="Name">What the place is called, or null.</param>
    /// <param name="Address">Its address, or null.</param>
    public sealed record Location(double Latitude, double Longitude, string? Name = null, string? Address = null) : InboundContent;

    /// <summary>Somebody's card from an address book.</summary>
    /// <param name="Name">Their name.</param>
    /// <param name="Phone">Their number as it is written there, or null.</param>
    public sealed record Contact(string Name, string? Phone) : InboundContent;

    /// <summary>Something else that the channel knows: a sticker, a video, a poll.</summary>
    /// <param name="Kind">The channel's word for it, for staff.</param>
    /// <param name="Caption">What was written beside it, or null.</param>
    public sealed record Other(string Kind, string? Caption = null) : InboundContent
    {
        /// <inheritdoc/>
        public override string? Words => Caption;
    }
}
