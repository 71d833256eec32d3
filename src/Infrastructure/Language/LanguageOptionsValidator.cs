namespace Abtamim.Infrastructure.LanguageModels;

/// <summary>Says which key of the language model's is wrong and what would be right. Never repeats the key of the provider.</summary>
internal static class LanguageOptionsValidator
{
    public static IEnumerable<string> Errors(LanguageOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Endpoint))
        {
            if (!string.IsNullOrWhiteSpace(options.Model) || !string.IsNullOrWhiteSpace(options.ApiKey))
                yield return "Llm:Endpoint is empty, but Llm:Model or Llm:ApiKey is set; right would be an address such as https://api.openai.com/v1, or none of them.";
            yield break;
        }

        if (LanguageOptions.BaseAddress(options.Endpoint) is null)
            yield return $"Llm:Endpoint '{options.Endpoint}' is not an address; right would be one such as https://api.openai.com/v1 or http://localhost:11434/v1.";
        if (string.IsNullOrWhiteSpace(options.Model))
            yield return "Llm:Model is empty; right would be a model's name as the endpoint knows it, such as gpt-4o-mini.";
        if (options.ApiKey?.Any(letter => char.IsControl(letter) || letter > '~') == true)
            yield return "Llm:ApiKey has characters that no key has; was more copied than the key?";
        if (options.Timeout <= TimeSpan.Zero || options.Timeout > TimeSpan.FromMinutes(2))
            yield return "Llm:Timeout must be above zero and at most two minutes, such as 00:00:08: the customer waits for it.";
        if (options.Temperature is < 0 or > 2)
            yield return "Llm:Temperature must be between 0 and 2, or left out.";
        if (options.DailyLimit < 0)
            yield return "Llm:DailyLimit must be 0 or more; it is how many questions the messages of one customer may put on one day.";
        if (options.Parallel is < 1 or > 256)
            yield return "Llm:Parallel must be between 1 and 256.";
        if (options.CacheSize is < 0 or > 1_000_000)
            yield return "Llm:CacheSize must be between 0 and 1000000.";
        if (options.CacheFor <= TimeSpan.Zero)
            yield return "Llm:CacheFor must be above zero, such as 12:00:00.";
        if (options.InputPrice < 0 || options.OutputPrice < 0)
            yield return "Llm:InputPrice and Llm:OutputPrice must be 0 or more; they are prices of a million tokens.";
    }
}
