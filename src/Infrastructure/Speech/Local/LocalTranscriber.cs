namespace Abtamim.Infrastructure.Speech.Local;

/// <summary>
/// Asks the server that the host runs. It transcribes one note at a time and would let others wait inside it, where their
/// time would run out: they wait here instead.
/// </summary>
internal sealed class LocalTranscriber(WhisperServer server, HttpTranscriber http, SpeechOptions options) : ISpeechTranscriber, IDisposable
{
    /// <summary>How long it may take until a server that is starting is ready.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <inheritdoc/>
    public async Task<Transcription> TranscribeAsync(SpeechAudio audio, SpeechHints hints, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (server.Address is not { } address)
                return new Transcription.Unavailable("The speech server is starting.", Soon);
            var heard = await http.TranscribeAsync(address, audio, SpeechRequest.ForLocal(options, hints), cancellationToken);

            // Whoever gave up has left it computing: nobody else would get an answer before it is done.
            if (heard is Transcription.Unavailable { IsLate: true })
                server.Abandon(address);
            return heard is Transcription.Unavailable { After: null } away ? away with { After = Soon } : heard;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();
}
