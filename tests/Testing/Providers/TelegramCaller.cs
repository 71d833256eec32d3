using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Abtamim.Testing.Providers;

/// <summary>Calls a host's webhook as Telegram does.</summary>
/// <param name="http">Carries the calls; its base address is the host's own.</param>
public sealed class TelegramCaller(HttpClient http)
{
    /// <summary>A person's private chat with the bot.</summary>
    public const long Chat = 711_000_003;

    /// <summary>Delivers <paramref name="update"/>, with the right secret or the one that is given.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonObject update, string? secret = FakeTelegram.Secret)
    {
        ArgumentNullException.ThrowIfNull(update);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(update.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return PostAsync(content, secret);
    }

    /// <summary>Delivers <paramref name="body"/>.</summary>
    public async Task<HttpResponseMessage> PostAsync(HttpContent body, params IEnumerable<string?> secrets)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/channels/telegram") { Content = body };
        foreach (var secret in secrets.OfType<string>())
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        return await http.SendAsync(request);
    }

    /// <summary>An update with a message that brings <paramref name="content"/>; its number is the message's own too.</summary>
    public static JsonObject Message(long number, JsonObject content, long chat = Chat, string kind = "message")
    {
        ArgumentNullException.ThrowIfNull(content);
        content["message_id"] = number;
        content["from"] = Person(chat);
        content["chat"] = new JsonObject { ["id"] = chat, ["type"] = "private", ["first_name"] = "أبو فهد" };
        content["date"] = 1_795_600_000;
        return new JsonObject { ["update_id"] = 870_000_000 + number, [kind] = content };
    }

    /// <summary>An update with a tap on a button.</summary>
    public static JsonObject Tap(long number, string value, long chat = Chat) => new()
    {
        ["update_id"] = 870_000_000 + number,
        ["callback_query"] = new JsonObject
        {
            ["id"] = $"30537369{number}",
            ["from"] = Person(chat),
            ["message"] = new JsonObject
            {
                ["message_id"] = 1_001,
                ["chat"] = new JsonObject { ["id"] = chat, ["type"] = "private", ["first_name"] = "أبو فهد" },
                ["date"] = 1_795_600_000,
                ["text"] = "؟",
            },
            ["chat_instance"] = "-2203",
            ["data"] = value,
        },
    };

    private static JsonObject Person(long chat) =>
        new() { ["id"] = chat, ["is_bot"] = false, ["first_name"] = "أبو فهد", ["language_code"] = "ar" };
}
