using System.Text.Json;
using System.Text.Json.Nodes;
using Abtamim.Testing.Providers;

namespace Abtamim.Infrastructure.Tests.Fixtures;

/// <summary>Holds JSON against the schemas of an OpenAPI description, as far as shapes go: types, names, enumerations.</summary>
internal sealed class PublishedShapes(JsonNode description)
{
    private const string OpenAIDescription = "openai-chat-and-audio.json";

    private readonly JsonNode _schemas = description["components"]!["schemas"]!;

    /// <summary>Why OpenAI's description cannot be had, for <c>Assert.SkipWhen</c>; null where it can.</summary>
    public static string? OpenAIMissing => ApiDescription.Missing(OpenAIDescription);

    /// <summary>The description of OpenAI's chat and audio.</summary>
    public static PublishedShapes OpenAI() => new(JsonNode.Parse(ApiDescription.ReadText(OpenAIDescription))!);

    /// <summary>Where <paramref name="value"/> is not of the shape that <paramref name="schema"/> describes.</summary>
    public IReadOnlyList<string> Faults(string schema, JsonNode value)
    {
        var known = Names(_schemas[schema]!).ToHashSet(StringComparer.Ordinal);
        var strangers = value.AsObject().Select(property => property.Key).Where(name => !known.Contains(name)).Select(name => $"$.{name} is not described");
        return [.. Faults(_schemas[schema]!, value, "$"), .. strangers];
    }

    private IEnumerable<string> Faults(JsonNode schema, JsonNode? value, string path)
    {
        schema = Resolve(schema);
        foreach (var part in schema["allOf"]?.AsArray() ?? [])
        {
            foreach (var fault in Faults(part!, value, path))
                yield return fault;
        }

        if ((schema["anyOf"] ?? schema["oneOf"])?.AsArray() is { } cases && !cases.Any(one => !Faults(one!, value, path).Any()))
            yield return $"{path} is none of its cases";
        if (schema["type"] is JsonValue type && !IsOf(type.GetValue<string>(), value) && !(value is null && schema["nullable"]?.GetValue<bool>() == true))
        {
            yield return $"{path} is not {type}";
            yield break;
        }

        if (schema["enum"]?.AsArray() is { } names && !names.Any(name => JsonNode.DeepEquals(name, value)))
            yield return $"{path} is none of {names.ToJsonString()}";
        foreach (var fault in Inside(schema, value, path))
            yield return fault;
    }

    private IEnumerable<string> Inside(JsonNode schema, JsonNode? value, string path)
    {
        if (value is JsonArray items && schema["items"] is { } item)
        {
            foreach (var (index, each) in items.Index())
            {
                foreach (var fault in Faults(item, each, $"{path}[{index}]"))
                    yield return fault;
            }
        }

        if (value is not JsonObject node)
            yield break;
        foreach (var name in schema["required"]?.AsArray() ?? [])
        {
            if (!node.ContainsKey(name!.GetValue<string>()))
                yield return $"{path}.{name} is missing";
        }

        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            if (!node.TryGetPropertyValue(name, out var inner))
                continue;
            foreach (var fault in Faults(property!, inner, $"{path}.{name}"))
                yield return fault;
        }
    }

    private IEnumerable<string> Names(JsonNode schema)
    {
        schema = Resolve(schema);
        return (schema["properties"]?.AsObject().Select(property => property.Key) ?? [])
            .Concat((schema["allOf"]?.AsArray() ?? []).SelectMany(part => Names(part!)));
    }

    private JsonNode Resolve(JsonNode schema) =>
        schema["$ref"]?.GetValue<string>() is { } reference ? Resolve(_schemas[reference[(reference.LastIndexOf('/') + 1)..]]!) : schema;

    private static bool IsOf(string type, JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => type == "null",
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.String => type == "string",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.Number => type is "number" or "integer",
        _ => false,
    };
}
