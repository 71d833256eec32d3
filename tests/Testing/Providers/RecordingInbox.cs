using System.Collections.Concurrent;
using Abtamim.Domain.Messaging;

namespace Abtamim.Testing.Providers;

/// <summary>An inbox in memory: keeps each message of a channel once, as the real one does.</summary>
public sealed class RecordingInbox : IInbox
{
    private readonly ConcurrentQueue<InboundMessage> _kept = new();
    private readonly ConcurrentDictionary<(string Channel, string Id), bool> _ids = new();

    /// <summary>What is kept, in order.</summary>
    public IReadOnlyList<InboundMessage> Kept => [.. _kept];

    /// <summary>Whether keeping fails, as when the database is away.</summary>
    public bool IsDown { get; set; }

    public Task<Receipt> ReceiveAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        if (IsDown)
            throw new IOException("The database is away.");
        if (!_ids.TryAdd((message.Conversation.Channel, message.ProviderId), true))
            return Task.FromResult(Receipt.Duplicate);
        _kept.Enqueue(message);
        return Task.FromResult(Receipt.Accepted);
    }
}

/// <summary>Delivery reports in memory.</summary>
public sealed class RecordingReports : IDeliveryReports
{
    private readonly ConcurrentQueue<DeliveryReport> _reports = new();

    /// <summary>What was reported, in order.</summary>
    public IReadOnlyList<DeliveryReport> Reports => [.. _reports];

    public Task<ReportOutcome> ReportAsync(DeliveryReport report, CancellationToken cancellationToken)
    {
        _reports.Enqueue(report);
        return Task.FromResult(ReportOutcome.Moved);
    }
}
