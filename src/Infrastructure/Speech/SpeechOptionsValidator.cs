namespace Abtamim.Infrastructure.Speech;

/// <summary>Says which key of speech is wrong and what would be right. Never repeats the provider's key.</summary>
internal static class SpeechOptionsValidator
{
    private const int MostBytes = 100 * 1024 * 1024;

    public static IEnumerable<string> Errors(SpeechOptions options) => [.. Engine(options), .. Local(options.Local), .. Limits(options)];

    private static IEnumerable<string> Engine(SpeechOptions options)
    {
        var isLocal = !string.IsNullOrWhiteSpace(options.Local.Model);
        if (string.IsNullOrWhiteSpace(options.Endpoint))
        {
            if (!isLocal && (!string.IsNullOrWhiteSpace(options.Model) || !string.IsNullOrWhiteSpace(options.ApiKey)))
                yield return "Speech:Endpoint is empty, but Speech:Model or Speech:ApiKey is set; right would be an address such as https://api.openai.com/v1, or none of them.";
        }
        else
        {
            if (isLocal)
                yield return "Speech:Endpoint and Speech:Local:Model are both set; right would be one of them.";
            if (SpeechOptions.Transcriptions(options.Endpoint) is null)
                yield return $"Speech:Endpoint '{options.Endpoint}' is not an address; right would be one such as https://api.openai.com/v1 or http://localhost:8080/v1.";
            if (string.IsNullOrWhiteSpace(options.Model))
                yield return "Speech:Model is empty; right would be a model's name as the endpoint knows it, such as whisper-1 (whisper.cpp's server takes any).";
        }

        if (options.ApiKey?.Any(letter => char.IsControl(letter) || letter > '~') == true)
            yield return "Speech:ApiKey has characters that no key has; was more copied than the key?";
        if (options.Language is { Length: > 0 } language && language != "auto" && !(language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower)))
            yield return $"Speech:Language '{language}' is not a language; right would be ar, en, another ISO 639-1 code, or auto.";
    }

    private static IEnumerable<string> Local(LocalSpeechOptions options)
    {
        if (options.Threads is < 1 or > 256)
            yield return "Speech:Local:Threads must be between 1 and 256.";
        if (string.IsNullOrWhiteSpace(options.Model))
            yield break;
        if (!File.Exists(options.Model))
            yield return $"Speech:Local:Model '{options.Model}' is not a file; right would be a model's file, such as the command 'models download small' writes.";
        if (Programs.Find(options.Server) is null)
            yield return $"Speech:Local:Server '{options.Server}' is not found; right would be the path of whisper.cpp's whisper-server.";
    }

    private static IEnumerable<string> Limits(SpeechOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Decoder))
            yield return "Speech:Decoder is empty; right would be ffmpeg, or its path.";
        if (options.DecodeTimeout <= TimeSpan.Zero || options.DecodeTimeout > TimeSpan.FromMinutes(5))
            yield return "Speech:DecodeTimeout must be above zero and at most five minutes, such as 00:00:20.";
        if (options.LongestNote < TimeSpan.FromSeconds(1) || options.LongestNote > TimeSpan.FromHours(1))
            yield return "Speech:LongestNote must be between a second and an hour, such as 00:05:00.";
        if (options.LargestNote is < 1024 or > MostBytes)
            yield return "Speech:LargestNote must be between 1024 and 104857600 bytes.";
        if (options.Timeout <= TimeSpan.Zero || options.TimeoutPerMinute <= TimeSpan.Zero)
            yield return "Speech:Timeout and Speech:TimeoutPerMinute must be above zero, such as 00:00:30 and 00:02:00.";
    }
}
