using System.Data.Common;
using Abtamim.Domain.Messaging;

namespace Abtamim.Bot.WebConsole.Chat;

/// <summary>One conversation as a pane shows it: what was said last, and what waits for its turn.</summary>
internal sealed class ChatConversation(Person person, IInbox inbox, ITranscript transcript)
{
    private const int PageSize = 100;

    private readonly List<TranscriptEntry> _entries = [];
    private readonly List<PendingMessage> _pending = [];
    private readonly Dictionary<long, string> _chosen = [];
    private bool _opened;
    private bool _looking;
    private bool _lookAgain;

    public Person Person => person;

    public IReadOnlyList<TranscriptEntry> Entries => _entries;

    /// <summary>What was written here and has not had its turn yet.</summary>
    public IReadOnlyList<PendingMessage> Pending => _pending;

    /// <summary>Whether nothing was ever said.</summary>
    public bool IsEmpty => _opened && _entries.Count == 0 && _pending.Count == 0;

    /// <summary>Whether more was said before what is shown.</summary>
    public bool HasEarlier => _entries.Count > 0 && _entries[0].Sequence > 1;

    /// <summary>Whether the desk could not be reached the last time.</summary>
    public bool Unreachable { get; private set; }

    /// <summary>The value of the button of <paramref name="entry"/> that was pressed, or null.</summary>
    public string? ChosenOf(TranscriptEntry entry) => _chosen.GetValueOrDefault(entry.Sequence);

    /// <summary>Reads what is new; whether anything has changed. Of a conversation that is opened, the end.</summary>
    public async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        // Two at once would read the same twice: who comes second has the first look once more.
        if (_looking)
        {
            _lookAgain = true;
            return false;
        }

        _looking = true;
        var was = (Unreachable, _opened);
        var before = _entries.Count;
        do
        {
            _lookAgain = false;
            await TryAsync(() => ReadOnAsync(cancellationToken));
        }
        while (_lookAgain);
        _looking = false;
        return _entries.Count > before || was != (Unreachable, _opened);
    }

    /// <summary>Reads what was said before what is shown.</summary>
    public async Task LookBackAsync(CancellationToken cancellationToken)
    {
        if (!HasEarlier)
            return;
        var first = _entries[0].Sequence;
        var after = Math.Max(0, first - 1 - PageSize);
        await TryAsync(async () =>
        {
            var earlier = await transcript.ReadAsync(person.Conversation, after, (int)(first - 1 - after), cancellationToken);
            _entries.InsertRange(0, earlier.Where(entry => entry.Sequence < _entries[0].Sequence));
            foreach (var entry in earlier)
                NotePress(entry);
        });
    }

    /// <summary>Says <paramref name="text"/>; false where it could not be kept.</summary>
    public Task<bool> SayAsync(string text, CancellationToken cancellationToken) =>
        HandInAsync(new PendingMessage(text, text, null), cancellationToken);

    /// <summary>A recording has been handed in and waits to be heard.</summary>
    public void NoteRecording() => _pending.Add(new PendingMessage(string.Empty, null, null) { IsRecording = true });

    /// <summary>Presses a button of <paramref name="entry"/>, which then has had its press.</summary>
    public async Task PressAsync(TranscriptEntry entry, Button button, CancellationToken cancellationToken)
    {
        if (!_chosen.TryAdd(entry.Sequence, button.Value))
            return;
        if (!await HandInAsync(new PendingMessage(button.Text, null, button.Value), cancellationToken))
            _chosen.Remove(entry.Sequence);
    }

    private async Task ReadOnAsync(CancellationToken cancellationToken)
    {
        var last = _entries.Count > 0 ? _entries[^1].Sequence
            : _opened ? 0
            : Math.Max(0, await transcript.LastPlaceAsync(person.Conversation, cancellationToken) - PageSize);
        Add(await transcript.ReadAsync(person.Conversation, last, PageSize, cancellationToken));
        _opened = true;
    }

    private void Add(IReadOnlyList<TranscriptEntry> fresh)
    {
        foreach (var entry in fresh)
        {
            _entries.Add(entry);
            NotePress(entry);
            if (entry.FromParty && _pending.FindIndex(pending => pending.Is(entry)) is >= 0 and var place)
                _pending.RemoveAt(place);
        }
    }

    // A press names the button alone: it was the last message before it that offered one of that value.
    private void NotePress(TranscriptEntry press)
    {
        if (press is not { FromParty: true, Button: { } value })
            return;
        var offer = _entries.FindLast(entry => entry.Sequence < press.Sequence && entry.Buttons.Any(button => button.Value == value));
        if (offer is not null)
            _chosen.TryAdd(offer.Sequence, value);
    }

    private async Task<bool> HandInAsync(PendingMessage pending, CancellationToken cancellationToken)
    {
        _pending.Add(pending);
        InboundContent content = pending.Button is { } value ? new InboundContent.Button(value) : new InboundContent.Text(pending.Text ?? "");
        var message = new InboundMessage(person.Conversation, $"{person.Contact}/{Guid.NewGuid():N}", content);
        if (await TryAsync(() => inbox.ReceiveAsync(message, cancellationToken)))
            return true;
        _pending.Remove(pending);
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
}

/// <summary>What was written and has not had its turn yet.</summary>
internal sealed class PendingMessage(string shown, string? text, string? button)
{
    public string Shown => shown;

    public string? Text => text;

    public string? Button => button;

    /// <summary>Whether it is a recording.</summary>
    public bool IsRecording { get; init; }

    /// <summary>Whether <paramref name="entry"/> may be this message, now that it had its turn.</summary>
    public bool Is(TranscriptEntry entry) => IsRecording
        ? entry.Content is InboundContent.Audio
        : entry.Content is not InboundContent.Audio && entry.Button == button && (button is not null || entry.Text == text);
}
