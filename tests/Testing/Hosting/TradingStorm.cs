using System.Globalization;
using System.Net;

namespace Abtamim.Testing.Hosting;

/// <summary>
/// Customers who order and suppliers who deliver, all at once, against hosts that may die at any time. As a provider
/// does, each message is posted until it is answered 200, and now and then once more after that. It remembers what was
/// ordered, so that the database can be held against it.
/// </summary>
/// <param name="addresses">The hosts; each message goes to one of them.</param>
/// <param name="seed">Makes the storm the same again.</param>
public sealed class TradingStorm(IReadOnlyList<Func<Uri>> addresses, int seed) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { Timeout = TimeSpan.FromSeconds(5) };
    private readonly CancellationTokenSource _customersStop = new();
    private readonly CancellationTokenSource _suppliersStop = new();
    private int _acknowledged;

    /// <summary>How many messages were answered 200 so far.</summary>
    public int Acknowledged => _acknowledged;

    /// <summary>Lets a customer order until the storm calms; what it ordered, order by order.</summary>
    public async Task<CustomerLog> OrderAsync(string code)
    {
        var random = RandomFor(code);
        var contact = "customer:" + code;
        var log = new CustomerLog(code, [], []);
        var message = 0;
        long seen = 0;
        while (!_customersStop.IsCancellationRequested)
        {
            var ordered = 0;
            for (var additions = random.Next(1, 4); additions > 0; additions--)
            {
                var quantity = random.Next(2, 6);
                ordered += quantity;
                await SayAsync(string.Create(CultureInfo.InvariantCulture, $"add {quantity} cartons of pepsi cans"));
            }

            await SayAsync("confirm");
            log.Orders.Add(ordered);
        }

        return log;

        async Task SayAsync(string text)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"m{++message}");
            await PostUntilTakenAsync(random, chat => chat.SayAsync(id, text), contact);
            log.Said.Add(text);
            if (random.Next(4) > 0)
                seen = await HearAsync(Chat(random, contact), seen);
            if (random.Next(5) == 0)
                await PostUntilTakenAsync(random, chat => chat.SayAsync(id, text), contact);
        }
    }

    /// <summary>Lets a supplier say yes to every request and deliver every purchase order, until it is told to stop.</summary>
    public async Task SupplyAsync(string code)
    {
        var random = RandomFor(code);
        var contact = "supplier:" + code;
        long seen = 0;
        while (!_suppliersStop.IsCancellationRequested)
        {
            var messages = await ReadAsync(Chat(random, contact), seen, wait: 1);
            await Task.WhenAll(messages
                .SelectMany(message => message.Buttons ?? [])
                .Where(button => IsYes(button.Value))
                .Select(button => PressAsync(button.Value, contact)));
            if (messages.Count == 0)
                await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
            else
                seen = messages[^1].Seq;
        }
    }

    /// <summary>No further orders.</summary>
    public void Calm() => _customersStop.Cancel();

    /// <summary>No further deliveries.</summary>
    public void End() => _suppliersStop.Cancel();

    /// <summary>Everything <paramref name="contact"/> sees, from a host that is up.</summary>
    public Task<IReadOnlyList<ChatMessage>> TranscriptAsync(string contact) => Chat(new Random(seed), contact).ReadAsync();

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _customersStop.Dispose();
        _suppliersStop.Dispose();
    }

    // Not a hash of the framework's: those differ from process to process.
    private Random RandomFor(string code) => new(code.Aggregate(seed, (hash, letter) => unchecked((hash * 31) + letter)));

    private static bool IsYes(string value) =>
        (value.StartsWith("rfq:", StringComparison.Ordinal) && value.EndsWith(":all", StringComparison.Ordinal))
        || (value.StartsWith("po:", StringComparison.Ordinal) && value.EndsWith(":delivered", StringComparison.Ordinal));

    private ChatClient Chat(Random random, string contact) =>
        new(_http, contact, addresses[random.Next(addresses.Count)]());

    // Most wait for an answer before they go on, so that the hosts are never further behind than people are.
    private static async Task<long> HearAsync(ChatClient chat, long seen)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!patience.IsCancellationRequested)
        {
            var news = await ReadAsync(chat, seen, wait: 1);
            seen = news.Count > 0 ? news[^1].Seq : seen;
            if (news.Any(message => message.From == "desk"))
                break;
            if (news.Count == 0)
                await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }

        return seen;
    }

    private static async Task<IReadOnlyList<ChatMessage>> ReadAsync(ChatClient chat, long seen, int wait)
    {
        try
        {
            return await chat.ReadAsync(seen, wait);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            // The host is down: nothing for now.
            return [];
        }
    }

    private async Task PressAsync(string value, string contact)
    {
        var random = RandomFor(value);
        await PostUntilTakenAsync(random, chat => chat.PressAsync("p:" + value, value), contact);
        if (random.Next(5) == 0)
            await PostUntilTakenAsync(random, chat => chat.PressAsync("again:" + value, value), contact);
    }

    private async Task PostUntilTakenAsync(Random random, Func<ChatClient, Task<HttpStatusCode>> post, string contact)
    {
        while (!_suppliersStop.IsCancellationRequested)
        {
            try
            {
                var status = await post(Chat(random, contact));
                if (status == HttpStatusCode.OK)
                {
                    Interlocked.Increment(ref _acknowledged);
                    return;
                }

                if ((int)status < 500)
                    throw new InvalidOperationException($"{contact}'s message was refused with {status}.");
            }
            catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
            {
                // The host is down or went down in the middle: the same message again, as a provider does.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }
    }
}

/// <summary>What a customer did in a storm.</summary>
/// <param name="Code">The customer.</param>
/// <param name="Said">Its messages, in order.</param>
/// <param name="Orders">The quantity of each of its orders, in order.</param>
public sealed record CustomerLog(string Code, List<string> Said, List<int> Orders);
