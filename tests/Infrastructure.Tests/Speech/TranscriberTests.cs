using System.Net;
using System.Text.Json.Nodes;
using Abtamim.Infrastructure.Speech;
using Abtamim.Infrastructure.Tests.Fixtures;
using Abtamim.Testing.Providers;
using Abtamim.Testing.Speech;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Net.Http.Headers;

namespace Abtamim.Infrastructure.Tests.Speech;

/// <summary>What is asked of a server that speaks OpenAI's protocol, and what becomes of its answers.</summary>
public sealed class TranscriberTests : IAsyncLifetime
{
    private const string Verbose = """
        {"task":"transcribe","language":"arabic","duration":5.6,"text":" أبي خمسة كراتين بيبسي ",
         "segments":[{"id":0,"start":0.0,"end":3.0,"text":" أبي خمسة","avg_logprob":-0.21,"no_speech_prob":0.01,"compression_ratio":1.2},
                     {"id":1,"start":3.0,"end":5.6,"text":" كراتين بيبسي","avg_logprob":-0.9,"no_speech_prob":0.02}],
         "words":[{"word":"أبي","start":0.1,"end":0.5},{"word":"خمسة","start":0.6,"end":1.2},{"word":"كراتين","start":3.0,"end":4.0},{"word":"بيبسي","start":4.1,"end":5.0}]}
        """;

    private const string WhisperCpp = """
        {"task":"transcribe","language":"arabic","duration":5.6,"text":" رز مزة",
         "segments":[{"id":0,"text":" رز مزة","start":0.0,"end":2.0,"words":[{"word":" رز","start":0.1,"end":0.5,"t_dtw":-1,"probability":0.93},{"word":" م\ufffd","start":0.6,"end":0.9,"t_dtw":-1,"probability":0.8},{"word":"\ufffdة","start":0.9,"end":1.2,"t_dtw":-1,"probability":0.31}],"temperature":0.0,"avg_logprob":-0.4,"no_speech_prob":0.1}]}
        """;

    private const string Tokens = """
        {"text":"five cartons","logprobs":[{"token":"five","logprob":-0.1,"bytes":[1]},{"token":" car","logprob":-0.1,"bytes":[1]},{"token":"tons","logprob":-1.3,"bytes":[1]}]}
        """;

    private static readonly SpeechAudio Audio = new(Sound.Voice(1).Wave(), TimeSpan.FromSeconds(1));

    private readonly FakeTimeProvider _time = new();
    private FakeProvider _server = null!;

    public async ValueTask InitializeAsync() => _server = await FakeProvider.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Transcribe_WhenAsked_SendsTheNoteAndWhatIsKnownOfIt()
    {
        _server.Answer(Ok(Verbose));

        await TranscribeAsync(hints: new SpeechHints("ar", ["بيبسي علب", "رز مزة"]));

        var request = Assert.Single(_server.Requests);
        var form = await FormAsync(request);
        Assert.Equal("/v1/audio/transcriptions", request.Path);
        Assert.Equal("Bearer sesame", request.Headers["Authorization"]);
        Assert.Equal(Audio.Wave.ToArray(), form["file"].Content);
        Assert.Equal("note.wav", form["file"].FileName);
        Assert.Equal("whisper-1", form["model"].Text);
        Assert.Equal("ar", form["language"].Text);
        Assert.Equal("0", form["temperature"].Text);
        Assert.Equal("verbose_json", form["response_format"].Text);
        Assert.Equal("رز مزة، بيبسي علب.", form["prompt"].Text);
    }

    [Theory]
    [InlineData("whisper-1")]
    [InlineData("gpt-4o-transcribe")]
    [InlineData("gpt-transcribe")]
    public async Task Transcribe_WhenHeldAgainstTheDescription_SendsItsShape(string model)
    {
        Assert.SkipWhen(PublishedShapes.OpenAIMissing is not null, PublishedShapes.OpenAIMissing ?? "");
        _server.Answer(Ok(Verbose));

        await TranscribeAsync(options => options.Model = model, new SpeechHints("ar", ["بيبسي علب", "رز مزة"]));

        var sent = new JsonObject();
        foreach (var (name, field) in await FormAsync(Assert.Single(_server.Requests)))
        {
            if (name.EndsWith("[]", StringComparison.Ordinal))
                sent[name[..^2]] = new JsonArray(field.Text);
            else
                sent[name] = name == "temperature" ? JsonNode.Parse(field.Text) : field.Text;
        }

        Assert.Empty(PublishedShapes.OpenAI().Faults("CreateTranscriptionRequest", sent));
    }

