using System.Threading.Channels;
using Abtamim.Infrastructure.Messaging.Deciding;

namespace Abtamim.Infrastructure.Messaging;

/// <summary>What the parts of the engine tell each other after a commit, so that nobody has to wait for a poll.</summary>
internal sealed class EngineSignals
{
    private readonly Channel<bool> _work = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Conversations in which a message was received.</summary>
    public ConversationQueue Turns { get; } = new();

    /// <summary>Conversations in which something is to be sent.</summary>
    public ConversationQueue Outbox { get; } = new();

    public void Committed(Saved saved)
    {
        foreach (var conversation in saved.Conversations)
            Outbox.Signal(conversation);
        if (saved.HasDueWork)
            WorkIsDue();
    }

    public void WorkIsDue() => _work.Writer.TryWrite(true);

    /// <summary>Waits until work is due, or until <paramref name="longest"/> has passed.</summary>
    public async Task WaitForWorkAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var signalled = _work.Reader.WaitToReadAsync(limit.Token).AsTask();
        await Task.WhenAny(signalled, Task.Delay(longest, time, limit.Token));
        await limit.CancelAsync();
        _work.Reader.TryRead(out _);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
