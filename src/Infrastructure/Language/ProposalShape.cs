using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Abtamim.Domain.Understanding.Proposals;

namespace Abtamim.Infrastructure.LanguageModels;

/// <summary>The shape of an answer: its JSON schema, made from <see cref="Proposal"/>, and its reader.</summary>
internal static class ProposalShape
{
    /// <summary>The longest answer that is read, in characters.</summary>
    public const int LongestAnswer = 20_000;

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        MaxDepth = 8,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>The schema, in the strict form that structured outputs want: all properties required, no others allowed.</summary>
    public static string Schema { get; } = JsonSchemaExporter.GetJsonSchemaAsNode(
        new JsonSerializerOptions(Reading) { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict },
        typeof(Proposal),
        new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Strict }).ToJsonString();

    /// <summary>The proposal that <paramref name="answer"/> is, or null where it is none.</summary>
    public static Proposal? Read(string? answer)
    {
        if (answer is null || answer.Length > LongestAnswer)
            return null;

        // Small models like to put their answer between fences.
        var start = answer.IndexOf('{', StringComparison.Ordinal);
        var end = answer.LastIndexOf('}');
        if (start < 0 || end < start)
            return null;
        try
        {
            return JsonSerializer.Deserialize<Proposal>(answer.AsSpan(start, end - start + 1), Reading);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode Strict(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject node)
            return schema;
        var source = context.PropertyInfo?.AttributeProvider ?? context.TypeInfo.Type;
        if (source.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true) is [DescriptionAttribute description, ..])
            node.Insert(0, "description", description.Description);
        if (node["properties"] is JsonObject properties)
        {
            node["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]);
            node["additionalProperties"] = false;
        }

        return node;
    }
}
