using Microsoft.Extensions.Configuration;

namespace Abtamim.Infrastructure.Speech;

/// <summary>How voice notes become text: <c>Speech:*</c>.</summary>
public sealed class SpeechOptions
{
    /// <summary>An OpenAI-compatible interface, such as <c>https://api.openai.com/v1</c>; none is asked where it is empty.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The model's name, as the endpoint knows it.</summary>
    public string? Model { get; set; }

    /// <summary>The key; empty where the endpoint wants none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// The one language that is spoken, ISO 639-1; <c>auto</c> lets the engine find out. Where it is empty, what is known
    /// of the customer is the hint.
    /// </summary>
    public string? Language { get; set; }

    /// <summary>The engine that the host runs itself.</summary>
    public LocalSpeechOptions Local { get; set; } = new();

    /// <summary>The program that decodes: ffmpeg, by its name in <c>PATH</c> or by its path.</summary>
    public string Decoder { get; set; } = "ffmpeg";

    /// <summary>How long decoding may take.</summary>
    public TimeSpan DecodeTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest note that is taken.</summary>
    public TimeSpan LongestNote { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The largest note that is taken, in bytes.</summary>
    public int LargestNote { get; set; } = 16 * 1024 * 1024;

    /// <summary>How long a transcription may take, beside <see cref="TimeoutPerMinute"/>.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How much longer it may take for each minute of audio.</summary>
    public TimeSpan TimeoutPerMinute { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether anything transcribes.</summary>
    public static bool IsConfigured(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return !string.IsNullOrWhiteSpace(configuration["Speech:Endpoint"]) || IsLocal(configuration);
    }

    /// <summary>The longest that a transcription of so much audio may take.</summary>
    public TimeSpan TimeoutFor(TimeSpan audio) => Timeout + (TimeoutPerMinute * audio.TotalMinutes);

    /// <summary>Whether the host runs the engine itself.</summary>
    internal static bool IsLocal(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration["Speech:Local:Model"]);

    /// <summary>
    /// Where transcriptions are asked for: a bare host gets <c>/v1</c>, and whoever gives the whole address is understood.
    /// </summary>
    internal static Uri? Transcriptions(string? endpoint)
    {
        const string Path = "/audio/transcriptions";
        if (!Uri.TryCreate(endpoint?.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return null;
        var path = uri.AbsolutePath.TrimEnd('/');
        if (path.EndsWith(Path, StringComparison.OrdinalIgnoreCase))
            path = path[..^Path.Length];
        return new UriBuilder(uri) { Path = (path.Length == 0 ? "/v1" : path) + Path }.Uri;
    }
}

/// <summary>whisper.cpp's server, run by the host: <c>Speech:Local:*</c>.</summary>
public sealed class LocalSpeechOptions
{
    /// <summary>The model's file; nothing is run where it is empty.</summary>
    public string? Model { get; set; }

    /// <summary>The server: its name in <c>PATH</c>, or its path.</summary>
    public string Server { get; set; } = "whisper-server";

    /// <summary>How many threads it computes with.</summary>
    public int Threads { get; set; } = Math.Clamp(Environment.ProcessorCount, 1, 8);
}
