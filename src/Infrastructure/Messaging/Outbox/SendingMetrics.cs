using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Abtamim.Domain.Messaging;

namespace Abtamim.Infrastructure.Messaging.Outbox;

/// <summary>What is measured of sending, per channel; never of whom.</summary>
internal sealed class SendingMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Abtamim.Sending";

    private readonly ConcurrentDictionary<string, Func<int>> _queues = new(StringComparer.Ordinal);
    private readonly Counter<long> _attempts;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _latency;

    public SendingMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(MeterName);
        _attempts = meter.CreateCounter<long>("abtamim.sending.attempts", "{message}", "Attempts to send, by channel and outcome.");
        _duration = meter.CreateHistogram<double>("abtamim.sending.duration", "s", "How long a provider takes to answer, by channel.");
        _latency = meter.CreateHistogram<double>("abtamim.sending.latency", "s", "From a message being written to its provider having it, by channel.");
        meter.CreateObservableGauge(
            "abtamim.sending.queue",
            () => _queues.Select(queue => new Measurement<int>(queue.Value(), Tag(queue.Key))),
            "{conversation}",
            "Conversations that wait to be sent to by this host, by channel.");
    }

    /// <summary>Measures the queue of a channel from now on.</summary>
    public void Watch(string channel, Func<int> waiting) => _queues[channel] = waiting;

    /// <summary>Notes an attempt.</summary>
    public void Note(string channel, SendResult result, TimeSpan duration)
    {
        _duration.Record(duration.TotalSeconds, Tag(channel));
        _attempts.Add(1, Tag(channel), new KeyValuePair<string, object?>("outcome", OutcomeOf(result)));
    }

    /// <summary>Notes that a message has arrived at its provider so long after it was written.</summary>
    public void NoteSent(string channel, TimeSpan latency) => _latency.Record(Math.Max(0, latency.TotalSeconds), Tag(channel));

    private static KeyValuePair<string, object?> Tag(string channel) => new("channel", channel);

    private static string OutcomeOf(SendResult result) => result switch
    {
        SendResult.Sent => "sent",
        SendResult.TryLater => "try_later",
        SendResult.Unknown => "unknown",
        SendResult.Refused { Kind: var kind } => kind switch
        {
            RefusalKind.OptedOut => "opted_out",
            RefusalKind.Blocked => "blocked",
            RefusalKind.Unreachable => "unreachable",
            RefusalKind.OutsideWindow => "outside_window",
            RefusalKind.Invalid => "invalid",
            RefusalKind.Unauthorised => "unauthorised",
            RefusalKind.Other => "refused",
            _ => throw new ArgumentOutOfRangeException(nameof(result), kind, "No such kind."),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(result), result.GetType().Name, "No such result."),
    };
}