    [Theory]
    [InlineData(null, "en", "en")]
    [InlineData("ar", "en", "ar")]
    [InlineData("auto", "en", null)]
    [InlineData(null, null, null)]
    public async Task Transcribe_WhateverIsKnownOfTheLanguage_SaysTheOneThatIsSet(string? set, string? hint, string? said)
    {
        _server.Answer(Ok(Verbose));

        await TranscribeAsync(options => options.Language = set, new SpeechHints(hint, []));

        Assert.Equal(said, (await FormAsync(Assert.Single(_server.Requests))).GetValueOrDefault("language")?.Text);
    }

    [Theory]
    [InlineData("gpt-4o-transcribe", true)]
    [InlineData("gpt-4o-transcribe-diarize", false)]
    [InlineData("gpt-transcribe", false)]
    public async Task Transcribe_WhenTheModelHasNoSegments_AsksForWhatItHas(string model, bool tellsTokens)
    {
        _server.Answer(Ok(Tokens));

        await TranscribeAsync(options => options.Model = model);

        var form = await FormAsync(Assert.Single(_server.Requests));
        Assert.Equal("json", form["response_format"].Text);
        Assert.Equal(tellsTokens, form.ContainsKey("include[]"));
    }

    [Fact]
    public async Task Transcribe_WhenWordsStandBesideSegments_PutsThemIntoTheirs()
    {
        _server.Answer(Ok(Verbose));

        var heard = Assert.IsType<Transcription.Transcribed>(await TranscribeAsync());

        Assert.Equal("أبي خمسة كراتين بيبسي", heard.Text);
        Assert.Equal("arabic", heard.Language);
        Assert.Equal([-0.21, -0.9], heard.Segments.Select(segment => segment.AverageLogProbability!.Value));
        Assert.Equal(0.01, heard.Segments[0].NoSpeechProbability);
        Assert.Equal(TimeSpan.FromSeconds(5.6), heard.Segments[1].End);
        Assert.Equal([new SpeechWord("كراتين", null), new SpeechWord("بيبسي", null)], heard.Segments[1].Words);
    }

    [Fact]
    public async Task Transcribe_WhenTheServerIsWhisperCpp_HasItsProbabilities()
    {
        _server.Answer(Ok(WhisperCpp));

        var heard = Assert.IsType<Transcription.Transcribed>(await TranscribeAsync());

        Assert.Equal([new SpeechWord("رز", 0.93), new SpeechWord("مزة", 0.31)], Assert.Single(heard.Segments).Words);
    }

    [Fact]
    public async Task Transcribe_WhenOnlyTokensAreTold_AWordIsAsSureAsItsLeastSureToken()
    {
        _server.Answer(Ok(Tokens));

        var segment = Assert.Single(Assert.IsType<Transcription.Transcribed>(await TranscribeAsync()).Segments);

        Assert.Equal(-0.5, segment.AverageLogProbability!.Value, tolerance: 0.001);
        Assert.Equal(["five", "cartons"], segment.Words.Select(word => word.Text));
        Assert.Equal(Math.Exp(-1.3), segment.Words[1].Probability!.Value, tolerance: 0.001);
    }

    [Theory]
    [InlineData("""{"text":""}""")]
    [InlineData("""{"text":"","segments":[]}""")]
    [InlineData("""{"text":"","segments":null,"language":null,"words":"none"}""")]
    public async Task Transcribe_WhenNothingWasHeard_IsAnEmptyText(string answer)
    {
        _server.Answer(Ok(answer));

        Assert.Equal("", Assert.IsType<Transcription.Transcribed>(await TranscribeAsync()).Text);
    }

