using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Speech;

/// <summary>
/// Posts speech to an OpenAI-compatible <c>/v1/audio/transcriptions</c>. Asks once and within the time that so much audio
/// may take: whether and when it is asked again is for whoever knows how long the note has waited. Neither the answer of a
/// server that refuses nor anything of the note is logged.
/// </summary>
internal sealed class HttpTranscriber : ISpeechTranscriber
{
    /// <summary>The most that is read of an answer.</summary>
    public const int MostAnswer = 4 * 1024 * 1024;

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly SpeechOptions _options;
    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly ILogger<HttpTranscriber> _log;

    /// <param name="options">Where, which and how long; checked before.</param>
    /// <param name="http">Without a time-out and without retries of its own.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">What went wrong is told here.</param>
    public HttpTranscriber(SpeechOptions options, HttpClient http, TimeProvider time, ILogger<HttpTranscriber> log)
    {
        _options = options;
        _http = http;
        _time = time;
        _log = log;
    }

    /// <inheritdoc/>
    public Task<Transcription> TranscribeAsync(SpeechAudio audio, SpeechHints hints, CancellationToken cancellationToken) =>
        TranscribeAsync(SpeechOptions.Transcriptions(_options.Endpoint)!, audio, SpeechRequest.ForEndpoint(_options, hints), cancellationToken);

    /// <summary>As the port's, of any server.</summary>
    public async Task<Transcription> TranscribeAsync(
        Uri address, SpeechAudio audio, IReadOnlyList<(string Name, string Value)> fields, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.TimeoutFor(audio.Duration), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await AskAsync(address, audio, fields, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Unavailable("It did not answer in time.") with { IsLate = true };
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return Refused("It answers more than a transcript.");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return Unavailable($"It is not reached ({(fault as HttpRequestException)?.HttpRequestError ?? HttpRequestError.Unknown}).");
        }
    }

    private async Task<Transcription> AskAsync(
        Uri address, SpeechAudio audio, IReadOnlyList<(string Name, string Value)> fields, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Form(audio, fields) };
        if (!string.IsNullOrWhiteSpace(_options.ApiKey))
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _options.ApiKey);
        using var response = await _http.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.OK)
        {
            var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return TranscriptionAnswer.Read(answer) is { } heard ? heard : Refused("Its answer is no transcript.");
        }

        var status = (int)response.StatusCode;
        return response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests || status >= 500
            ? Unavailable($"It answered {status.ToString(CultureInfo.InvariantCulture)}.", Pause(response.Headers.RetryAfter))
            : Refused($"It answered {status.ToString(CultureInfo.InvariantCulture)}.");
    }

    private static MultipartFormDataContent Form(SpeechAudio audio, IReadOnlyList<(string Name, string Value)> fields)
    {
        var form = new MultipartFormDataContent();

        // Some servers read names only in quotes.
        var file = new ReadOnlyMemoryContent(audio.Wave);
        file.Headers.ContentType = new MediaTypeHeaderValue("audio/wav");
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileName = "\"note.wav\"" };
        form.Add(file);
        foreach (var (name, value) in fields)
        {
            var field = new StringContent(value);
            field.Headers.ContentType = null;
            field.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"" };
            form.Add(field);
        }

        return form;
    }

    private TimeSpan? Pause(RetryConditionHeaderValue? after)
    {
        var pause = after?.Delta ?? (after?.Date - _time.GetUtcNow());
        return pause is not { } wait || wait < TimeSpan.Zero ? null : wait < LongestPause ? wait : LongestPause;
    }

    private Transcription.Unavailable Unavailable(string reason, TimeSpan? after = null)
    {
        _log.LogWarning("The speech server is away: {Reason}", reason);
        return new Transcription.Unavailable(reason, after);
    }

    private Transcription.Refused Refused(string reason)
    {
        _log.LogError("The speech server does not transcribe: {Reason}", reason);
        return new Transcription.Refused(reason);
    }
}
