using System.Net;
using Abtamim.Infrastructure;
using Abtamim.Infrastructure.Speech;
using Abtamim.Testing.Providers;
using Abtamim.Testing.Speech;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Abtamim.Benchmarks.Voice;

/// <summary>
/// Measures what is added to the engine's own time for a voice note of 20 seconds: <c>voice overhead</c>. The note is
/// fetched from loopback, decoded, measured for silence and posted to a server that answers at once; beside it stands the
/// time of the real engine, with the smallest model's graph.
/// </summary>
internal static class VoiceProgram
{
    private const int Rounds = 20;
    private const int EngineRounds = 3;
    private const double Share = 0.05;

    private static readonly TimeSpan Allowance = TimeSpan.FromMilliseconds(150);
    private static readonly TimeProvider Clock = TimeProvider.System;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not ["overhead"])
        {
            Console.Error.WriteLine("usage: voice overhead");
            return 2;
        }

        if ((Ffmpeg.Missing ?? SpeechParts.WhisperMissing) is { } missing)
        {
            Console.Error.WriteLine(missing);
            return 1;
        }

        var note = await Ffmpeg.EncodeAsync(Sound.Voice(20).Wave(), "ogg", "-c:a", "libopus", "-b:a", "16k", "-application", "voip");
        var (added, audio) = await OverheadAsync(note);
        var engine = await EngineAsync(audio);
        var bar = (engine * Share) + Allowance;
        Print($"the engine takes {engine.TotalMilliseconds:0} ms; added {added.TotalMilliseconds:0} ms (bar: {bar.TotalMilliseconds:0} ms, 5 % of it and 150 ms)");
        return added <= bar ? 0 : 1;
    }

    private static async Task<(TimeSpan Added, SpeechAudio Audio)> OverheadAsync(byte[] note)
    {
        await using var provider = await FakeProvider.StartAsync();
        provider.Otherwise = request => request.Method == "GET"
            ? ProviderAnswer.Bytes(HttpStatusCode.OK, "audio/ogg", note)
            : ProviderAnswer.Json(HttpStatusCode.OK, """{"text":"","language":"arabic","segments":[]}""");
        await using var services = Services(("Speech:Endpoint", provider.Url + "v1"), ("Speech:Model", "none"));
        var decoder = services.GetRequiredService<IAudioDecoder>();
        var transcriber = services.GetRequiredService<ISpeechTranscriber>();
        using var http = new HttpClient();
        List<TimeSpan> fetch = [], decode = [], post = [], all = [];
        DecodedAudio.Decoded? decoded = null;
        for (var round = -2; round < Rounds; round++)
        {
            var start = Clock.GetTimestamp();
            var fetched = await http.GetByteArrayAsync(provider.Url);
            var afterFetch = Clock.GetTimestamp();
            decoded = (DecodedAudio.Decoded)await decoder.DecodeAsync(fetched, CancellationToken.None);
            var afterDecode = Clock.GetTimestamp();
            await transcriber.TranscribeAsync(decoded.Audio, new SpeechHints("ar", ["بيبسي", "رز مزة"]), CancellationToken.None);
            var end = Clock.GetTimestamp();
            if (round < 0)
                continue;
            fetch.Add(Clock.GetElapsedTime(start, afterFetch));
            decode.Add(Clock.GetElapsedTime(afterFetch, afterDecode));
            post.Add(Clock.GetElapsedTime(afterDecode, end));
            all.Add(Clock.GetElapsedTime(start, end));
        }

        Print($"note: {decoded!.Audio.Duration.TotalSeconds:0.0} s, {note.Length} bytes, speech {decoded.Speech.TotalSeconds:0.0} s");
        Print($"fetch {Median(fetch):0.0} ms, decode and silence check {Median(decode):0.0} ms, post {Median(post):0.0} ms (medians of {Rounds})");
        return (TimeSpan.FromMilliseconds(Median(all)), decoded.Audio);
    }

    private static async Task<TimeSpan> EngineAsync(SpeechAudio audio)
    {
        await using var services = Services(
            ("Speech:Local:Model", SpeechParts.EmptyModel), ("Speech:Local:Server", SpeechParts.WhisperServer), ("Speech:Timeout", "00:10:00"));
        var hosted = services.GetServices<IHostedService>().ToList();
        foreach (var service in hosted)
            await service.StartAsync(CancellationToken.None);
        try
        {
            var transcriber = services.GetRequiredService<ISpeechTranscriber>();
            while (await transcriber.TranscribeAsync(audio, SpeechHints.None, CancellationToken.None) is Transcription.Unavailable)
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            List<TimeSpan> took = [];
            for (var round = 0; round < EngineRounds; round++)
            {
                var start = Clock.GetTimestamp();
                await transcriber.TranscribeAsync(audio, new SpeechHints("ar", []), CancellationToken.None);
                took.Add(Clock.GetElapsedTime(start));
            }

            return TimeSpan.FromMilliseconds(Median(took));
        }
        finally
        {
            foreach (var service in hosted)
                await service.StopAsync(CancellationToken.None);
        }
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddLogging()
        .AddAbtamimInfrastructure(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)))
            .Build())
        .BuildServiceProvider();

    private static double Median(List<TimeSpan> times) => times.Select(time => time.TotalMilliseconds).Order().ElementAt(times.Count / 2);

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
