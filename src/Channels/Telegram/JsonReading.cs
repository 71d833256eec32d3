using System.Text.Json;

namespace Abtamim.Channels.Telegram;

/// <summary>Looks into JSON that may be anything: what is not there, or is of another kind, is null.</summary>
internal static class JsonReading
{
    /// <summary>The object that <paramref name="name"/> holds.</summary>
    public static JsonElement? Child(this JsonElement value, string name) =>
        Property(value, name) is { ValueKind: JsonValueKind.Object } found ? found : null;

    /// <summary>The objects in the array that <paramref name="name"/> holds.</summary>
    public static IEnumerable<JsonElement> Children(this JsonElement value, string name) =>
        Property(value, name) is { ValueKind: JsonValueKind.Array } found
            ? found.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>The text that <paramref name="name"/> holds.</summary>
    public static string? Text(this JsonElement value, string name)
    {
        if (Property(value, name) is not { ValueKind: JsonValueKind.String } found)
            return null;
        try
        {
            return found.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: no text.
            return null;
        }
    }

    /// <summary>The whole number that <paramref name="name"/> holds.</summary>
    public static long? Number(this JsonElement value, string name) =>
        Property(value, name) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt64(out var number) ? number : null;

    /// <summary>The number that <paramref name="name"/> holds.</summary>
    public static double? Real(this JsonElement value, string name) =>
        Property(value, name) is { ValueKind: JsonValueKind.Number } found && found.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    private static JsonElement? Property(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) ? found : null;
}
