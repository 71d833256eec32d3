namespace Abtamim.Benchmarks.Load;

/// <summary>Times of many operations, and their percentiles.</summary>
internal sealed class Latencies
{
    private readonly Lock _lock = new();
    private readonly List<double> _milliseconds = [];

    public void Add(TimeSpan elapsed)
    {
        lock (_lock)
            _milliseconds.Add(elapsed.TotalMilliseconds);
    }

    /// <summary>The median and the 99th percentile, against <paramref name="bar"/> milliseconds.</summary>
    public string Against(int bar)
    {
        lock (_lock)
        {
            _milliseconds.Sort();
            return FormattableString.Invariant($"p50 {At(0.5):0.0} ms, p99 {At(0.99):0.0} ms of {_milliseconds.Count} (bar: p99 {bar} ms)");
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            if (_milliseconds.Count == 0)
                return "none";
            _milliseconds.Sort();
            return FormattableString.Invariant(
                $"p50 {At(0.5):0.0} ms, p95 {At(0.95):0.0} ms, p99 {At(0.99):0.0} ms, worst {_milliseconds[^1]:0.0} ms ({_milliseconds.Count} samples)");
        }
    }

    private double At(double share) => _milliseconds[Math.Min(_milliseconds.Count - 1, (int)(share * _milliseconds.Count))];
}
