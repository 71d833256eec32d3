using System.Globalization;

namespace Abtamim.Infrastructure.Speech;

/// <summary>The fields of a request, beside the audio.</summary>
internal static class SpeechRequest
{
    private const string Automatic = "auto";

    /// <summary>For any OpenAI-compatible server: nothing that some of them refuse.</summary>
    public static IReadOnlyList<(string Name, string Value)> ForEndpoint(SpeechOptions options, SpeechHints hints)
    {
        List<(string, string)> fields = [("model", options.Model!), ("temperature", "0")];

        // OpenAI's newer models answer neither segments nor words; some say how sure they are of each token.
        if (options.Model!.StartsWith("gpt-", StringComparison.OrdinalIgnoreCase))
            fields.Add(("response_format", "json"));
        else
            fields.AddRange([("response_format", "verbose_json"), ("timestamp_granularities[]", "segment"), ("timestamp_granularities[]", "word")]);
        if (TellsTokens(options.Model))
            fields.Add(("include[]", "logprobs"));
        if (Language(options, hints) is { } language and not Automatic)
            fields.Add(("language", language));
        return With(fields, hints);
    }

    /// <summary>
    /// For whisper.cpp's server: without retries at higher temperatures, which take their time and invent more, and
    /// without what is not read; names are given for each window of 30 seconds. Where no language is said, it takes
    /// English: so one is always said.
    /// </summary>
    public static IReadOnlyList<(string Name, string Value)> ForLocal(SpeechOptions options, SpeechHints hints) => With(
        [
            ("temperature", "0"),
            ("temperature_inc", "0"),
            ("response_format", "verbose_json"),
            ("no_language_probabilities", "true"),
            ("suppress_nst", "true"),
            ("carry_initial_prompt", "true"),
            ("language", Language(options, hints) ?? Automatic),
        ],
        hints);

    private static bool TellsTokens(string model) =>
        model.StartsWith("gpt-4o-", StringComparison.OrdinalIgnoreCase) && !model.Contains("diarize", StringComparison.OrdinalIgnoreCase);

    private static string? Language(SpeechOptions options, SpeechHints hints) =>
        string.IsNullOrWhiteSpace(options.Language) ? hints.Language?.ToLower(CultureInfo.InvariantCulture) : options.Language;

    private static List<(string Name, string Value)> With(List<(string Name, string Value)> fields, SpeechHints hints)
    {
        if (Vocabulary.Prompt(hints.Vocabulary) is { } prompt)
            fields.Add(("prompt", prompt));
        return fields;
    }
}
