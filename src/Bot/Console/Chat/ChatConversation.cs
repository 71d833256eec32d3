using System.Data.Common;
using Abtamim.Domain.Messaging;

namespace Abtamim.Bot.WebConsole.Chat;

/// <summary>One conversation as a pane shows it: what was said, and what waits for its turn.</summary>
internal sealed class ChatConversation(Person person, IInbox inbox, ITranscript transcript)
{
    private const int PageSize = 200;

    private readonly List<TranscriptEntry> _entries = [];
    private readonly List<string> _unanswered = [];
    private readonly HashSet<long> _pressed = [];

    public Person Person => person;

    public IReadOnlyList<TranscriptEntry> Entries => _entries;

    /// <summary>What was written here and has not had its turn yet.</summary>
    public IReadOnlyList<string> Unanswered => _unanswered;

    /// <summary>Whether the desk could not be reached the last time.</summary>
    public bool Unreachable { get; private set; }

    public bool IsPressed(TranscriptEntry entry) => _pressed.Contains(entry.Sequence);

    /// <summary>Reads what is new; whether anything has changed.</summary>
    public async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        var was = Unreachable;
        var last = _entries.Count == 0 ? 0 : _entries[^1].Sequence;
        IReadOnlyList<TranscriptEntry> fresh = [];
        await TryAsync(async () => fresh = await transcript.ReadAsync(person.Conversation, last, PageSize, cancellationToken));
        foreach (var entry in fresh.Where(entry => entry.Sequence > last))
        {
            _entries.Add(entry);
            if (entry.FromParty && _unanswered.Count > 0)
                _unanswered.RemoveAt(0);
        }

        return fresh.Count > 0 || was != Unreachable;
    }

    /// <summary>Says <paramref name="text"/>; false where it could not be kept.</summary>
    public Task<bool> SayAsync(string text, CancellationToken cancellationToken) =>
        HandInAsync(text, new InboundMessage(person.Conversation, NewId(), new InboundContent.Text(text)), cancellationToken);

    /// <summary>Presses a button of <paramref name="entry"/>, which then has had its press.</summary>
    public async Task PressAsync(TranscriptEntry entry, Button button, CancellationToken cancellationToken)
    {
        if (!_pressed.Add(entry.Sequence))
            return;
        if (!await HandInAsync(button.Text, new InboundMessage(person.Conversation, NewId(), new InboundContent.Button(button.Value)), cancellationToken))
            _pressed.Remove(entry.Sequence);
    }

    private async Task<bool> HandInAsync(string shown, InboundMessage message, CancellationToken cancellationToken)
    {
        _unanswered.Add(shown);
        if (await TryAsync(() => inbox.ReceiveAsync(message, cancellationToken)))
            return true;
        _unanswered.Remove(shown);
        return false;
    }

    // The database may be away for a while; the page says so and goes on.
    private async Task<bool> TryAsync(Func<Task> action)
    {
        try
        {
            await action();
            Unreachable = false;
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or InvalidOperationException)
        {
            Unreachable = true;
        }

        return !Unreachable;
    }

    private string NewId() => $"{person.Contact}/{Guid.NewGuid():N}";
}
