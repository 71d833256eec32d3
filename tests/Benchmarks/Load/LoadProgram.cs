using System.Globalization;
using Abtamim.Testing.Databases;
using Abtamim.Testing.Hosting;

namespace Abtamim.Benchmarks.Load;

/// <summary>
/// Measures the built host from outside, each figure beside its baseline in the same run: <c>load all</c>, or one of
/// <c>load posts</c>, <c>load webhooks</c>, <c>load turns sqlite|postgres</c>, <c>load memory sqlite|postgres</c>,
/// <c>load voice sqlite|postgres</c>, <c>load start</c>.
/// </summary>
internal static class LoadProgram
{
    private const int Conversations = 200;
    private const int DefaultWebhookSeconds = 30;
    private static readonly TimeProvider Clock = TimeProvider.System;

    public static async Task<int> RunAsync(string[] arguments)
    {
        switch (arguments)
        {
            case ["all"]:
                await PostsAsync(30_000);
                await WebhookLoad.RunAsync(DefaultWebhookSeconds);
                await TurnsAsync("postgres", 20_000);
                await TurnsAsync("sqlite", 20_000);
                await StartAsync();
                await MemoryAsync("postgres", 200_000);
                await MemoryAsync("sqlite", 200_000);
                return 0;
            case ["posts", .. var rest]:
                await PostsAsync(CountIn(rest, 30_000));
                return 0;
            case ["webhooks", .. var rest]:
                await WebhookLoad.RunAsync(CountIn(rest, DefaultWebhookSeconds));
                return 0;
            case ["turns", var database, .. var rest]:
                await TurnsAsync(database, CountIn(rest, 20_000));
                return 0;
            case ["memory", var database, .. var rest]:
                await MemoryAsync(database, CountIn(rest, 200_000));
                return 0;
            case ["voice", var database]:
                await VoiceLoad.RunAsync(database, null);
                return 0;
            case ["voice", var database, var endpoint]:
                await VoiceLoad.RunAsync(database, endpoint);
                return 0;
            case ["start"]:
                await StartAsync();
                return 0;
            default:
                Console.Error.WriteLine("usage: load all | load posts [COUNT] | load webhooks [SECONDS] | load turns sqlite|postgres [COUNT] | load memory sqlite|postgres [COUNT] | load voice sqlite|postgres [ENDPOINT] | load start");
                return 2;
        }
    }

    private static int CountIn(string[] rest, int usual) =>
        rest.Length > 0 ? int.Parse(rest[0], NumberStyles.None, CultureInfo.InvariantCulture) : usual;

    private static async Task PostsAsync(int count)
    {
        var cluster = await PostgreSqlCluster.SharedAsync();
        var results = new List<(double Bare, double Ours)>();
        for (var round = 1; round <= 3; round++)
        {
            var bare = await BareAsync(await cluster.CreateDatabaseAsync(), count);
            var ours = await OursAsync(await cluster.CreateDatabaseAsync(), count);
            results.Add((bare, ours));
            Print($"round {round}: bare {bare:0} posts/s, Abtamim {ours:0} posts/s, ratio {ours / bare:P0}");
        }

        var median = results.Select(result => result.Ours / result.Bare).Order().ElementAt(1);
        Print($"median ratio {median:P0} (bar: 60 %)");
    }

