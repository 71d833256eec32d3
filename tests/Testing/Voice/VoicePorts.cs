using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using Abtamim.Infrastructure.Files;
using Abtamim.Infrastructure.Speech;
using Microsoft.Extensions.DependencyInjection;

namespace Abtamim.Testing.Voice;

/// <summary>What stands in for the parts of the road that hear: files in memory, no decoding, a speech server on loopback.</summary>
public sealed class VoicePorts : IAsyncDisposable
{
    private VoicePorts(SpeechServer speech) => Speech = speech;

    public SpeechServer Speech { get; }

    public MemoryFiles Files { get; } = new();

    public static async Task<VoicePorts> StartAsync() => new(await SpeechServer.StartAsync());

    /// <summary>Adds them to a host, with an engine or without.</summary>
    public void AddTo(IServiceCollection services, bool hasEngine = true)
    {
        services.AddSingleton<IFileStore>(Files);
        services.AddSingleton<IAudioDecoder, PassingDecoder>();
        if (hasEngine)
            services.AddSingleton<ISpeechTranscriber>(new PostingTranscriber(Speech.Url));
    }

    public ValueTask DisposeAsync() => Speech.DisposeAsync();
}

/// <summary>Keeps files in memory.</summary>
public sealed class MemoryFiles : IFileStore
{
    private readonly ConcurrentDictionary<FileName, ReadOnlyMemory<byte>> _files = new();

    public ICollection<FileName> Names => _files.Keys;

    public Task WriteAsync(FileName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        _files[name] = content.ToArray();
        return Task.CompletedTask;
    }

    public Task<ReadOnlyMemory<byte>?> ReadAsync(FileName name, CancellationToken cancellationToken) =>
        Task.FromResult(_files.TryGetValue(name, out var content) ? content : (ReadOnlyMemory<byte>?)null);

    public Task DeleteAsync(FileName name, CancellationToken cancellationToken)
    {
        _files.TryRemove(name, out _);
        return Task.CompletedTask;
    }
}

/// <summary>Passes recordings through as they are; WAV, OGG and WebM are some.</summary>
public sealed class PassingDecoder : IAudioDecoder
{
    private static ReadOnlySpan<byte> WebM => [0x1A, 0x45, 0xDF, 0xA3];

    /// <inheritdoc/>
    public Task<DecodedAudio> DecodeAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (content.Length == 0)
            return Task.FromResult<DecodedAudio>(new DecodedAudio.Refused(AudioRefusal.Empty, "It is empty."));
        if (!content.Span.StartsWith("RIFF"u8) && !content.Span.StartsWith("OggS"u8) && !content.Span.StartsWith(WebM))
            return Task.FromResult<DecodedAudio>(new DecodedAudio.Refused(AudioRefusal.NotAudio, "It is no recording."));
        var length = TimeSpan.FromSeconds(Math.Max(1, content.Length / 32_000.0));
        var isSilent = content.Span[44..].IndexOfAnyExcept((byte)0) < 0;
        return Task.FromResult<DecodedAudio>(new DecodedAudio.Decoded(new SpeechAudio(content, length), isSilent ? TimeSpan.Zero : length));
    }
}

/// <summary>Asks a server that speaks OpenAI's protocol, as simply as can be.</summary>
public sealed class PostingTranscriber(Uri server) : ISpeechTranscriber, IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = server };

    public async Task<Transcription> TranscribeAsync(SpeechAudio audio, SpeechHints hints, CancellationToken cancellationToken)
    {
        using var form = new MultipartFormDataContent();
        var file = new ReadOnlyMemoryContent(audio.Wave);
        file.Headers.ContentType = new MediaTypeHeaderValue("audio/wav");
        form.Add(file, "file", "audio.wav");
        form.Add(new StringContent(hints.Language ?? "auto"), "language");
        form.Add(new StringContent(string.Join(", ", hints.Vocabulary)), "prompt");
        form.Add(new StringContent("verbose_json"), "response_format");
        try
        {
            using var answer = await _http.PostAsync(new Uri("v1/audio/transcriptions", UriKind.Relative), form, cancellationToken);
            if ((int)answer.StatusCode >= 500)
                return new Transcription.Unavailable($"HTTP {(int)answer.StatusCode}");
            if (!answer.IsSuccessStatusCode)
                return new Transcription.Refused($"HTTP {(int)answer.StatusCode}");
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync(cancellationToken));
            var root = json.RootElement;
            return new Transcription.Transcribed(
                root.GetProperty("text").GetString()!,
                root.GetProperty("language").GetString(),
                [.. root.GetProperty("segments").EnumerateArray().Select(Segment)]);
        }
        catch (HttpRequestException fault)
        {
            return new Transcription.Unavailable(fault.Message);
        }
    }

    public void Dispose() => _http.Dispose();

    private static SpeechSegment Segment(JsonElement segment) => new(
        TimeSpan.FromSeconds(segment.GetProperty("start").GetDouble()),
        TimeSpan.FromSeconds(segment.GetProperty("end").GetDouble()),
        segment.GetProperty("text").GetString()!)
    {
        AverageLogProbability = segment.GetProperty("avg_logprob").GetDouble(),
        NoSpeechProbability = segment.GetProperty("no_speech_prob").GetDouble(),
        Words = [.. segment.GetProperty("words").EnumerateArray().Select(word => new SpeechWord(word.GetProperty("word").GetString()!, word.GetProperty("probability").GetDouble()))],
    };
}
