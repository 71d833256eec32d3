using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Abtamim.Domain.Messaging;
using Abtamim.Testing.Providers;

namespace Abtamim.Benchmarks.Load;

/// <summary>
/// What providers deliver to the webhooks of the channels, each as it proves itself: Twilio's form and signature,
/// Telegram's secret, a token that is signed by a key of the metadata. Their APIs are on loopback, in this process.
/// </summary>
internal sealed class Deliveries : IAsyncDisposable
{
    /// <summary>Where the providers believe the host to be.</summary>
    private const string PublicUrl = "https://desk.example.com";

    private const int Customers = 50;

    private readonly FakeTwilio _twilio;
    private readonly FakeTelegram _telegram;
    private readonly FakeTeams _teams;

    private Deliveries(FakeTwilio twilio, FakeTelegram telegram, FakeTeams teams) => (_twilio, _telegram, _teams) = (twilio, telegram, teams);

    /// <summary>Settings that open the channels.</summary>
    public IReadOnlyDictionary<string, string> Settings => _twilio.Settings.Concat(_telegram.Settings).Concat(_teams.Settings)
        .Append(KeyValuePair.Create("PublicUrl", (string?)PublicUrl))
        .ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value ?? "", StringComparer.Ordinal);

    /// <summary>Who writes.</summary>
    public static IEnumerable<(string Code, ConversationId Conversation)> People => Enumerable.Range(0, Customers).SelectMany(number => new[]
    {
        (Code("WA", number), ConversationId.Of(ChannelNames.WhatsApp, Number(number))),
        (Code("TG", number), ConversationId.Of(ChannelNames.Telegram, Chat(number).ToString(CultureInfo.InvariantCulture))),
        (Code("MS", number), ConversationId.Of(ChannelNames.Teams, $"{FakeTeams.TenantId}/{Person(number)}")),
    });

    public static async Task<Deliveries> StartAsync() => new(await FakeTwilio.StartAsync(), await FakeTelegram.StartAsync(), await FakeTeams.StartAsync());

    /// <summary>The channels, and what makes the n-th delivery of each: what is made is signed, and goes out when it is called.</summary>
    public IReadOnlyDictionary<string, Func<int, string, Func<Task<HttpResponseMessage>>>> To(HttpClient http)
    {
        var (twilio, telegram, teams) = (new TwilioCaller(http, PublicUrl), new TelegramCaller(http), new TeamsCaller(http, _teams, TimeProvider.System));
        return new Dictionary<string, Func<int, string, Func<Task<HttpResponseMessage>>>>(StringComparer.Ordinal)
        {
            ["WhatsApp"] = (number, text) =>
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"SM{number:x32}");
                var form = TwilioCaller.Message(Number(number), id, ("Body", text)).Select(field => KeyValuePair.Create(field.Name, field.Value)).ToList();
                var (content, signature) = (new FormUrlEncodedContent(form), twilio.Sign(PublicUrl + "/channels/whatsapp", form));
                return () => twilio.PostAsync("/channels/whatsapp", content, signature);
            },
            ["Telegram"] = (number, text) =>
            {
                var content = Json(TelegramCaller.Message(number, new JsonObject { ["text"] = text }, Chat(number)));
                return () => telegram.PostAsync(content, FakeTelegram.Secret);
            },
            ["Teams"] = (number, text) =>
            {
                var activity = _teams.Activity(Person(number), number.ToString(CultureInfo.InvariantCulture));
                activity["text"] = text;
                var (content, token) = (Json(activity), _teams.Token(TimeProvider.System.GetUtcNow()));
                return () => teams.PostAsync(content, token);
            },
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _twilio.DisposeAsync();
        await _telegram.DisposeAsync();
        await _teams.DisposeAsync();
    }

    private static string Code(string channel, int number) => string.Create(CultureInfo.InvariantCulture, $"LOAD-{channel}-{number:000}");

    private static string Number(int number) => string.Create(CultureInfo.InvariantCulture, $"+966512{number % Customers:000000}");

    private static long Chat(int number) => TelegramCaller.Chat + 1 + number % Customers;

    private static string Person(int number) => string.Create(CultureInfo.InvariantCulture, $"0b6a4f2c-0000-4000-8000-{number % Customers:000000000000}");

    private static ByteArrayContent Json(JsonObject body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }
}