    private static async Task<double> BareAsync(string database, int count)
    {
        var address = new Uri("http://127.0.0.1:5099");
        using var process = BareEndpoint.Start(database, address);
        try
        {
            using var http = new HttpClient();
            while (true)
            {
                try
                {
                    await http.GetAsync(new Uri(address, "/health/ready"));
                    break;
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(50));
                }
            }

            return await RateAsync(address, count);
        }
        finally
        {
            process.Kill();
        }
    }

    // Turns are decided meanwhile, on the same two cores: the host is measured as it runs, not with its work put off.
    private static async Task<double> OursAsync(string database, int count)
    {
        await LoadHouse.FoundAsync(database, Conversations);
        await using var host = await HostProcess.StartAsync(database);
        return await RateAsync(host.Address, count);
    }

    private static async Task<double> RateAsync(Uri address, int count)
    {
        using var load = new ChatLoad(address, Conversations, "w");
        await load.PostAsync(2_000, 32);
        using var measured = new ChatLoad(address, Conversations, "m");
        var start = Clock.GetTimestamp();
        var latencies = await measured.PostAsync(count, 32);
        var rate = count / Clock.GetElapsedTime(start).TotalSeconds;
        Print($"  {address}: {rate:0} posts/s, {latencies}");
        return rate;
    }

    private static async Task TurnsAsync(string kind, int count)
    {
        var warming = count / 5;
        var database = await LoadHouse.DatabaseAsync(kind);
        await LoadHouse.FoundAsync(database, Conversations);
        await using var host = await HostProcess.StartAsync(database);
        using (var warm = new ChatLoad(host.Address, Conversations, "w"))
            await warm.PostAsync(warming, 32);
        await LoadHouse.WaitUntilHandledAsync(database, warming);

        using var load = new ChatLoad(host.Address, Conversations, "m");
        var start = Clock.GetTimestamp();
        var used = host.ProcessorTime;
        var latencies = await load.PostAsync(count, 32);
        await LoadHouse.WaitUntilHandledAsync(database, warming + count);
        var rate = count / Clock.GetElapsedTime(start).TotalSeconds;
        used = host.ProcessorTime - used;
        Print($"{kind}: the host used {used.TotalMilliseconds / count:0.00} ms of processor time a turn");
        Print($"{kind}: {rate:0} complete turns/s over {Conversations} conversations (bar: 800); posts meanwhile {latencies}");

        var duration = TimeSpan.FromSeconds(20);
        using var paced = new ChatLoad(host.Address, Conversations, "p");
        if (kind == "postgres")
        {
            // The database's own clock tells when a reply was committed; whoever asks for it every other millisecond is a
            // load of their own, and no small one.
            var posts = await paced.PacedAsync(400, duration);
            Print($"{kind}: at 400 messages/s, from a message received to its reply in the outbox {await LoadHouse.RepliesAsync(database, "p")} (bar: p99 100 ms); posts {posts}");
        }
        else
        {
            using var sampler = new ChatLoad(host.Address, Conversations, "s");
            var sampled = sampler.SampleAsync("LOAD-SAMPLE", duration);
            var posts = await paced.PacedAsync(400, duration);
            Print($"{kind}: at 400 messages/s, from the post to the visible reply {await sampled} (bar: p99 100 ms); posts {posts}");
        }
    }

    private static async Task MemoryAsync(string kind, int count)
    {
        var step = count / 10;
        var database = await LoadHouse.DatabaseAsync(kind);
        await LoadHouse.FoundAsync(database, Conversations);
        await using var host = await HostProcess.StartAsync(database);
        for (var done = 0; done < count; done += step)
        {
            using var load = new ChatLoad(host.Address, Conversations, "m" + done.ToString(CultureInfo.InvariantCulture));
            await load.PostAsync(step, 16);
            await LoadHouse.WaitUntilHandledAsync(database, done + step);
            Print($"{kind}: after {done + step} messages {host.WorkingSet / 1048576.0:0} MB");
        }
    }

    private static async Task StartAsync()
    {
        var database = await LoadHouse.DatabaseAsync("sqlite");
        await LoadHouse.FoundAsync(database, Conversations);
        for (var round = 1; round <= 5; round++)
        {
            var start = Clock.GetTimestamp();
            await using var host = await HostProcess.StartAsync(database);
            var ready = Clock.GetElapsedTime(start);
            using var http = new HttpClient { BaseAddress = host.Address };
            var chat = new ChatClient(http, "customer:LOAD-001");
            var seen = (await chat.ReadAsync()).Max(message => (long?)message.Seq) ?? 0;
            await chat.SayAsync($"start-{round.ToString(CultureInfo.InvariantCulture)}", "hello");
            await chat.WaitForAsync(_ => true, seen);
            var replied = Clock.GetElapsedTime(start);
            await Task.Delay(TimeSpan.FromSeconds(10));
            Print($"ready after {ready.TotalSeconds:0.00} s, first reply after {replied.TotalSeconds:0.00} s (bar: 3), idle {host.WorkingSet / 1048576.0:0} MB (bar: 250)");
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
