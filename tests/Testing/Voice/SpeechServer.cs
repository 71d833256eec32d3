using System.Net;
using System.Text.Json;
using Abtamim.Testing.Providers;

namespace Abtamim.Testing.Voice;

/// <summary>
/// A speech server on loopback that speaks the protocol of OpenAI and whisper.cpp, and returns known transcripts: to a
/// recording that <see cref="TestRecordings"/> made, the words it was made of.
/// </summary>
public sealed class SpeechServer : IAsyncDisposable
{
    private readonly FakeProvider _provider;

    private SpeechServer(FakeProvider provider)
    {
        _provider = provider;
        provider.Otherwise = request => Answer is { } answer ? answer(request) : Heard(Transcript ?? TestRecordings.WordsIn(request.Body.Span));
    }

    public Uri Url => _provider.Url;

    /// <summary>What it hears in whatever it is given, or null: what the recording carries.</summary>
    public string? Transcript { get; set; }

    /// <summary>Answers in place of the known transcript, or null.</summary>
    public Func<RecordedRequest, ProviderAnswer>? Answer { get; set; }

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _provider.Requests;

    public static async Task<SpeechServer> StartAsync() => new(await FakeProvider.StartAsync());

    /// <summary>What the server answers where it has heard <paramref name="text"/>.</summary>
    public static ProviderAnswer Heard(string text, double logProbability = -0.2, double noSpeech = 0.01, string language = "arabic", params string[] doubtful) =>
        ProviderAnswer.Json(HttpStatusCode.OK, JsonSerializer.Serialize(Body(text, logProbability, noSpeech, language, doubtful)));

    /// <summary>The JSON of such an answer.</summary>
    public static object Body(string text, double logProbability = -0.2, double noSpeech = 0.01, string language = "arabic", params string[] doubtful) => new
    {
        text,
        language,
        segments = new[]
        {
            new
            {
                start = 0.0,
                end = 2.0,
                text,
                avg_logprob = logProbability,
                no_speech_prob = noSpeech,
                words = text.Split(' ').Select(word => new { word, probability = doubtful.Contains(word) ? 0.2 : 0.95 }),
            },
        },
    };

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}
