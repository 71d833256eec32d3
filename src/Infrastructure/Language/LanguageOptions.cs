using Microsoft.Extensions.Configuration;

namespace Abtamim.Infrastructure.LanguageModels;

/// <summary>The language model that is asked about what the grammar leaves open: <c>Llm:*</c>.</summary>
public sealed class LanguageOptions
{
    /// <summary>The base address of an OpenAI-compatible interface, such as <c>https://api.openai.com/v1</c>; none is asked where it is empty.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The model's name, as the endpoint knows it.</summary>
    public string? Model { get; set; }

    /// <summary>The key; empty where the endpoint wants none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The longest that a message waits for an answer.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>Whether the answer is streamed: some endpoints do only that, or keep a connection alive only so.</summary>
    public bool Streaming { get; set; }

    /// <summary>How the shape of the answer is agreed on: by JSON schema, or as the arguments of a tool.</summary>
    public AnswerForm Output { get; set; } = AnswerForm.Schema;

    /// <summary>The temperature that is asked for; null leaves it to the endpoint, since some models refuse to be told.</summary>
    public double? Temperature { get; set; }

    /// <summary>How many questions the messages of one customer may put on one business day.</summary>
    public int DailyLimit { get; set; } = 100;

    /// <summary>How many questions are asked at once in this host.</summary>
    public int Parallel { get; set; } = 8;

    /// <summary>How many answers are remembered, so that equal questions are asked once.</summary>
    public int CacheSize { get; set; } = 2_000;

    /// <summary>For how long an answer is remembered.</summary>
    public TimeSpan CacheFor { get; set; } = TimeSpan.FromHours(12);

    /// <summary>The price of a million tokens that are sent, for the cost counter; in whatever currency the provider bills.</summary>
    public decimal InputPrice { get; set; }

    /// <summary>The price of a million tokens that are answered.</summary>
    public decimal OutputPrice { get; set; }

    /// <summary>Whether a model is to be asked at all.</summary>
    public static bool IsConfigured(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return !string.IsNullOrWhiteSpace(configuration["Llm:Endpoint"]);
    }

    /// <summary>
    /// The address that paths are appended to: a bare host gets <c>/v1</c>, and whoever gives the whole address of chat
    /// completions is understood.
    /// </summary>
    internal static Uri? BaseAddress(string? endpoint)
    {
        const string Completions = "/chat/completions";
        if (!Uri.TryCreate(endpoint?.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return null;
        var path = uri.AbsolutePath.TrimEnd('/');
        if (path.EndsWith(Completions, StringComparison.OrdinalIgnoreCase))
            path = path[..^Completions.Length];
        return new UriBuilder(uri) { Path = path.Length == 0 ? "/v1" : path }.Uri;
    }
}

/// <summary>How a model is made to answer in the agreed shape.</summary>
public enum AnswerForm
{
    /// <summary>By a JSON schema for the answer (<c>response_format</c>).</summary>
    Schema,

    /// <summary>By a tool that it must call (<c>tool_choice</c>).</summary>
    Tools,
}
