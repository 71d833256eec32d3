using System.Threading.Channels;
using Abtamim.Domain.Conversations;
using Abtamim.Infrastructure.Messaging.Deciding;

namespace Abtamim.Infrastructure.Messaging;

/// <summary>What the parts of the engine tell each other after a commit, so that nobody has to wait for a poll.</summary>
internal sealed class EngineSignals
{
    private readonly WakeUp _work = new();
    private readonly Dictionary<PreparationKind, WakeUp> _preparing =
        Enum.GetValues<PreparationKind>().ToDictionary(kind => kind, _ => new WakeUp());

    /// <summary>Conversations in which a message was received.</summary>
    public ConversationQueue Turns { get; } = new();

    /// <summary>Conversations in which something is to be sent.</summary>
    public ConversationQueue Outbox { get; } = new();

    /// <summary>Wakes whoever does preparations of <paramref name="kind"/>.</summary>
    public WakeUp Preparing(PreparationKind kind) => _preparing[kind];

    public void Committed(Saved saved)
    {
        foreach (var conversation in saved.Conversations)
            Outbox.Signal(conversation);
        foreach (var conversation in saved.Received)
            Turns.Signal(conversation);
        if (saved.HasDueWork)
            WorkIsDue();
    }

    public void WorkIsDue() => _work.Wake();

    /// <summary>Waits until work is due, or until <paramref name="longest"/> has passed.</summary>
    public Task WaitForWorkAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellationToken) =>
        _work.WaitAsync(longest, time, cancellationToken);
}

/// <summary>Wakes one who waits. Woken while nobody waits, the next to wait goes on at once.</summary>
internal sealed class WakeUp
{
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _signal.Writer.TryWrite(true);

    /// <summary>Waits until woken, or until <paramref name="longest"/> has passed.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var signalled = _signal.Reader.WaitToReadAsync(limit.Token).AsTask();
        await Task.WhenAny(signalled, Task.Delay(longest, time, limit.Token));
        await limit.CancelAsync();
        _signal.Reader.TryRead(out _);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
