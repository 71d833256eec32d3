using System.Text.Json.Serialization;

namespace Abtamim.Channels.Web;

/// <summary>What a contact posts: a text or a pressed button.</summary>
internal sealed record WebPost(
    [property: JsonPropertyName("contact")] string? Contact,
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("text")] string? Text,
    [property: JsonPropertyName("button")] string? Button);

/// <summary>What a contact reads.</summary>
internal sealed record WebPage([property: JsonPropertyName("messages")] IReadOnlyList<WebMessage> Messages);

/// <summary>One message of a conversation; <c>from</c> is <c>me</c> for the contact's own and <c>desk</c> for the desk's.</summary>
internal sealed record WebMessage(
    [property: JsonPropertyName("seq")] long Seq,
    [property: JsonPropertyName("from")] string From,
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("buttons")] IReadOnlyList<WebButton> Buttons,
    [property: JsonPropertyName("documents")] IReadOnlyList<WebDocument> Documents)
{
    /// <summary>The recording that came with it or that it is about, or null.</summary>
    [JsonPropertyName("audio")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WebAudio? Audio { get; init; }
}

/// <summary>A recording; to staff with where it is played from, and gone where it was removed.</summary>
internal sealed record WebAudio(
    [property: JsonPropertyName("url")][property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Url,
    [property: JsonPropertyName("removed")][property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? Removed);

/// <summary>A quick answer: pressed by posting its value.</summary>
internal sealed record WebButton(
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("value")] string Value);

/// <summary>A document with its content.</summary>
internal sealed record WebDocument(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("mediaType")] string MediaType,
    [property: JsonPropertyName("text")] string Text);

/// <summary>Why a request was refused (RFC 9457).</summary>
internal sealed record WebProblem(
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("status")] int Status,
    [property: JsonPropertyName("detail")] string Detail);

/// <summary>Reads and writes the contract without reflection.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Default)]
[JsonSerializable(typeof(WebPost))]
[JsonSerializable(typeof(WebPage))]
[JsonSerializable(typeof(WebProblem))]
internal sealed partial class WebJson : JsonSerializerContext
{
    /// <summary>Arabic letters go out as they are: the answer is JSON, never part of a page.</summary>
    public static WebJson Readable { get; } = new(new System.Text.Json.JsonSerializerOptions
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
