using System.Diagnostics;
using System.Runtime.CompilerServices;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding;
using Abtamim.Testing.Understanding;

namespace Abtamim.Benchmarks.Understanding;

/// <summary>
/// <c>understanding</c>: a short run, a minute at most, that writes the figures of <c>docs/benchmarks.md</c>. Each figure is
/// the best of several tries, since other work on the machine only ever adds to it; medians are over messages.
/// </summary>
internal static class UnderstandingProgram
{
    private const double Megabyte = 1024 * 1024;

    public static int Run()
    {
        WriteMessages();
        WriteHostile(1_000);
        WriteHostile(100_000);
        return 0;
    }

    private static void WriteMessages()
    {
        Console.WriteLine("| products | index built (processor time) | index kept | message, median | p95 | allocated, median | look-up of words, median | ratio |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var products in new[] { 88, 1_000, 10_000, 100_000 })
        {
            var catalogue = GeneratedCatalogue.AroundDemo(products);
            var (grammar, seconds, megabytes) = Build(catalogue);
            var lookup = new WordLookup(catalogue);
            var (times, allocated) = Measure(message => grammar.Read(message));
            var (bare, _) = Measure(message => lookup.Read(message.Text));
            Console.WriteLine(FormattableString.Invariant(
                $"| {products:N0} | {seconds * 1000:N0} ms | {megabytes:N1} MB | {At(times, 0.5):N1} µs | {At(times, 0.95):N1} µs | {At(allocated, 0.5) / 1024:N1} KB | {At(bare, 0.5):N2} µs | {At(times, 0.5) / At(bare, 0.5):N0} |"));
        }
    }

    private static (OrderGrammar Grammar, double Seconds, double Megabytes) Build(ProductCatalogue catalogue)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (grammar, seconds) = BuildOnce(catalogue);
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / Megabyte;
        for (var round = 0; round < 3; round++)
            seconds = Math.Min(seconds, BuildOnce(catalogue).Seconds);
        return (grammar, seconds, megabytes);
    }

    // A method of its own, so that what it leaves on the stack does not keep anything alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (OrderGrammar Grammar, double Seconds) BuildOnce(ProductCatalogue catalogue)
    {
        var start = Environment.CpuUsage.TotalTime;
        var grammar = new OrderGrammar(catalogue);
        return (grammar, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
    }

    private static (double[] Microseconds, double[] Bytes) Measure(Action<Utterance> read)
    {
        var messages = DevelopmentSet.Messages;
        var times = Enumerable.Repeat(double.MaxValue, messages.Count).ToArray();
        var bytes = new double[messages.Count];
        for (var round = 0; round < 40; round++)
        {
            for (var i = 0; i < messages.Count; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                read(messages[i]);
                times[i] = Math.Min(times[i], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                bytes[i] = GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }

        Array.Sort(times);
        Array.Sort(bytes);
        return (times, bytes);
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    private static void WriteHostile(int length)
    {
        Console.WriteLine();
        Console.WriteLine(FormattableString.Invariant($"| {length:N0} characters of | demo list, per KB | 100,000 products, per KB |"));
        Console.WriteLine("| --- | ---: | ---: |");
        var small = new OrderGrammar(GeneratedCatalogue.AroundDemo(0));
        var large = new OrderGrammar(GeneratedCatalogue.AroundDemo(100_000));
        foreach (var (name, text) in HostileMessages.OfLength(length))
            Console.WriteLine(FormattableString.Invariant($"| {name} | {PerKilobyte(small, text):N3} ms | {PerKilobyte(large, text):N3} ms |"));
    }

    private static double PerKilobyte(OrderGrammar grammar, string text)
    {
        var utterance = new Utterance(SpeakerRole.Customer, text, DevelopmentSet.Messages[0].Now, UtteranceContext.Empty);
        var best = double.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var start = Stopwatch.GetTimestamp();
            grammar.Read(utterance);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best / (text.Length / 1000.0);
    }
}
