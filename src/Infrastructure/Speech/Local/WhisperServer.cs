using System.ComponentModel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Speech.Local;

/// <summary>
/// Keeps whisper.cpp's server running for as long as the host runs: starts it, waits until its model is loaded, looks after
/// it, and starts it again when it has ended or no longer answers, later after each failure in a row.
/// </summary>
internal sealed class WhisperServer : BackgroundService
{
    /// <summary>How often it is looked after.</summary>
    public static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(5);

    private const int MostUnanswered = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LoadLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LoadInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan HealthLimit = TimeSpan.FromSeconds(5);

    private readonly LocalSpeechOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<WhisperServer> _log;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private volatile Life? _life;

    public WhisperServer(SpeechOptions options, TimeProvider time, ILogger<WhisperServer> log)
    {
        _options = options.Local;
        _time = time;
        _log = log;
    }

    /// <summary>Where it transcribes just now, or null while it does not.</summary>
    public Uri? Address => _life?.Process.Transcriptions;

    /// <summary>The process that runs it just now, or null.</summary>
    public int? ProcessId => _life?.Process.Id;

    /// <summary>It is stuck over something: whoever waits for it has given up. It is started again.</summary>
    /// <param name="address">Where it was asked: another life than that is left alone.</param>
    public void Abandon(Uri address)
    {
        if (_life is { } life && life.Process.Transcriptions == address)
            life.Abandoned.TrySetResult();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var failures = 0; !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                failures = await LiveAsync(stoppingToken) ? 1 : failures + 1;
                await Task.Delay(Pause(failures), _time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>One life, from its start to its end; whether it has worked in between.</summary>
    private async Task<bool> LiveAsync(CancellationToken stopping)
    {
        WhisperProcess process;
        try
        {
            process = WhisperProcess.Start(_options);
        }
        catch (Win32Exception fault)
        {
            _log.LogError("whisper.cpp's server does not start: {Reason}", fault.Message);
            return false;
        }

        await using (process)
        {
            var start = _time.GetTimestamp();
            if (!await LoadAsync(process, stopping))
            {
                _log.LogError("whisper.cpp's server did not become ready. It said: {LastWords}", process.LastWords);
                return false;
            }

            _log.LogInformation("whisper.cpp's server is ready after {Seconds:0.0} s.", _time.GetElapsedTime(start).TotalSeconds);
            var life = new Life(process);
            try
            {
                _life = life;
                var end = await WatchAsync(life, stopping);
                _log.LogError("whisper.cpp's server {End}, and is started again. It said: {LastWords}", end, process.LastWords);
            }
            finally
            {
                _life = null;
            }

            return true;
        }
    }

    private async Task<bool> LoadAsync(WhisperProcess process, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(LoadLimit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        try
        {
            while (!process.HasExited)
            {
                if (await IsHealthyAsync(process, either.Token))
                    return true;
                await Task.Delay(LoadInterval, _time, either.Token);
            }
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // It has had its time.
        }

        return false;
    }

    /// <summary>How it came to its end.</summary>
    private async Task<string> WatchAsync(Life life, CancellationToken stopping)
    {
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var ended = life.Process.EndedAsync(watching.Token);
        try
        {
            for (var unanswered = 0; unanswered < MostUnanswered;)
            {
                var pause = Task.Delay(WatchInterval, _time, watching.Token);
                await Task.WhenAny(ended, life.Abandoned.Task, pause);
                stopping.ThrowIfCancellationRequested();
                if (ended.IsCompleted)
                    return "has ended";
                if (life.Abandoned.Task.IsCompleted)
                    return "was stuck";
                unanswered = await IsHealthyAsync(life.Process, stopping) ? 0 : unanswered + 1;
            }

            return "no longer answers";
        }
        finally
        {
            await watching.CancelAsync();
        }
    }

    private async Task<bool> IsHealthyAsync(WhisperProcess process, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(HealthLimit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var answer = await _http.GetAsync(process.Health, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static TimeSpan Pause(int failures)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(failures - 1, 10));
        return pause < LongestPause ? pause : LongestPause;
    }

    /// <summary>A server that is ready.</summary>
    private sealed class Life(WhisperProcess process)
    {
        public WhisperProcess Process { get; } = process;

        public TaskCompletionSource Abandoned { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
