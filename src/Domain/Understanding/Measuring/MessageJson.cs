using System.Globalization;
using System.Text.Json;
using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Understanding.Measuring;

/// <summary>Reads messages written as JSON, one a line, with or without labels. The format is in <c>docs/understanding.md</c>.</summary>
public static class MessageJson
{
    /// <summary>When a message was sent that does not say so: a Monday, in Riyadh.</summary>
    public static DateTimeOffset DefaultNow { get; } = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(3));

    /// <summary>The message in <paramref name="line"/>.</summary>
    /// <exception cref="FormatException">It is no message; the text says what is wrong and what would be right.</exception>
    public static LabelledMessage Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            if (row.ValueKind != JsonValueKind.Object)
                throw new FormatException($"this is {Named(row)}; right would be an object: {{\"id\": …, \"role\": …, \"text\": …}}");
            return new LabelledMessage(Id(row), Utterance(row), Text(row, "variety"), Label(row));
        }
        catch (JsonException fault)
        {
            throw new FormatException($"this is no JSON ({fault.Message})", fault);
        }
    }

    private static string Id(JsonElement row) =>
        Find(row, "id") is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : Required(row, "id");

    private static Utterance Utterance(JsonElement row)
    {
        var role = Required(row, "role") switch
        {
            "customer" => SpeakerRole.Customer,
            "supplier" => SpeakerRole.Supplier,
            "staff" => SpeakerRole.Staff,
            var other => throw new FormatException($"'role' is '{other}'; right would be customer, supplier or staff"),
        };
        var now = Text(row, "now") is { } written ? Time(written) : DefaultNow;
        return new Utterance(role, Required(row, "text"), now, Context(row));
    }

    private static UtteranceContext Context(JsonElement row)
    {
        if (Object(row, "context") is not { } context)
            return UtteranceContext.Empty;
        return new UtteranceContext
        {
            Draft = [.. Array(context, "draft").Select(item => new DraftItem(new Sku(Required(item, "sku")), Number(item, "quantity") ?? 1, Text(item, "unit")))],
            Awaiting = Text(context, "awaiting") switch
            {
                null => Awaiting.Nothing,
                "confirmation" => Awaiting.Confirmation,
                "choice" => Awaiting.Choice,
                var other => throw new FormatException($"'awaiting' is '{other}'; right would be confirmation or choice"),
            },
            Candidates = Skus(context, "candidates"),
            Request = Object(context, "request") is { } request
                ? new RequestedItem(new Sku(Required(request, "sku")), Number(request, "quantity") ?? 1, Text(request, "unit"), Number(request, "unit_price"))
                : null,
        };
    }

    private static MessageLabel? Label(JsonElement row)
    {
        if (Text(row, "intent") is not { } intent)
            return null;
        return new MessageLabel(intent, [.. Array(row, "lines").Select(Line)])
        {
            Delivery = Object(row, "delivery") is { } delivery ? new DeliveryWish(Day(delivery, "date"), Part(delivery)) : null,
            Amount = Number(row, "amount"),
            Supplier = Object(row, "supplier") is { } said ? new SupplierStatement(Number(said, "quantity"), Number(said, "unit_price"), Day(said, "eta")) : null,
            OrderNumber = Text(row, "order"),
        };
    }

    private static LineLabel Line(JsonElement line) => new(
        Text(line, "sku") is { } sku ? new Sku(sku) : null, Skus(line, "anyOf"), Number(line, "quantity"), Text(line, "unit"), line.TryGetProperty("unit", out _));

    private static List<Sku> Skus(JsonElement row, string name) =>
        [.. Array(row, name, JsonValueKind.String).Select(item => new Sku(item.GetString()!))];

    private static DateOnly? Day(JsonElement row, string name)
    {
        if (Text(row, name) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"'{name}' is '{text}'; right would be a day such as 2026-11-24");
    }

    private static DayPart? Part(JsonElement row)
    {
        if (Text(row, "part") is not { } text)
            return null;
        return Enum.TryParse<DayPart>(text, ignoreCase: true, out var part) && char.IsLetter(text[0])
            ? part
            : throw new FormatException($"'part' is '{text}'; right would be morning, noon, afternoon, evening or night");
    }

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && text.Contains('T', StringComparison.Ordinal)
            ? time
            : throw new FormatException($"'now' is '{text}'; right would be a time such as 2026-11-23T10:00:00+03:00");

    private static JsonElement? Find(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Required(JsonElement row, string name) => Text(row, name) ?? throw new FormatException($"'{name}' is missing");

    private static string? Text(JsonElement row, string name) => Typed(row, name, JsonValueKind.String)?.GetString();

    private static JsonElement? Object(JsonElement row, string name) => Typed(row, name, JsonValueKind.Object);

    private static IEnumerable<JsonElement> Array(JsonElement row, string name, JsonValueKind of = JsonValueKind.Object)
    {
        if (Typed(row, name, JsonValueKind.Array) is not { } array)
            yield break;
        foreach (var item in array.EnumerateArray())
            yield return item.ValueKind == of ? item : throw new FormatException($"'{name}' holds {Named(item)}; right would be {Named(of)}");
    }

    private static decimal? Number(JsonElement row, string name)
    {
        if (Typed(row, name, JsonValueKind.Number) is not { } value)
            return null;
        return value.TryGetDecimal(out var number) ? number : throw new FormatException($"'{name}' is {value.GetRawText()}, which is out of range");
    }

    private static JsonElement? Typed(JsonElement row, string name, JsonValueKind kind)
    {
        if (Find(row, name) is not { } value)
            return null;
        return value.ValueKind == kind ? value : throw new FormatException($"'{name}' is {Named(value)}; right would be {Named(kind)}");
    }

    private static string Named(JsonElement value) => Named(value.ValueKind);

    private static string Named(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };
}
