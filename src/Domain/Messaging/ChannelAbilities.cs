namespace Abtamim.Domain.Messaging;

/// <summary>What a channel can carry. Lengths are in UTF-16 characters, as <see cref="string.Length"/> counts them.</summary>
public sealed record ChannelAbilities
{
    /// <summary>The least that <see cref="LongestText"/> may be.</summary>
    public const int LeastText = 64;

    /// <summary>A channel that carries everything.</summary>
    public static ChannelAbilities Everything { get; } = new()
    {
        LongestText = int.MaxValue,
        Buttons = new ChoiceLimits(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue),
        Documents = true,
    };

    /// <summary>The longest text of one message.</summary>
    public required int LongestText { get; init; }

    /// <summary>What buttons may be, or null where there are none.</summary>
    public ChoiceLimits? Buttons { get; init; }

    /// <summary>What lists that open may be, or null where there are none.</summary>
    public ChoiceLimits? Lists { get; init; }

    /// <summary>Whether documents go along; otherwise what they say is written out.</summary>
    public bool Documents { get; init; }

    /// <summary>How many documents a message may have.</summary>
    public int MostDocuments { get; init; } = int.MaxValue;

    /// <summary>The longest text of a message that has a document, where that is less than without.</summary>
    public int LongestCaption { get; init; } = int.MaxValue;

    /// <summary>Whether cards are shown.</summary>
    public bool Cards { get; init; }

    /// <summary>Whether the channel can show that an answer is being written: then it has an <see cref="IPresence"/>.</summary>
    public bool Typing { get; init; }

    /// <summary>For how long after the other side's last message anything may be written; null where always.</summary>
    public TimeSpan? Window { get; init; }

    /// <summary>What it can carry to somebody who has been silent for longer than <see cref="Window"/>; null where that is the same.</summary>
    public ChannelAbilities? AfterWindow { get; init; }

    /// <summary>Whether anything may be written at <paramref name="now"/> to somebody who last wrote at <paramref name="lastHeard"/> (null: never).</summary>
    public bool MayWriteFreely(DateTimeOffset? lastHeard, DateTimeOffset now) =>
        Window is not { } window || (lastHeard is { } heard && now - heard < window);
}

/// <summary>What choices of a channel may be.</summary>
/// <param name="Most">How many there may be in one message.</param>
/// <param name="LongestLabel">The longest text on one, in UTF-16 characters.</param>
/// <param name="LongestValue">The longest value of one, in bytes.</param>
/// <param name="LongestText">The longest text of a message that has them, where that is less than without.</param>
public sealed record ChoiceLimits(int Most, int LongestLabel, int LongestValue, int LongestText = int.MaxValue)
{
    /// <summary>The longest description; zero where there are none.</summary>
    public int LongestDescription { get; init; }
}
