using System.Globalization;
using System.Text.Json;

namespace Abtamim.Channels.Teams;

/// <summary>An activity as it came: every field may be absent or of another kind than documented.</summary>
internal readonly struct Activity(JsonElement root)
{
    /// <summary>The channel that Microsoft calls Teams.</summary>
    public const string Teams = "msteams";

    /// <summary>What it is: <c>message</c>, <c>invoke</c>.</summary>
    public string? Type => Text("type");

    /// <summary>Teams, web chat, e-mail: an activity of another channel proves nobody's identity in Teams.</summary>
    public string? ChannelId => Text("channelId");

    public string? ServiceUrl => Text("serviceUrl");

    public string? Id => Text("id");

    /// <summary>What is invoked.</summary>
    public string? Name => Text("name");

    public string? ReplyToId => Text("replyToId");

    public string? SenderName => Text("from", "name");

    /// <summary>The sender's object id in the tenant's directory.</summary>
    public string? ObjectId => Text("from", "aadObjectId");

    public string? TenantId => Text("conversation", "tenantId") ?? Text("channelData", "tenant", "id");

    public string? ConversationId => Text("conversation", "id");

    /// <summary>Whether others read along.</summary>
    public bool IsPersonal => Text("conversation", "conversationType") is null or "personal"
        && !(At("conversation", "isGroup") is { ValueKind: JsonValueKind.True });

    /// <summary>What the desk is called.</summary>
    public string? BotId => Text("recipient", "id");

    public DateTimeOffset? SentAt =>
        DateTimeOffset.TryParse(Text("timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    /// <summary>Reads a body; null where it is no object.</summary>
    public static Activity? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body.Span);
            var root = JsonElement.ParseValue(ref reader);
            return root.ValueKind == JsonValueKind.Object ? new Activity(root) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The text at the end of <paramref name="path"/>, or null where there is none.</summary>
    public string? Text(params ReadOnlySpan<string> path) => TextOf(At(path));

    /// <summary>The items of the array at the end of <paramref name="path"/>; none where there is no array.</summary>
    public IEnumerable<JsonElement> Items(params ReadOnlySpan<string> path) =>
        At(path) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>What is at the end of <paramref name="path"/>, or null.</summary>
    public JsonElement? At(params ReadOnlySpan<string> path) => At(root, path);

    /// <summary>What is at the end of <paramref name="path"/> from <paramref name="element"/>, or null.</summary>
    public static JsonElement? At(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element;
    }

    /// <summary>A text, or null where <paramref name="element"/> is none, or is broken.</summary>
    public static string? TextOf(JsonElement? element)
    {
        try
        {
            return element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character, escaped.
            return null;
        }
    }
}
