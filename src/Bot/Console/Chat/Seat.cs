using Abtamim.Domain.Messaging;
using Abtamim.Domain.Understanding;

namespace Abtamim.Bot.WebConsole.Chat;

/// <summary>One side of the page: as whom it speaks, and who else of that side has news.</summary>
public sealed class Seat
{
    private readonly IInbox _inbox;
    private readonly ITranscript _transcript;
    private readonly Dictionary<Person, int> _news = [];
    private int _unseen;

    internal Seat(SpeakerRole role, IReadOnlyList<Person> people, string? code, IInbox inbox, ITranscript transcript)
    {
        Role = role;
        People = people;
        _inbox = inbox;
        _transcript = transcript;
        if ((people.FirstOrDefault(person => person.Party.Code == code) ?? (people.Count > 0 ? people[0] : null)) is { } first)
            Switch(first);
    }

    /// <summary>Whose side it is.</summary>
    public SpeakerRole Role { get; }

    /// <summary>Whom it can speak as.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>The conversation that is shown; null where there is nobody.</summary>
    internal ChatConversation? Conversation { get; private set; }

    /// <summary>How many messages were not seen: to the others, and to the one who is shown while another side was in front.</summary>
    public int News => _unseen + _news.Values.Sum();

    /// <summary>The others to whom something was said that was not seen.</summary>
    internal IEnumerable<(Person Person, int Count)> Others =>
        People.Where(_news.ContainsKey).Select(person => (person, _news[person]));

    /// <summary>A role's name in addresses and identifiers.</summary>
    public static string NameOf(SpeakerRole role) => role.ToString().ToLowerInvariant();

    /// <summary>Shows <paramref name="person"/>'s conversation.</summary>
    public void Switch(Person person)
    {
        Conversation = new ChatConversation(person, _inbox, _transcript);
        _news.Remove(person);
        _unseen = 0;
    }

    /// <summary>The side is in front now: what is shown is seen.</summary>
    public void Seen() => _unseen = 0;

    /// <summary>Something was said to <paramref name="person"/>.</summary>
    public void Note(Person person, bool isFront)
    {
        if (person != Conversation?.Person)
            _news[person] = _news.GetValueOrDefault(person) + 1;
        else if (!isFront)
            _unseen++;
    }

    /// <summary>Reads what is new; whether anything has changed.</summary>
    public async Task<bool> LookAsync(CancellationToken cancellationToken) =>
        Conversation is not null && await Conversation.LookAsync(cancellationToken);
}
