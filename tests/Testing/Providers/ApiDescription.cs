using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Abtamim.Testing.Providers;

/// <summary>
/// A provider's published description of its API (OpenAPI 3, JSON), to hold requests against. The descriptions are not
/// part of this repository: they are looked for in the folder that <c>ABTAMIM_SPECS</c> names, and what needs them is
/// skipped where they are not there.
/// </summary>
public sealed class ApiDescription
{
    private readonly JsonElement _root;

    private ApiDescription(JsonElement root) => _root = root;

    /// <summary>Why there is no description called <paramref name="file"/>, for <c>Assert.SkipWhen</c>; null where there is one.</summary>
    public static string? Missing(string file) =>
        PathOf(file) is { } path && File.Exists(path) ? null : $"ABTAMIM_SPECS names no folder with {file}.";

    /// <summary>Reads the description called <paramref name="file"/>.</summary>
    public static ApiDescription Read(string file)
    {
        using var document = JsonDocument.Parse(ReadText(file));
        return new ApiDescription(document.RootElement.Clone());
    }

    /// <summary>The description called <paramref name="file"/> as it was published.</summary>
    public static string ReadText(string file) => File.ReadAllText(PathOf(file)!);

    /// <summary>What in <paramref name="request"/> is against the description; nothing where it is right.</summary>
    public IReadOnlyList<string> Problems(RecordedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Operation(request) is not { } operation)
            return [$"{request.Method} {request.Path} is not described."];
        if (!operation.TryGetProperty("requestBody", out var described))
            return request.Body.Length == 0 ? [] : ["A body was sent where none is described."];
        var content = Resolve(described).GetProperty("content");
        if (!content.TryGetProperty(request.MediaType, out var media))
            return [$"A body of the type '{request.MediaType}' was sent; described is {string.Join(", ", content.EnumerateObject().Select(type => type.Name))}."];
        var problems = new List<string>();
        var schema = Resolve(media.GetProperty("schema"));
        if (request.MediaType == "application/x-www-form-urlencoded")
            CheckForm(request, schema, problems);
        else
            Check(request.Json, schema, "$", problems);
        return problems;
    }

    private static string? PathOf(string file) =>
        Environment.GetEnvironmentVariable("ABTAMIM_SPECS") is { Length: > 0 } folder ? Path.Combine(folder, file) : null;

    private JsonElement? Operation(RecordedRequest request)
    {
        foreach (var path in _root.GetProperty("paths").EnumerateObject())
        {
            var pattern = "^" + Regex.Replace(Regex.Escape(path.Name), @"\\\{[^}]+}", "[^/]+", RegexOptions.None, TimeSpan.FromSeconds(1)) + "$";
            if (!Regex.IsMatch(request.Path, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
                continue;
            foreach (var operation in path.Value.EnumerateObject())
            {
                if (string.Equals(operation.Name, request.Method, StringComparison.OrdinalIgnoreCase))
                    return operation.Value;
            }
        }

        return null;
    }

    private void CheckForm(RecordedRequest request, JsonElement schema, List<string> problems)
    {
        var form = request.Form;
        CheckRequired(schema, form.Keys, "form", problems);
        foreach (var (name, values) in form)
        {
            if (!TryProperty(schema, name, out var property))
                problems.Add($"'{name}' is not described.");
            else if (values.Length > 1 && TypeOf(property) != "array")
                problems.Add($"'{name}' was sent {values.Length} times.");
        }
    }

    private void Check(JsonElement value, JsonElement described, string at, List<string> problems)
    {
        var schema = Resolve(described);
        foreach (var word in new[] { "oneOf", "anyOf" })
        {
            if (!schema.TryGetProperty(word, out var several))
                continue;
            var tried = several.EnumerateArray().Select(one => ProblemsOf(value, one, at)).ToList();
            if (tried.TrueForAll(found => found.Count > 0))
                problems.AddRange(tried.MinBy(found => found.Count)!);
            return;
        }

        if (schema.TryGetProperty("allOf", out var all))
        {
            foreach (var one in all.EnumerateArray())
                Check(value, one, at, problems);
        }

        if (value.ValueKind == JsonValueKind.Null && schema.TryGetProperty("nullable", out var nullable) && nullable.GetBoolean())
            return;
        if (TypeOf(schema) is { } type && !IsOf(value, type))
            problems.Add($"{at} is {value.ValueKind}, described is {type}.");
        if (schema.TryGetProperty("enum", out var names) && !names.EnumerateArray().Any(name => name.ToString() == value.ToString()))
            problems.Add($"{at} is '{value}', which is none of the values described.");
        if (value.ValueKind == JsonValueKind.Object)
            CheckObject(value, schema, at, problems);
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
                Check(item, items, string.Create(CultureInfo.InvariantCulture, $"{at}[{index++}]"), problems);
        }
    }

    private List<string> ProblemsOf(JsonElement value, JsonElement described, string at)
    {
        var problems = new List<string>();
        Check(value, described, at, problems);
        return problems;
    }

    private void CheckObject(JsonElement value, JsonElement schema, string at, List<string> problems)
    {
        CheckRequired(schema, value.EnumerateObject().Select(property => property.Name), at, problems);
        foreach (var property in value.EnumerateObject())
        {
            if (TryProperty(schema, property.Name, out var described))
                Check(property.Value, described, $"{at}.{property.Name}", problems);
            else if (schema.TryGetProperty("properties", out _) && !schema.TryGetProperty("additionalProperties", out _))
                problems.Add($"{at}.{property.Name} is not described.");
        }
    }

    private static void CheckRequired(JsonElement schema, IEnumerable<string> there, string at, List<string> problems)
    {
        if (schema.TryGetProperty("required", out var required))
            problems.AddRange(required.EnumerateArray().Select(name => name.GetString()!).Except(there, StringComparer.Ordinal).Select(name => $"{at} has no '{name}'."));
    }

    private bool TryProperty(JsonElement schema, string name, out JsonElement property)
    {
        property = default;
        if (!schema.TryGetProperty("properties", out var properties) || !properties.TryGetProperty(name, out property))
            return false;
        property = Resolve(property);
        return true;
    }

    private static string? TypeOf(JsonElement schema) =>
        schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => true,
    };

    private JsonElement Resolve(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            schema = _root;
            foreach (var step in reference.GetString()!.Split('/').Skip(1))
                schema = schema.GetProperty(step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        }

        return schema;
    }
}
