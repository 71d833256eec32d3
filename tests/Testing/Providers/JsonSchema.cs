using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Abtamim.Testing.Providers;

/// <summary>
/// A published JSON Schema (draft 6, as much of it as descriptions of cards use), to hold what is sent against. Like
/// <see cref="ApiDescription"/>, it is looked for in the folder that <c>ABTAMIM_SPECS</c> names.
/// </summary>
public sealed class JsonSchema
{
    private readonly JsonElement _root;

    private JsonSchema(JsonElement root) => _root = root;

    /// <summary>Reads the schema called <paramref name="file"/>.</summary>
    public static JsonSchema Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Environment.GetEnvironmentVariable("ABTAMIM_SPECS")!, file)));
        return new JsonSchema(document.RootElement.Clone());
    }

    /// <summary>What in <paramref name="value"/> is against the schema; nothing where it is right.</summary>
    public IReadOnlyList<string> Problems(JsonElement value) => Problems(value, _root, "$");

    private List<string> Problems(JsonElement value, JsonElement schema, string at)
    {
        var found = new List<string>();
        if (schema.TryGetProperty("$ref", out var reference))
            return Problems(value, Resolve(reference.GetString()!), at);
        if (schema.TryGetProperty("type", out var type) && !IsOf(value, type.GetString()!))
            found.Add($"{at} is {value.ValueKind}, described is {type}.");
        if (schema.TryGetProperty("enum", out var names) && !names.EnumerateArray().Any(name => name.ToString() == value.ToString()))
            found.Add($"{at} is '{value}', which is none of the values described.");
        if (schema.TryGetProperty("pattern", out var pattern) && value.ValueKind == JsonValueKind.String
            && !Regex.IsMatch(value.GetString()!, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            found.Add($"{at} is '{value}', which is not as described.");
        }

        if (schema.TryGetProperty("allOf", out var all))
            found.AddRange(all.EnumerateArray().SelectMany(one => Problems(value, one, at)));
        if (schema.TryGetProperty("anyOf", out var any))
        {
            var tried = any.EnumerateArray().Select(one => Problems(value, one, at)).ToList();
            if (tried.TrueForAll(problems => problems.Count > 0))
                found.AddRange(tried.MinBy(problems => problems.Count)!);
        }

        if (value.ValueKind == JsonValueKind.Object)
            CheckObject(value, schema, at, found);
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
            found.AddRange(value.EnumerateArray().SelectMany((item, index) => Problems(item, items, string.Create(CultureInfo.InvariantCulture, $"{at}[{index}]"))));
        return found;
    }

    private void CheckObject(JsonElement value, JsonElement schema, string at, List<string> found)
    {
        if (schema.TryGetProperty("required", out var required))
            found.AddRange(required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at} has no '{name}'."));
        foreach (var property in value.EnumerateObject())
        {
            if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property.Name, out var described))
                found.AddRange(Problems(property.Value, described, $"{at}.{property.Name}"));
            else if (schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False)
                found.Add($"{at}.{property.Name} is not described.");
        }
    }

    private JsonElement Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(_root, (schema, step) => schema.GetProperty(step));

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "number" or "integer" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => true,
    };
}
