using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Abtamim.Domain;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Messaging;

namespace Abtamim.Infrastructure.Persistence;

/// <summary>What is kept as JSON: the state of a conversation, what was prepared for a message, the content of one, reasons.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // It is read by this program alone, and Arabic that is not escaped takes a third of the room.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new JsonStringEnumConverter(),
            new TextConverter<Sku>(sku => sku.Value, text => new Sku(text)),
            new TextConverter<Currency>(currency => currency.Code, Currency.Parse),
            new TextConverter<ConversationId>(id => id.Value, text => new ConversationId(text)),
            new QuantityConverter(),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameClosedUnions, LeaveOutComputed } },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static ConversationState ReadState(string? json) =>
        json is null ? ConversationState.New : Read<ConversationState>(json);

    public static Prepared ReadPrepared(string? json) =>
        json is null ? Prepared.Nothing : Read<Prepared>(json);

    public static OutboundMessage ReadMessage(string json) => Read<OutboundMessage>(json);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("The stored JSON is null.");

    // An abstract record whose cases are nested in it is written with the name of its case.
    private static void NameClosedUnions(JsonTypeInfo info)
    {
        if (!info.Type.IsAbstract || info.Type.Assembly != typeof(Money).Assembly || info.PolymorphismOptions is not null)
            return;
        var cases = info.Type.GetNestedTypes().Where(type => info.Type.IsAssignableFrom(type) && !type.IsAbstract).ToList();
        if (cases.Count == 0)
            return;
        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "$case" };
        foreach (var type in cases)
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type, type.Name));
    }

    // What follows from the rest (the riyals of halalas, whether they are none) is not read back: it need not be kept.
    private static void LeaveOutComputed(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object || info.Type.Assembly != typeof(Money).Assembly)
            return;
        for (var index = info.Properties.Count - 1; index >= 0; index--)
        {
            if (info.Properties[index] is { Set: null, AssociatedParameter: null })
                info.Properties.RemoveAt(index);
        }
    }

    private sealed class TextConverter<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(write(value));
    }

    private sealed class QuantityConverter : JsonConverter<Quantity>
    {
        public override Quantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Quantity.Of(reader.GetDecimal());

        public override void Write(Utf8JsonWriter writer, Quantity value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }
}
