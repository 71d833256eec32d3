using System.Globalization;
using System.Text.Json;

namespace Abtamim.Infrastructure.Speech;

/// <summary>
/// Reads what servers answer: OpenAI's <c>verbose_json</c> (segments; words beside them), whisper.cpp's (pieces of
/// words within segments, and how sure it was of each) and OpenAI's <c>json</c> (a text, and how sure it was of each token). All but the
/// text may be missing. A stranger's input: numbers that cannot be are left out.
/// </summary>
internal static class TranscriptionAnswer
{
    /// <summary>More letters than anybody says in an hour: such an answer is no transcript.</summary>
    public const int MostLetters = 100_000;

    private const int MostPieces = 20_000;

    /// <summary>The transcript, or null where the answer is none.</summary>
    public static Transcription.Transcribed? Read(ReadOnlyMemory<byte> answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Not JSON, or text that is no Unicode.
            return null;
        }
    }

    private static Transcription.Transcribed? Read(JsonElement answer)
    {
        if (Text(answer, "text") is not { Length: <= MostLetters } text)
            return null;
        var segments = Items(answer, "segments").Select(Segment).OfType<SpeechSegment>().ToList();
        if (segments.Count == 0 && Tokens(answer, text) is { } whole)
            segments.Add(whole);
        var words = Items(answer, "words").Select(word => (Piece: Piece(word), Start: Seconds(word, "start"))).ToList();
        return new Transcription.Transcribed(text.Trim(), Text(answer, "language"), [.. segments.Select(segment => With(segment, words))]);
    }

    private static SpeechSegment? Segment(JsonElement segment) =>
        Text(segment, "text") is not { } text ? null : new SpeechSegment(Seconds(segment, "start"), Seconds(segment, "end"), text.Trim())
        {
            AverageLogProbability = Number(segment, "avg_logprob") is { } mean and <= 0 ? mean : null,
            NoSpeechProbability = Number(segment, "no_speech_prob") is { } none and >= 0 and <= 1 ? none : null,
            Words = WordPieces.Join(text, Pieces(Items(segment, "words").Select(Piece))),
        };

    private static (string Text, double? Sure)? Piece(JsonElement word) =>
        Text(word, "word") is { Length: > 0 } text
            ? (text, Number(word, "probability") is { } sure and >= 0 and <= 1 ? sure : null)
            : null;

    private static List<(string Text, double? Sure)> Pieces(IEnumerable<(string Text, double? Sure)?> pieces) =>
        [.. pieces.Where(piece => piece is not null).Select(piece => piece!.Value)];

    // OpenAI has the words beside the segments: each belongs to the segment in whose time it begins.
    private static SpeechSegment With(SpeechSegment segment, List<((string Text, double? Sure)? Piece, TimeSpan Start)> words) =>
        segment.Words.Count > 0 ? segment : segment with
        {
            Words = WordPieces.Join(
                segment.Text,
                Pieces(words.Where(word => word.Start >= segment.Start && word.Start < segment.End).Select(word => word.Piece))),
        };

    private static SpeechSegment? Tokens(JsonElement answer, string text)
    {
        var tokens = Items(answer, "logprobs")
            .Select(token => (Text: Text(token, "token") ?? "", Sure: Number(token, "logprob")))
            .Where(token => token.Sure is <= 0)
            .ToList();
        return tokens.Count == 0 ? null : new SpeechSegment(TimeSpan.Zero, TimeSpan.Zero, text.Trim())
        {
            AverageLogProbability = tokens.Average(token => token.Sure!.Value),
            Words = WordPieces.Join(text, [.. tokens.Select(token => (token.Text, (double?)Math.Exp(token.Sure!.Value)))]),
        };
    }

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Take(MostPieces)
            : [];

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    // Some servers write numbers as texts.
    private static double? Number(JsonElement parent, string name)
    {
        if (parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(name, out var value))
            return null;
        var number = value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetDouble(out var read) => read,
            JsonValueKind.String when double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var read) => read,
            _ => double.NaN,
        };
        return double.IsFinite(number) ? number : null;
    }

    private static TimeSpan Seconds(JsonElement parent, string name) =>
        Number(parent, name) is { } seconds and >= 0 and < 86_400 ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;
}
