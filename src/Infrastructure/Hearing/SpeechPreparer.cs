using Abtamim.Domain;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Conversations.Hearing;
using Abtamim.Domain.Parties;
using Abtamim.Infrastructure.Messaging.Preparing;
using Abtamim.Infrastructure.Speech;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Hearing;

/// <summary>
/// Listens to recordings: fetches and keeps each, decodes it, has it transcribed where it may hold speech, and judges what
/// was heard. Without an engine it is fetched and kept all the same, for people to listen to.
/// </summary>
internal sealed class SpeechPreparer(
    RecordingFetcher fetcher,
    IAudioDecoder decoder,
    ISpeechTranscriber? transcriber,
    LikelyWords words,
    Patience patience,
    Attention attention,
    HearingMetrics metrics,
    HearingOptions options,
    TimeProvider time,
    ILogger<SpeechPreparer> logger) : IPreparer
{
    // Shorter than any word.
    private static readonly TimeSpan LeastSpeech = TimeSpan.FromMilliseconds(150);

    public PreparationKind Kind => PreparationKind.Speech;

    public int Parallel => options.Parallel;

    public TimeSpan Longest => options.Longest;

    // Whoever is only to be told that it is kept, is told soon.
    public DateTimeOffset Deadline(DateTimeOffset wantedAt, DateTimeOffset now) =>
        wantedAt + (transcriber is null && options.Patience * 2 < options.Longest ? options.Patience * 2 : options.Longest);

    public async Task<Prepared> PrepareAsync(PreparationTask task, CancellationToken cancellationToken)
    {
        if (task.Wanted is not PreparationWanted.Speech wanted)
            throw new InvalidOperationException($"Nothing to listen to: {task.Wanted.Kind}.");
        var left = task.Deadline - time.GetUtcNow();
        using var limit = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var began = time.GetTimestamp();
        SpeechOutcome outcome;
        try
        {
            outcome = await attention.WhileAsync(task.Message, () => ListenAsync(task, wanted, both.Token), both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            outcome = new SpeechOutcome.NotHeard(NotListened.TooLate);
        }

        metrics.Ended(outcome, time.GetElapsedTime(began));
        return task.Message.Prepared with { Speech = outcome };
    }

    private async Task<SpeechOutcome> ListenAsync(PreparationTask task, PreparationWanted.Speech wanted, CancellationToken cancellationToken)
    {
        var (content, why) = await fetcher.FetchAsync(task.Message, wanted.Recording.Media, task.Deadline, cancellationToken);
        if (why is { } reason)
            return new SpeechOutcome.NotHeard(reason);
        if (transcriber is null)
            return new SpeechOutcome.NotHeard(NotListened.NotConfigured);
        return await decoder.DecodeAsync(content, cancellationToken) switch
        {
            DecodedAudio.Refused refused => Refused(refused),
            DecodedAudio.Decoded { Speech: var speech } when speech < LeastSpeech => new SpeechOutcome.Unclear(UnclearSpeech.Silence),
            DecodedAudio.Decoded decoded => await TranscribeAsync(task.Party, wanted.Language, decoded.Audio, task.Deadline, cancellationToken),
            var other => throw new InvalidOperationException($"No such answer: {other.GetType().Name}."),
        };
    }

    private async Task<SpeechOutcome> TranscribeAsync(
        PartyRef party, Language language, SpeechAudio audio, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        metrics.Gave(audio.Duration);
        var hints = new SpeechHints(language == Language.Arabic ? "ar" : "en", await words.OfAsync(party, language, cancellationToken));
        var mayTake = (options.LeastTime + (audio.Duration.TotalMinutes * options.TimePerMinute)) * options.Parallel;
        using var limit = new CancellationTokenSource(mayTake, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var result = await patience.TryAsync(
                () => transcriber!.TranscribeAsync(audio, hints, both.Token),
                answer => answer is Transcription.Unavailable away ? away.After ?? TimeSpan.Zero : null,
                deadline,
                both.Token);
            return result switch
            {
                Transcription.Transcribed heard => SpeechJudgement.Judge(Heard(heard)),
                Transcription.Unavailable away => Down(away.Reason),
                Transcription.Refused refused => Down(refused.Reason),
                _ => throw new InvalidOperationException($"No such answer: {result.GetType().Name}."),
            };
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Down("It took longer than its length allows.");
        }
    }

    private SpeechOutcome.NotHeard Down(string reason)
    {
        logger.LogWarning("A recording could not be listened to: {Reason}", reason);
        return new SpeechOutcome.NotHeard(NotListened.EngineDown);
    }

    private static SpeechOutcome Refused(DecodedAudio.Refused refused) => refused.Kind switch
    {
        AudioRefusal.Empty => new SpeechOutcome.Unclear(UnclearSpeech.Silence),
        AudioRefusal.NotAudio or AudioRefusal.TookTooLong => new SpeechOutcome.NotHeard(NotListened.NotAudio),
        AudioRefusal.TooLong => new SpeechOutcome.NotHeard(NotListened.TooLong),
        AudioRefusal.TooLarge => new SpeechOutcome.NotHeard(NotListened.TooLarge),
        AudioRefusal.NoDecoder => new SpeechOutcome.NotHeard(NotListened.NotConfigured),
        _ => throw new ArgumentOutOfRangeException(nameof(refused), refused.Kind, "No such reason."),
    };

    private static HeardSpeech Heard(Transcription.Transcribed heard) => new(
        heard.Text,
        [
            .. heard.Segments.Select(segment => new HeardPiece(segment.Text)
            {
                AverageLogProbability = segment.AverageLogProbability,
                NoSpeechProbability = segment.NoSpeechProbability,
                Words = [.. segment.Words.Select(word => new HeardWord(word.Text, word.Probability))],
            }),
        ])
    {
        Language = heard.Language,
    };
}
