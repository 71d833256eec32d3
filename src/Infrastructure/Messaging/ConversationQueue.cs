using System.Threading.Channels;

namespace Abtamim.Infrastructure.Messaging;

/// <summary>
/// Conversations in which there may be something to do, each once, however often it is signalled. One that is signalled
/// while it is being handled comes back when it is done.
/// </summary>
internal sealed class ConversationQueue : ISignal
{
    // Beyond this, signals are dropped: what they announced is in the database, and polls find it.
    private const int Most = 20_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, State> _states = new(StringComparer.Ordinal);
    private readonly Channel<string> _ready = Channel.CreateUnbounded<string>();

    private enum State
    {
        Waiting,
        Handled,
        HandledAndSignalled,
    }

    /// <summary>How many wait or are being handled.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _states.Count;
        }
    }

    public void Signal(string conversation)
    {
        lock (_lock)
        {
            if (_states.TryGetValue(conversation, out var state))
            {
                if (state == State.Handled)
                    _states[conversation] = State.HandledAndSignalled;
                return;
            }

            if (_states.Count >= Most)
                return;
            _states[conversation] = State.Waiting;
            _ready.Writer.TryWrite(conversation);
        }
    }

    /// <summary>Waits for the first, and takes all that wait, at most <paramref name="most"/>.</summary>
    public async Task<List<string>> TakeAsync(int most, CancellationToken cancellationToken)
    {
        while (await _ready.Reader.WaitToReadAsync(cancellationToken))
        {
            var taken = new List<string>();
            lock (_lock)
            {
                while (taken.Count < most && _ready.Reader.TryRead(out var conversation))
                {
                    _states[conversation] = State.Handled;
                    taken.Add(conversation);
                }
            }

            if (taken.Count > 0)
                return taken;
        }

        return [];
    }

    /// <summary>Gives back what was taken; <paramref name="more"/> says that there is more to do in it.</summary>
    public void Done(string conversation, bool more)
    {
        lock (_lock)
        {
            if (!_states.Remove(conversation, out var state))
                return;
            if (!more && state != State.HandledAndSignalled)
                return;
            _states[conversation] = State.Waiting;
            _ready.Writer.TryWrite(conversation);
        }
    }
}