    [Fact]
    public async Task Transcribe_WhenNumbersCannotBe_LeavesThemOut()
    {
        _server.Answer(Ok("""{"text":"a","segments":[{"text":"a","start":-1,"end":1e300,"avg_logprob":3,"no_speech_prob":"NaN","words":[{"word":"a","probability":7},{"word":7}]}]}"""));

        var segment = Assert.Single(Assert.IsType<Transcription.Transcribed>(await TranscribeAsync()).Segments);

        Assert.Null(segment.AverageLogProbability);
        Assert.Null(segment.NoSpeechProbability);
        Assert.Equal(new SpeechWord("a", null), Assert.Single(segment.Words));
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (segment.Start, segment.End));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("<html>")]
    [InlineData("""{"error":"failed to read audio"}""")]
    [InlineData("""{"text":5}""")]
    [InlineData("""{"text":"\ud800"}""")]
    public async Task Transcribe_WhenTheAnswerIsNoTranscript_IsRefused(string answer)
    {
        _server.Answer(Ok(answer));

        Assert.IsType<Transcription.Refused>(await TranscribeAsync());
    }

    [Fact]
    public async Task Transcribe_WhenTheAnswerIsEndless_IsRefused()
    {
        _server.Answer(Ok($$"""{"text":"{{new string('a', HttpTranscriber.MostAnswer)}}"}"""));

        Assert.IsType<Transcription.Refused>(await TranscribeAsync());
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(HttpStatusCode.Redirect)]
    public async Task Transcribe_WhenTheServerSaysNo_IsRefused(HttpStatusCode status)
    {
        _server.Answer(ProviderAnswer.Json(status, "{}", ("Location", "http://169.254.169.254/")));

        Assert.IsType<Transcription.Refused>(await TranscribeAsync());
        Assert.Single(_server.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "7", 7)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "999999", 3600)]
    [InlineData(HttpStatusCode.InternalServerError, null, null)]
    [InlineData(HttpStatusCode.BadGateway, "soon", null)]
    public async Task Transcribe_WhenTheServerIsAway_SaysSoAndUntilWhen(HttpStatusCode status, string? after, int? seconds)
    {
        _server.Answer(ProviderAnswer.Json(status, "{}", after is null ? [] : [("Retry-After", after)]));

        var away = Assert.IsType<Transcription.Unavailable>(await TranscribeAsync());

        Assert.Equal(seconds, away.After?.TotalSeconds);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task Transcribe_WhenTheConnectionIsCut_IsUnavailable()
    {
        _server.Answer(ProviderAnswer.CutOff);

        Assert.IsType<Transcription.Unavailable>(await TranscribeAsync());
    }

    [Fact]
    public async Task Transcribe_WhenNobodyListens_IsUnavailable() =>
        Assert.IsType<Transcription.Unavailable>(await TranscribeAsync(options => options.Endpoint = "http://127.0.0.1:1/v1"));

    [Fact]
    public async Task Transcribe_WhenNoAnswerComes_GivesUpAtTheTimeForSoMuchAudio()
    {
        _server.Answer(ProviderAnswer.Silence);
        var listening = TranscribeAsync();
        await _server.WaitForAsync(1);

        _time.Advance(TimeSpan.FromSeconds(31));
        Assert.False(listening.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.IsType<Transcription.Unavailable>(await listening);
    }

    [Fact]
    public async Task Transcribe_WhenItIsCancelled_IsNoAnswer()
    {
        _server.Answer(ProviderAnswer.Silence);
        using var cancellation = new CancellationTokenSource();
        var listening = TranscribeAsync(cancellation: cancellation.Token);
        await _server.WaitForAsync(1);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
    }

    private static ProviderAnswer Ok(string json) => ProviderAnswer.Json(HttpStatusCode.OK, json);

    private async Task<Transcription> TranscribeAsync(Action<SpeechOptions>? set = null, SpeechHints? hints = null, CancellationToken cancellation = default)
    {
        var options = new SpeechOptions { Endpoint = _server.Url + "v1", Model = "whisper-1", ApiKey = "sesame" };
        set?.Invoke(options);
        using var http = SpeechServices.CreateHttpClient();
        var transcriber = new HttpTranscriber(options, http, _time, NullLogger<HttpTranscriber>.Instance);
        return await transcriber.TranscribeAsync(Audio, hints ?? SpeechHints.None, cancellation);
    }

    private static async Task<Dictionary<string, Field>> FormAsync(RecordedRequest request)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.Headers["Content-Type"]).Boundary).Value!;
        var reader = new MultipartReader(boundary, new MemoryStream(request.Body.ToArray()));
        var fields = new Dictionary<string, Field>(StringComparer.Ordinal);
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            using var content = new MemoryStream();
            await section.Body.CopyToAsync(content);
            var disposition = section.GetContentDispositionHeader()!;
            fields[HeaderUtilities.RemoveQuotes(disposition.Name).Value!] = new Field(content.ToArray(), HeaderUtilities.RemoveQuotes(disposition.FileName).Value);
        }

        return fields;
    }

    private sealed record Field(byte[] Content, string? FileName)
    {
        public string Text => System.Text.Encoding.UTF8.GetString(Content);
    }
}
