using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Abtamim.Testing.Providers;

/// <summary>A request to a method of Telegram's Bot API, JSON or multipart.</summary>
/// <param name="Method">The method: <c>sendMessage</c>.</param>
/// <param name="Fields">What was given: JSON, or the text of a part.</param>
/// <param name="Files">The files that came along.</param>
public sealed record BotApiCall(string Method, IReadOnlyDictionary<string, JsonElement> Fields, IReadOnlyList<(string Field, string Name, byte[] Content)> Files)
{
    /// <summary>Reads <paramref name="request"/>; null where it is to no method.</summary>
    public static BotApiCall? Read(RecordedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Path.Split('/') is not ["", ['b', 'o', 't', ..], var method])
            return null;
        if (request.MediaType == "multipart/form-data")
            return ReadParts(method, request);
        var fields = request.Body.Length == 0 ? [] : request.Json.EnumerateObject().ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        return new BotApiCall(method, fields, []);
    }

    /// <summary>The text of a field; null where there is none.</summary>
    public string? Text(string name) => Fields.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The number in a field, which a part writes as text; null where there is none.</summary>
    public long? Number(string name) =>
        Fields.TryGetValue(name, out var value) && long.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The object in a field, which a part writes as text; null where there is none.</summary>
    public JsonElement? Json(string name) =>
        !Fields.TryGetValue(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? Parse(value.GetString()!)
        : value;

    internal static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static BotApiCall ReadParts(string method, RecordedRequest request)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.Headers["Content-Type"]).Boundary).ToString();
        using var body = new MemoryStream(request.Body.ToArray());
        var reader = new MultipartReader(boundary, body);
        var (fields, files) = (new Dictionary<string, JsonElement>(StringComparer.Ordinal), new List<(string, string, byte[])>());
        while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
        {
            var disposition = ContentDispositionHeaderValue.Parse(section.ContentDisposition);
            using var content = new MemoryStream();
            section.Body.CopyTo(content);
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (disposition.FileName.HasValue)
                files.Add((name, HeaderUtilities.RemoveQuotes(disposition.FileName).ToString(), content.ToArray()));
            else
                fields[name] = JsonSerializer.SerializeToElement(Encoding.UTF8.GetString(content.ToArray()));
        }

        return new BotApiCall(method, fields, files);
    }
}
