using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Abtamim.Testing.Providers;

/// <summary>
/// The published description of Telegram's Bot API, every method and type with its fields, to hold requests against and
/// to make updates of every kind from. Looked for as <see cref="ApiDescription"/> looks for others.
/// </summary>
public sealed class BotApiDescription
{
    /// <summary>Its file.</summary>
    public const string File = "telegram-bot-api.json";

    private const string ArrayOf = "Array of ";

    private readonly JsonElement _methods;
    private readonly JsonElement _types;

    private BotApiDescription(JsonElement root)
    {
        _methods = root.GetProperty("methods");
        _types = root.GetProperty("types");
    }

    /// <summary>Why there is none, for <c>Assert.SkipWhen</c>; null where there is one.</summary>
    public static string? Missing => ApiDescription.Missing(File);

    /// <summary>Reads it.</summary>
    public static BotApiDescription Read() => new(BotApiCall.Parse(ApiDescription.ReadText(File)));

    /// <summary>What in <paramref name="call"/> is against the description; nothing where it is right.</summary>
    public IReadOnlyList<string> Problems(BotApiCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!_methods.TryGetProperty(call.Method, out var method))
            return [$"'{call.Method}' is no method."];
        var problems = new List<string>();
        var given = call.Fields.Select(field => (field.Key, field.Value)).ToList();
        CheckFields(given, method, call.Method, isPart: call.Files.Count > 0, problems);
        return problems;
    }

    /// <summary>The names of the fields of <paramref name="type"/>.</summary>
    public IReadOnlyList<string> FieldsOf(string type) => [.. Fields(_types.GetProperty(type)).Select(field => field.GetProperty("name").GetString()!)];

    /// <summary>An object of <paramref name="type"/> with <paramref name="only"/> of its optional fields, or all; as deep as it makes sense.</summary>
    public JsonObject Example(string type, string? only = null, int depth = 4)
    {
        var example = new JsonObject();
        foreach (var field in Fields(Concrete(type)))
        {
            var (name, required) = (field.GetProperty("name").GetString()!, field.GetProperty("required").GetBoolean());
            if (required || (depth > 0 && (only is null || only == name)))
                example[name] = Value(field.GetProperty("types")[0].GetString()!, depth - 1);
        }

        return example;
    }

    private JsonNode Value(string type, int depth) => type switch
    {
        "Integer" => 711_000_003,
        "Float" => 24.71,
        "String" => "نص 🥤",
        "Boolean" or "True" => true,
        _ when type.StartsWith(ArrayOf, StringComparison.Ordinal) => depth <= 0 ? new JsonArray() : new JsonArray(Value(type[ArrayOf.Length..], depth)),
        // Some types hold themselves.
        _ => depth < -4 ? new JsonObject() : Example(type, depth: depth),
    };

    private JsonElement Concrete(string type)
    {
        var described = _types.GetProperty(type);
        while (described.TryGetProperty("subtypes", out var subtypes) && subtypes.GetArrayLength() > 0)
            described = subtypes.EnumerateArray().Select(subtype => subtype.GetString()!).Where(name => _types.TryGetProperty(name, out _)).Select(_types.GetProperty).First();
        return described;
    }

    private void CheckFields(
        List<(string Name, JsonElement Value)> given, JsonElement described, string at, bool isPart, List<string> problems)
    {
        var fields = Fields(described).ToDictionary(field => field.GetProperty("name").GetString()!, StringComparer.Ordinal);
        problems.AddRange(fields.Values.Where(field => field.GetProperty("required").GetBoolean())
            .Select(field => field.GetProperty("name").GetString()!)
            .Except(given.Select(field => field.Name), StringComparer.Ordinal)
            .Select(name => $"{at} has no '{name}'."));
        foreach (var (name, value) in given)
        {
            if (!fields.TryGetValue(name, out var field))
                problems.Add($"{at}.{name} is not described.");
            else if (!field.GetProperty("types").EnumerateArray().Any(type => Fits(value, type.GetString()!, isPart)))
                problems.Add($"{at}.{name} is {value.ValueKind} '{value}'; described is {field.GetProperty("types")}.");
        }
    }

    private bool Fits(JsonElement value, string type, bool isPart)
    {
        if (isPart && value.ValueKind == JsonValueKind.String)
        {
            var text = value.GetString()!;
            return type switch
            {
                "String" => true,
                "InputFile" => text.StartsWith("attach://", StringComparison.Ordinal),
                "Integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
                "Boolean" => bool.TryParse(text, out _),
                _ => text is ['{' or '[', ..] && Fits(BotApiCall.Parse(text), type, isPart: false),
            };
        }

        return type switch
        {
            "Integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "Float" => value.ValueKind == JsonValueKind.Number,
            "String" => value.ValueKind == JsonValueKind.String,
            "Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "True" => value.ValueKind == JsonValueKind.True,
            _ when type.StartsWith(ArrayOf, StringComparison.Ordinal) =>
                value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => Fits(item, type[ArrayOf.Length..], isPart: false)),
            _ => value.ValueKind == JsonValueKind.Object && IsA(value, _types.GetProperty(type)),
        };
    }

    private bool IsA(JsonElement value, JsonElement type)
    {
        if (type.TryGetProperty("subtypes", out var subtypes) && subtypes.GetArrayLength() > 0)
            return subtypes.EnumerateArray().Any(subtype => Fits(value, subtype.GetString()!, isPart: false));
        var problems = new List<string>();
        CheckFields([.. value.EnumerateObject().Select(field => (field.Name, field.Value))], type, "", isPart: false, problems);
        return problems.Count == 0;
    }

    private static List<JsonElement> Fields(JsonElement described) =>
        described.TryGetProperty("fields", out var fields) ? [.. fields.EnumerateArray()] : [];
}
