using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Abtamim.Testing.Providers;

/// <summary>
/// The Bot API on loopback: takes messages and documents within its documented limits, keeps updates until they are
/// fetched, and shows what was sent as the recipient sees it.
/// </summary>
public sealed class FakeTelegram : IAsyncDisposable
{
    /// <summary>The bot's token.</summary>
    public const string Token = "123456789:AAtoken-that_nobody-else-may-see-0123";

    /// <summary>What proves that an update comes from here.</summary>
    public const string Secret = "secret_of-the-webhook-0123456789";

    private static readonly JsonObject Bot = new() { ["id"] = 123456789, ["is_bot"] = true, ["first_name"] = "أبتميم", ["username"] = "abtamim_bot" };

    private readonly ConcurrentQueue<TelegramMessage> _messages = new();
    private readonly List<(long Id, string Json)> _updates = [];
    private readonly ConcurrentDictionary<string, (string MediaType, byte[] Content)> _files = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _arrived = new(0);
    private int _numbers = 1_000;

    private FakeTelegram(FakeProvider provider)
    {
        Provider = provider;
        provider.Otherwise = Answer;
    }

    /// <summary>What listens, with all requests as they came; its scripted answers come before this one's own.</summary>
    public FakeProvider Provider { get; }

    /// <summary>What was sent, in order.</summary>
    public IReadOnlyList<TelegramMessage> Messages => [.. _messages];

    /// <summary>Every request to a method of the API so far.</summary>
    public IReadOnlyList<BotApiCall> Calls => [.. Provider.Requests.Select(BotApiCall.Read).OfType<BotApiCall>()];

    /// <summary>The updates that are kept until they are fetched and confirmed.</summary>
    public int Waiting
    {
        get
        {
            lock (_updates)
                return _updates.Count;
        }
    }

    /// <summary>Settings with which a host speaks to this.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Telegram:BotToken"] = Token,
        ["Telegram:SecretToken"] = Secret,
        ["Telegram:ApiBaseUrl"] = Provider.Url.ToString(),
    };

    /// <summary>Starts one.</summary>
    public static async Task<FakeTelegram> StartAsync() => new(await FakeProvider.StartAsync());

    /// <summary>Keeps an update until it is fetched.</summary>
    public void Keep(long id, string json)
    {
        lock (_updates)
            _updates.Add((id, json));
        _arrived.Release();
    }

    /// <summary>Has a file to give; what it is called there.</summary>
    public void Store(string fileId, string mediaType, byte[] content) => _files[fileId] = (mediaType, content);

    /// <summary>An error as Telegram puts it.</summary>
    public static ProviderAnswer Error(int code, string description, int? retryAfter = null)
    {
        var error = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = description };
        if (retryAfter is { } seconds)
            error["parameters"] = new JsonObject { ["retry_after"] = seconds };
        return ProviderAnswer.Json((HttpStatusCode)code, error.ToJsonString());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Provider.DisposeAsync();
        _arrived.Dispose();
    }

    private ProviderAnswer Answer(RecordedRequest request)
    {
        if (request.Path.StartsWith($"/file/bot{Token}/files/", StringComparison.Ordinal))
            return _files.TryGetValue(request.Path[(request.Path.LastIndexOf('/') + 1)..], out var file) ? ProviderAnswer.Bytes(HttpStatusCode.OK, file.MediaType, file.Content) : Error(404, "Not Found");
        if (!request.Path.StartsWith($"/bot{Token}/", StringComparison.Ordinal) || BotApiCall.Read(request) is not { } call)
            return Error(404, "Not Found");
        return call.Method switch
        {
            "sendMessage" => TakeMessage(call, call.Text("text") ?? "", 4_096),
            "sendDocument" => TakeMessage(call, call.Text("caption") ?? "", 1_024),
            "getUpdates" => Updates(call),
            "getFile" => FileOf(call.Text("file_id") ?? ""),
            "setWebhook" or "deleteWebhook" or "setMyCommands" or "answerCallbackQuery" or "sendChatAction" => Ok(true),
            _ => Error(404, "Not Found"),
        };
    }

    private ProviderAnswer TakeMessage(BotApiCall call, string text, int longest)
    {
        if (call.Number("chat_id") is not { } chat)
            return Error(400, "Bad Request: chat not found");
        if (text.Length > longest)
            return Error(400, "Bad Request: message is too long");
        if (text.Length == 0 && call.Files.Count == 0)
            return Error(400, "Bad Request: message text is empty");
        var buttons = call.Json("reply_markup")?.GetProperty("inline_keyboard").EnumerateArray()
            .SelectMany(row => row.EnumerateArray())
            .Select(button => (Text: button.GetProperty("text").GetString()!, Value: button.GetProperty("callback_data").GetString()!))
            .ToList() ?? [];
        if (buttons.Count > 100 || buttons.Exists(button => Encoding.UTF8.GetByteCount(button.Value) is < 1 or > 64))
            return Error(400, "Bad Request: BUTTON_DATA_INVALID");
        var id = Interlocked.Increment(ref _numbers);
        _messages.Enqueue(new TelegramMessage(id, chat, text, buttons, [.. call.Files.Select(file => (file.Name, Encoding.UTF8.GetString(file.Content)))]));
        return Ok(new JsonObject
        {
            ["message_id"] = id,
            ["from"] = Bot.DeepClone(),
            ["chat"] = new JsonObject { ["id"] = chat, ["type"] = "private", ["first_name"] = "أبو فهد" },
            ["date"] = 1_795_600_000,
            ["text"] = text,
        });
    }

    private ProviderAnswer Updates(BotApiCall call) => ProviderAnswer.Custom(async context =>
    {
        var offset = call.Number("offset") ?? 0;
        string[] found;
        lock (_updates)
        {
            _updates.RemoveAll(update => update.Id < offset);
            found = [.. _updates.Select(update => update.Json)];
        }

        if (found.Length == 0 && call.Number("timeout") > 0)
        {
            try
            {
                await _arrived.WaitAsync(TimeSpan.FromSeconds(30), context.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            lock (_updates)
                found = [.. _updates.Select(update => update.Json)];
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"ok":true,"result":[{{string.Join(',', found)}}]}""");
    });

    private ProviderAnswer FileOf(string id) => _files.TryGetValue(id, out var file)
        ? Ok(new JsonObject { ["file_id"] = id, ["file_unique_id"] = "u" + id, ["file_size"] = file.Content.Length, ["file_path"] = "files/" + id })
        : Error(400, "Bad Request: invalid file_id");

    private static ProviderAnswer Ok(JsonNode result) =>
        ProviderAnswer.Json(HttpStatusCode.OK, new JsonObject { ["ok"] = true, ["result"] = result }.ToJsonString());
}

/// <summary>A message that Telegram took, as its recipient sees it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Chat">Whose chat it is in.</param>
/// <param name="Text">The text.</param>
/// <param name="Buttons">Labels and values of its buttons, in order.</param>
/// <param name="Documents">Names and contents of its documents.</param>
public sealed record TelegramMessage(
    long Id, long Chat, string Text, IReadOnlyList<(string Text, string Value)> Buttons, IReadOnlyList<(string Name, string Content)> Documents);
