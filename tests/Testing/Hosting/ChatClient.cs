using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace Abtamim.Testing.Hosting;

/// <summary>One contact's side of the web chat: speaks its HTTP interface as any client would.</summary>
/// <param name="http">Carries the calls.</param>
/// <param name="contact">Who it speaks as: <c>customer:CUS-001</c>.</param>
/// <param name="host">The host to speak to; null for the client's own base address.</param>
public sealed class ChatClient(HttpClient http, string contact, Uri? host = null)
{
    /// <summary>Who it speaks as: <c>customer:CUS-001</c>.</summary>
    public string Contact => contact;

    /// <summary>Posts a text under <paramref name="id"/>; the answer's status.</summary>
    public Task<HttpStatusCode> SayAsync(string id, string text, CancellationToken cancellationToken = default) =>
        PostAsync(new { contact, id, text }, cancellationToken);

    /// <summary>Presses a button under <paramref name="id"/>; the answer's status.</summary>
    public Task<HttpStatusCode> PressAsync(string id, string button, CancellationToken cancellationToken = default) =>
        PostAsync(new { contact, id, button }, cancellationToken);

    /// <summary>Posts a recording under <paramref name="id"/>; the answer's status.</summary>
    public async Task<HttpStatusCode> SpeakAsync(string id, byte[] recording, string mediaType, CancellationToken cancellationToken = default)
    {
        using var form = RecordingForm(contact, id, recording, mediaType);
        using var answer = await http.PostAsync(At("/channels/web/messages"), form, cancellationToken);
        return answer.StatusCode;
    }

    /// <summary>The messages after <paramref name="after"/>; where there are none, the host waits for some, <paramref name="wait"/> seconds at most.</summary>
    public async Task<IReadOnlyList<ChatMessage>> ReadAsync(long after = 0, int wait = 0, CancellationToken cancellationToken = default)
    {
        var page = await http.GetFromJsonAsync<ChatPage>(
            At($"/channels/web/messages?contact={Uri.EscapeDataString(contact)}&after={after}&wait={wait}"),
            cancellationToken);
        return page?.Messages ?? [];
    }

    /// <summary>Waits until a message of the desk after <paramref name="after"/> satisfies <paramref name="wanted"/>.</summary>
    public async Task<ChatMessage> WaitForAsync(Func<ChatMessage, bool> wanted, long after = 0, TimeSpan? within = null)
    {
        using var limit = new CancellationTokenSource(within ?? TimeSpan.FromSeconds(30));
        IReadOnlyList<ChatMessage> seen = [];
        while (!limit.IsCancellationRequested)
        {
            seen = await ReadAsync(after);
            if (seen.FirstOrDefault(message => message.From == "desk" && wanted(message)) is { } found)
                return found;
            await Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        }

        throw new TimeoutException($"{contact} waited in vain. It saw: {string.Join(" | ", seen.Select(message => $"{message.From}: {message.Text}"))}");
    }

    /// <summary>A recording as the web chat takes it.</summary>
    public static MultipartFormDataContent RecordingForm(string contact, string id, byte[] recording, string mediaType) => new()
    {
        { new StringContent(contact), "contact" },
        { new StringContent(id), "id" },
        { new ByteArrayContent(recording) { Headers = { ContentType = new(mediaType) } }, "audio", "note" },
    };

    private Uri At(string path) => host is null ? new Uri(path, UriKind.Relative) : new Uri(host, path);

    private async Task<HttpStatusCode> PostAsync<T>(T body, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync(At("/channels/web/messages"), body, cancellationToken);
        return answer.StatusCode;
    }
}

/// <summary>What the web chat answers.</summary>
public sealed record ChatPage([property: JsonPropertyName("messages")] IReadOnlyList<ChatMessage> Messages);

/// <summary>A message of the web chat.</summary>
public sealed record ChatMessage(
    [property: JsonPropertyName("seq")] long Seq,
    [property: JsonPropertyName("from")] string From,
    [property: JsonPropertyName("text")] string? Text,
    [property: JsonPropertyName("buttons")] IReadOnlyList<ChatButton>? Buttons,
    [property: JsonPropertyName("documents")] IReadOnlyList<ChatDocument>? Documents)
{
    /// <summary>The recording, or null.</summary>
    [JsonPropertyName("audio")]
    public ChatAudio? Audio { get; init; }
}

/// <summary>A recording of the web chat.</summary>
public sealed record ChatAudio([property: JsonPropertyName("url")] string? Url, [property: JsonPropertyName("removed")] DateTimeOffset? Removed);

/// <summary>A button of the web chat.</summary>
public sealed record ChatButton([property: JsonPropertyName("text")] string Text, [property: JsonPropertyName("value")] string Value);

/// <summary>A document of the web chat.</summary>
public sealed record ChatDocument([property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("text")] string? Text);
