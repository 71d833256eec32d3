using System.Globalization;
using Abtamim.Testing.Databases;
using Abtamim.Testing.Hosting;

namespace Abtamim.Benchmarks.Load;

/// <summary>
/// How long the channels' webhooks take to answer, on PostgreSQL: first of a host that does nothing else, then while it handles half as many
/// turns as it can over the web chat.
/// </summary>
internal static class WebhookLoad
{
    private const int Bar = 50;
    private const int Conversations = 200;
    private const int PerSecond = 30;

    public static async Task RunAsync(int seconds)
    {
        var duration = TimeSpan.FromSeconds(seconds);
        var database = await (await PostgreSqlCluster.SharedAsync()).CreateDatabaseAsync();
        await LoadHouse.FoundAsync(database, Conversations, Deliveries.People);
        await using var deliveries = await Deliveries.StartAsync();
        await using var host = await HostProcess.StartAsync(database, deliveries.Settings);
        using var http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = Timeout.InfiniteTimeSpan }) { BaseAddress = host.Address };
        var limit = await LimitAsync(host, database);
        await MeasureAsync(deliveries, http, 0, TimeSpan.FromSeconds(5)); // Warms up.

        Print("alone", await MeasureAsync(deliveries, http, 1, duration));
        using var chat = new ChatLoad(host.Address, Conversations, "p");
        var rate = (int)(limit / 2);
        var pace = chat.PacedAsync(rate, duration);
        Print(FormattableString.Invariant($"at {rate} turns/s, half of its limit"), await MeasureAsync(deliveries, http, 2, duration));
        Console.WriteLine($"  web chat: {await pace}");
    }

    private static async Task<double> LimitAsync(HostProcess host, string database)
    {
        const int Warming = 4_000;
        const int Count = 8_000;
        using var warm = new ChatLoad(host.Address, Conversations, "w");
        await warm.PostAsync(Warming, 32);
        await LoadHouse.WaitUntilHandledAsync(database, Warming);
        using var load = new ChatLoad(host.Address, Conversations, "l");
        var start = TimeProvider.System.GetTimestamp();
        await load.PostAsync(Count, 32);
        await LoadHouse.WaitUntilHandledAsync(database, Warming + Count);
        return Count / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<List<(string Channel, Latencies Latencies)>> MeasureAsync(Deliveries deliveries, HttpClient http, int round, TimeSpan duration)
    {
        var measured = deliveries.To(http).Select(async channel => (channel.Key, await PacedAsync(channel.Value, round, duration)));
        return [.. await Task.WhenAll(measured)];
    }

    private static async Task<Latencies> PacedAsync(Func<int, string, Func<Task<HttpResponseMessage>>> prepare, int round, TimeSpan duration)
    {
        var latencies = new Latencies();
        var start = TimeProvider.System.GetTimestamp();
        var sent = new List<Task>();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / PerSecond));
        for (var number = 1; TimeProvider.System.GetElapsedTime(start) < duration; number++)
        {
            sent.Add(SendAsync(prepare(round * 1_000_000 + number, number % 2 == 0 ? "كرتونين ماء" : "how much is sella rice?"), latencies));
            await timer.WaitForNextTickAsync();
        }

        await Task.WhenAll(sent);
        return latencies;
    }

    private static async Task SendAsync(Func<Task<HttpResponseMessage>> send, Latencies latencies)
    {
        var began = TimeProvider.System.GetTimestamp();
        using var answer = await send();
        answer.EnsureSuccessStatusCode();
        latencies.Add(TimeProvider.System.GetElapsedTime(began));
    }

    private static void Print(string when, List<(string Channel, Latencies Latencies)> measured)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"webhooks {when}, {PerSecond} deliveries/s each:"));
        foreach (var (channel, latencies) in measured)
            Console.WriteLine($"  {channel}: {latencies.Against(Bar)}");
    }
}
