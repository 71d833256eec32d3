using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Abtamim.Infrastructure.Speech;
using Abtamim.Infrastructure.Speech.Local;
using Abtamim.Testing.Speech;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Abtamim.Infrastructure.Tests.Speech;

/// <summary>The real engine, with a model without weights: it loads, computes and hears nothing.</summary>
public sealed class LocalServerTests : IAsyncLifetime
{
    // By the name of its model the engine of this test is known among others'.
    private readonly string _model = Path.Combine(Path.GetTempPath(), $"abtamim-{Guid.NewGuid():N}.bin");
    private readonly SpeechOptions _options;
    private readonly Errors _errors = new(TimeProvider.System);
    private readonly HttpClient _http = SpeechServices.CreateHttpClient();
    private WhisperServer? _server;

    public LocalServerTests() => _options = new SpeechOptions
    {
        Timeout = TimeSpan.FromMinutes(5),
        Local = new LocalSpeechOptions { Model = _model, Server = SpeechParts.WhisperServer, Threads = 2 },
    };

    public ValueTask InitializeAsync()
    {
        File.Copy(SpeechParts.EmptyModel, _model);
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.StopAsync(CancellationToken.None);
        _server?.Dispose();
        _http.Dispose();
        File.Delete(_model);
    }

    [Fact]
    public async Task Server_WhenItIsReady_TranscribesAVoiceNote_AndEndsWithTheHost()
    {
        await StartAsync();
        var note = Assert.IsType<DecodedAudio.Decoded>(await DecoderTests.DecodeAsync(await File.ReadAllBytesAsync(SpeechParts.VoiceNote)));
        using var transcriber = Transcriber();

        var heard = await transcriber.TranscribeAsync(note.Audio, new SpeechHints("ar", ["بيبسي", "رز مزة"]), CancellationToken.None);

        Assert.Equal(("", "arabic"), (Assert.IsType<Transcription.Transcribed>(heard).Text, ((Transcription.Transcribed)heard).Language));
        await _server!.StopAsync(CancellationToken.None);
        Assert.Equal(0, SpeechParts.ProcessesWith(_model));
        Assert.IsType<Transcription.Unavailable>(await transcriber.TranscribeAsync(note.Audio, SpeechHints.None, CancellationToken.None));
    }

    [Fact]
    public async Task Server_WhenItDiesInTheMiddle_IsUnavailableAndStartedAgain()
    {
        var first = await StartAsync();
        using var transcriber = Transcriber();

        // It no longer computes, so that the note is under way for sure; then it dies.
        var engine = SpeechParts.ServerWith(_model)!.Value;
        await SignalAsync(engine, "STOP");
        var listening = transcriber.TranscribeAsync(new SpeechAudio(Sound.Voice(2).Wave(), TimeSpan.FromSeconds(2)), SpeechHints.None, CancellationToken.None);
        await SignalAsync(engine, "KILL");

        Assert.IsType<Transcription.Unavailable>(await listening);
        await SpeechParts.UntilAsync(() => _server!.Address is { } second && second != first);
        Assert.Contains(_errors.Messages, message => message.Contains("has ended", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Server_WhenItIsStuck_IsGivenUpAndStartedAgain()
    {
        _options.Timeout = TimeSpan.FromSeconds(1);
        var first = await StartAsync();
        using var transcriber = Transcriber();

        await SignalAsync(SpeechParts.ServerWith(_model)!.Value, "STOP");
        var heard = await transcriber.TranscribeAsync(new SpeechAudio(Sound.Voice(1).Wave(), TimeSpan.FromSeconds(1)), SpeechHints.None, CancellationToken.None);

        Assert.IsType<Transcription.Unavailable>(heard);
        await SpeechParts.UntilAsync(() => _server!.Address is { } second && second != first);
        Assert.Contains(_errors.Messages, message => message.Contains("was stuck", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("/nowhere/whisper-server")]
    public async Task Server_WhenItDoesNotStart_IsTriedAgainLaterAndLater(string program)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The program 'false' is looked for.");
        _options.Local.Server = program;
        var time = new FakeTimeProvider();
        var failures = new Errors(time);
        _server = new WhisperServer(_options, time, failures);
        await _server.StartAsync(CancellationToken.None);

        await SpeechParts.UntilAsync(() =>
        {
            time.Advance(TimeSpan.FromMilliseconds(50));
            return failures.Messages.Count >= 4;
        });

        var moments = failures.Moments.ToList();
        Assert.All([1, 2, 4], (pause, place) => Assert.True(moments[place + 1] - moments[place] >= TimeSpan.FromSeconds(pause)));
        using var transcriber = Transcriber();
        Assert.IsType<Transcription.Unavailable>(await transcriber.TranscribeAsync(new SpeechAudio(Sound.Voice(1).Wave(), TimeSpan.FromSeconds(1)), SpeechHints.None, CancellationToken.None));
    }

    private LocalTranscriber Transcriber() => new(
        _server!, new HttpTranscriber(_options, _http, TimeProvider.System, NullLogger<HttpTranscriber>.Instance), _options);

    private async Task<Uri> StartAsync()
    {
        Assert.SkipWhen(SpeechParts.WhisperMissing is not null, SpeechParts.WhisperMissing ?? "");
        _server = new WhisperServer(_options, TimeProvider.System, _errors);
        await _server.StartAsync(CancellationToken.None);
        await SpeechParts.UntilAsync(() => _server.Address is not null);
        return _server.Address!;
    }

    private static async Task SignalAsync(int process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private sealed class Errors(TimeProvider time) : ILogger<WhisperServer>
    {
        public ConcurrentQueue<string> Messages { get; } = new();

        public ConcurrentQueue<DateTimeOffset> Moments { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel < LogLevel.Error)
                return;
            Moments.Enqueue(time.GetUtcNow());
            Messages.Enqueue(formatter(state, exception));
        }
    }
}
