using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Abtamim.Domain.Understanding.Measuring;

/// <summary>Writes meanings as JSON, one a line, in the form that labels are compared with.</summary>
public static class MeaningJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line that says what the message <paramref name="id"/> means.</summary>
    public static string Write(string id, Meaning meaning)
    {
        ArgumentNullException.ThrowIfNull(meaning);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            WriteAct(json, meaning);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteAct(Utf8JsonWriter json, Meaning meaning)
    {
        json.WriteString("intent", meaning.Intent.Label());
        json.WriteNumber("confidence", Math.Round(meaning.Confidence, 3));
        json.WriteStartArray("lines");
        foreach (var line in meaning.Lines)
            WriteLine(json, line);
        json.WriteEndArray();
        if (meaning.Delivery is { } delivery)
        {
            json.WriteStartObject("delivery");
            WriteDay(json, "date", delivery.Date);
            if (delivery.Part is { } part)
                json.WriteString("part", part.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        if (meaning.Amount is { } amount)
            WriteNumber(json, "amount", amount);
        if (meaning.Supplier is { } said)
        {
            json.WriteStartObject("supplier");
            if (said.Quantity is { } quantity)
                WriteNumber(json, "quantity", quantity);
            if (said.UnitPrice is { } price)
                WriteNumber(json, "unit_price", price);
            WriteDay(json, "eta", said.Eta);
            json.WriteEndObject();
        }

        if (meaning.OrderNumber is { } order)
            json.WriteString("order", order);
        if (meaning.Further.Count == 0)
            return;
        json.WriteStartArray("further");
        foreach (var further in meaning.Further)
        {
            json.WriteStartObject();
            WriteAct(json, further);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLine(Utf8JsonWriter json, MeantLine line)
    {
        json.WriteStartObject();
        json.WriteString("sku", line.Sku?.Value);
        json.WriteStartArray("candidates");
        foreach (var candidate in line.Candidates)
            json.WriteStringValue(candidate.Value);
        json.WriteEndArray();
        json.WriteString("text", line.Text);
        if (line.Quantity is { } quantity)
            WriteNumber(json, "quantity", quantity);
        else
            json.WriteNull("quantity");
        json.WriteString("unit", line.Unit);
        if (line.Nearest.Count > 0)
        {
            json.WriteStartArray("nearest");
            foreach (var near in line.Nearest)
                json.WriteStringValue(near.Value);
            json.WriteEndArray();
        }

        json.WriteNumber("confidence", Math.Round(line.Confidence, 3));
        json.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } date)
            json.WriteString(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    // As people write it: 2, not 2.0.
    private static void WriteNumber(Utf8JsonWriter json, string name, decimal number)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(number.ToString("0.#############################", CultureInfo.InvariantCulture));
    }
}
