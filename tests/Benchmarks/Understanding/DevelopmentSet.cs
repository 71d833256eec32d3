using System.Globalization;
using System.Text.Json;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding;
using Abtamim.Testing;

namespace Abtamim.Benchmarks.Understanding;

/// <summary>The messages of the development set, without their labels.</summary>
internal static class DevelopmentSet
{
    private const string UsualNow = "2026-11-23T10:00:00+03:00";

    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<Utterance> Messages { get; } =
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests/Domain.Tests/Understanding/utterances.dev.jsonl")).Select(Read)];

    private static Utterance Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var message = document.RootElement;
        return new Utterance(
            Enum.Parse<SpeakerRole>(message.GetProperty("role").GetString()!, ignoreCase: true),
            message.GetProperty("text").GetString()!,
            DateTimeOffset.Parse(Text(message, "now") ?? UsualNow, CultureInfo.InvariantCulture),
            message.TryGetProperty("context", out var context) ? Context(context) : UtteranceContext.Empty);
    }

    private static UtteranceContext Context(JsonElement context) => new()
    {
        Draft = [.. Items(context, "draft").Select(item => new DraftItem(SkuOf(item), item.GetProperty("quantity").GetDecimal(), Text(item, "unit")))],
        Awaiting = Enum.Parse<Awaiting>(Text(context, "awaiting") ?? nameof(Awaiting.Nothing), ignoreCase: true),
        Candidates = [.. Items(context, "candidates").Select(sku => new Sku(sku.GetString()!))],
        Request = context.TryGetProperty("request", out var request)
            ? new RequestedItem(SkuOf(request), request.GetProperty("quantity").GetDecimal(), Text(request, "unit"), request.GetProperty("unit_price").GetDecimal())
            : null,
    };

    private static Sku SkuOf(JsonElement item) => new(item.GetProperty("sku").GetString()!);

    private static JsonElement.ArrayEnumerator Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var items) ? items.EnumerateArray() : default;

    private static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value.GetString() : null;
}
