using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Abtamim.Testing.Hosting;

namespace Abtamim.Benchmarks.Load;

/// <summary>Customers of the web chat, all at once.</summary>
internal sealed class ChatLoad(Uri host, int conversations, string run) : IDisposable
{
    private static readonly string[] Script =
    [
        "add 2 cartons of pepsi cans", "5 cartons water 330", "make the pepsi 6 cartons", "how much is sella rice?",
        "كرتونين تونة وشوال رز مزة", "remove the tuna", "بكم شوال السكر؟", "cancel",
    ];

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64, PooledConnectionLifetime = Timeout.InfiniteTimeSpan });

    /// <summary>Posts <paramref name="count"/> messages over <paramref name="connections"/> connections, as fast as they are taken.</summary>
    public async Task<Latencies> PostAsync(int count, int connections)
    {
        var latencies = new Latencies();
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            for (var number = Interlocked.Increment(ref next); number <= count; number = Interlocked.Increment(ref next))
                await PostOneAsync(number, latencies);
        }));
        return latencies;
    }

    /// <summary>Posts at an even pace, whether the host keeps up or not.</summary>
    public async Task<Latencies> PacedAsync(int perSecond, TimeSpan duration)
    {
        var latencies = new Latencies();
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var posts = new List<Task>();
        for (var number = 1; clock.GetElapsedTime(start) < duration; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / perSecond);
            var early = due - clock.GetElapsedTime(start);
            if (early > TimeSpan.FromMilliseconds(1))
                await Task.Delay(early);
            posts.Add(PostOneAsync(number, latencies));
        }

        await Task.WhenAll(posts);
        return latencies;
    }

    /// <summary>One customer who writes, waits for the answer and writes again: the time from the post to the visible answer.</summary>
    public async Task<Latencies> SampleAsync(string customer, TimeSpan duration)
    {
        var latencies = new Latencies();
        var chat = new ChatClient(_http, "customer:" + customer, host);
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        long seen = 0;
        for (var number = 1; clock.GetElapsedTime(start) < duration; number++)
        {
            var began = clock.GetTimestamp();
            await chat.SayAsync($"{run}-s{number.ToString(CultureInfo.InvariantCulture)}", Script[number % Script.Length]);
            while (true)
            {
                var messages = await chat.ReadAsync(seen);
                if (messages.Any(message => message.From == "desk"))
                {
                    seen = messages[^1].Seq;
                    break;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(2));
            }

            latencies.Add(clock.GetElapsedTime(began));
        }

        return latencies;
    }

    public void Dispose() => _http.Dispose();

    private async Task PostOneAsync(int number, Latencies latencies)
    {
        var conversation = number % conversations + 1;
        var text = Script[number / conversations % Script.Length];
        var body = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"contact":"customer:LOAD-{{conversation:000}}","id":"{{run}}-{{number}}","text":"{{text}}"}""");
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var began = TimeProvider.System.GetTimestamp();
        using var answer = await _http.PostAsync(new Uri(host, "/channels/web/messages"), content);
        answer.EnsureSuccessStatusCode();
        latencies.Add(TimeProvider.System.GetElapsedTime(began));
    }
}
