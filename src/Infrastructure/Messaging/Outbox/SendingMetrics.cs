using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Abtamim.Domain.Messaging;

namespace Abtamim.Infrastructure.Messaging.Outbox;

/// <summary>
/// What is measured of sending, per channel; never of whom. Named as OpenTelemetry's conventions have it: seconds, and
/// <c>error.type</c> on what did not succeed. How often something was tried or failed is the number of its durations.
/// </summary>
internal sealed class SendingMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Abtamim.Sending";

    /// <summary>The channel's name.</summary>
    public const string ChannelTag = "abtamim.channel";

    /// <summary>Why an attempt did not succeed; absent where it did.</summary>
    public const string ErrorTag = "error.type";

    private static readonly InstrumentAdvice<double> RequestTimes = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };

    private static readonly InstrumentAdvice<double> WaitingTimes = new()
    {
        HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3_600],
    };

    private readonly ConcurrentDictionary<string, Func<int>> _queues = new(StringComparer.Ordinal);
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _latency;

    public SendingMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(MeterName);
        _duration = meter.CreateHistogram(
            "abtamim.sending.duration", "s", "How long a provider takes to answer an attempt to send.", tags: null, RequestTimes);
        _latency = meter.CreateHistogram(
            "abtamim.sending.latency", "s", "From a message being written to its provider having all of it.", tags: null, WaitingTimes);
        meter.CreateObservableUpDownCounter(
            "abtamim.sending.queue.length",
            () => _queues.Select(queue => new Measurement<int>(queue.Value(), Tag(queue.Key))),
            "{conversation}",
            "Conversations that wait to be sent to by this host.");
    }

    /// <summary>Measures the queue of a channel from now on.</summary>
    public void Watch(string channel, Func<int> waiting) => _queues[channel] = waiting;

    /// <summary>Notes an attempt.</summary>
    public void Note(string channel, SendResult result, TimeSpan duration)
    {
        var tags = new TagList { Tag(channel) };
        if (ErrorOf(result) is { } error)
            tags.Add(ErrorTag, error);
        _duration.Record(duration.TotalSeconds, tags);
    }

    /// <summary>Notes that a message has arrived at its provider so long after it was written.</summary>
    public void NoteSent(string channel, TimeSpan latency) => _latency.Record(Math.Max(0, latency.TotalSeconds), Tag(channel));

    private static KeyValuePair<string, object?> Tag(string channel) => new(ChannelTag, channel);

    private static string? ErrorOf(SendResult result) => result switch
    {
        SendResult.Sent => null,
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
