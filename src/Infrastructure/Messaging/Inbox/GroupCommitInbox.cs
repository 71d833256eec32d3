using System.Threading.Channels;
using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Persistence;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Messaging.Inbox;

/// <summary>
/// Keeps received messages. Callers queue; one writer takes all that wait, keeps them in one transaction and tells each
/// what became of its own: under load one commit serves many, and alone a message waits for nobody.
/// </summary>
internal sealed class GroupCommitInbox : IInbox, IAsyncDisposable
{
    /// <summary>The longest provider id and conversation id that an index takes with certainty.</summary>
    public const int LongestId = 500;

    private const int MostWaiting = 10_000;
    private const int MostTogether = 256;
    private const int Tries = 3;

    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly InboxWriter _writer;
    private readonly ISignal _turns;
    private readonly Rush _rush;
    private readonly ILogger<GroupCommitInbox> _logger;
    private readonly Task _loop;

    public GroupCommitInbox(Database database, TimeProvider time, ISignal turns, Rush rush, ILogger<GroupCommitInbox> logger)
    {
        _writer = new InboxWriter(database, time);
        _turns = turns;
        _rush = rush;
        _logger = logger;
        _loop = Task.Run(WriteAsync);
    }

    public async Task<Receipt> ReceiveAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.ProviderId.Length is 0 or > LongestId || message.Conversation.Value.Length > LongestId
            || !message.Conversation.Value.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException("The message's id or conversation is empty, too long, or not of the form channel:address.", nameof(message));
        }

        var waiting = new Waiting(message);
        await _queue.Writer.WriteAsync(waiting, cancellationToken);

        // Who gives up waiting has no answer, but the message may be kept: it was not acknowledged, and a repeat of it
        // is a duplicate.
        return await waiting.Answer.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
    }

    private async Task WriteAsync()
    {
        var batch = new List<Waiting>(MostTogether);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostTogether && _queue.Reader.TryRead(out var waiting))
                batch.Add(waiting);
            await KeepAsync(batch);
            batch.Clear();
        }
    }

    private async Task KeepAsync(List<Waiting> batch)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Answer(batch, await _writer.KeepAsync([.. batch.Select(waiting => waiting.Message)]));
                return;
            }
            catch (Exception exception) when (Faults.IsConflict(exception) && attempt < Tries)
            {
                // Another host kept some of the same messages in another order: again, at once.
            }
            catch (Exception exception) when (batch.Count > 1 && !Faults.IsOutage(exception))
            {
                // One of them cannot be kept: each alone, so that only its own caller hears of it.
                foreach (var waiting in batch)
                    await KeepAsync([waiting]);
                return;
            }
            catch (Exception exception)
            {
                _logger.LogError(exception, "Could not keep {Count} received messages.", batch.Count);
                foreach (var waiting in batch)
                    waiting.Fail(exception);
                return;
            }
        }
    }

    private void Answer(List<Waiting> batch, bool[] kept)
    {
        _rush.Kept(batch.Count);
        for (var index = 0; index < batch.Count; index++)
        {
            batch[index].Succeed(kept[index] ? Receipt.Accepted : Receipt.Duplicate);
            if (kept[index])
                _turns.Signal(batch[index].Message.Conversation.Value);
        }
    }

    private sealed class Waiting(InboundMessage message)
    {
        // Continuations elsewhere: the writer's loop goes on with the next batch.
        private readonly TaskCompletionSource<Receipt> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public InboundMessage Message => message;

        public Task<Receipt> Answer => _answer.Task;

        public void Succeed(Receipt receipt) => _answer.TrySetResult(receipt);

        public void Fail(Exception exception) => _answer.TrySetException(exception);
    }
}
