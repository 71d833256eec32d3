using System.Globalization;
using System.Net;
using Abtamim.Testing.Hosting;
using Abtamim.Testing.Providers;
using Abtamim.Testing.Speech;

namespace Abtamim.Benchmarks.Load;

/// <summary>
/// Many voice notes at once while others write: <c>load voice sqlite|postgres [ENDPOINT]</c>. Without the endpoint of a
/// speech server, one on loopback takes as long and as much of the machine as a small model does, one note at a time.
/// </summary>
internal static class VoiceLoad
{
    private const int Notes = 10;
    private const int Conversations = 200;
    private const int NoteSeconds = 20;

    // whisper.cpp's small model: about so long for a window of 30 s, on two threads.
    private static readonly TimeSpan EngineTime = TimeSpan.FromSeconds(11);
    private static readonly TimeProvider Clock = TimeProvider.System;

    public static async Task RunAsync(string kind, string? endpoint)
    {
        using var turn = new SemaphoreSlim(1);
        await using var engine = await FakeProvider.StartAsync();
        engine.Otherwise = _ => ProviderAnswer.Custom(async context =>
        {
            await turn.WaitAsync();
            await Task.WhenAll(BurnAsync(), BurnAsync());
            turn.Release();
            await ProviderAnswer.Json(HttpStatusCode.OK, """{"text":"ابي ٤ كراتين بيبسي علب","language":"arabic","segments":[]}""").WriteAsync(context);
        });
        var database = await LoadHouse.DatabaseAsync(kind);
        await LoadHouse.FoundAsync(database, Conversations);
        var files = Directory.CreateTempSubdirectory("abtamim-voice-");
        await using var host = await HostProcess.StartAsync(database, new Dictionary<string, string>
        {
            ["Speech__Endpoint"] = endpoint ?? engine.Url + "v1/audio/transcriptions",
            ["Speech__Model"] = "small",
            ["Files__Directory"] = files.FullName,
        });

        using (var warm = new ChatLoad(host.Address, Conversations, "w"))
            await warm.SampleAsync("LOAD-SAMPLE", TimeSpan.FromSeconds(5));
        using var quiet = new ChatLoad(host.Address, Conversations, "q");
        Console.WriteLine($"{kind}: nobody speaks: {await quiet.SampleAsync("LOAD-SAMPLE", TimeSpan.FromSeconds(10))}");

        var start = Clock.GetTimestamp();
        var spoken = Enumerable.Range(1, Notes).Select(number => SpeakAsync(host.Address, number)).ToList();
        using var others = new ChatLoad(host.Address, Conversations, "o");
        using var sampler = new ChatLoad(host.Address, Conversations, "s");
        var duration = TimeSpan.FromSeconds(30);
        var sampled = sampler.SampleAsync("LOAD-SAMPLE", duration);
        await others.PacedAsync(20, duration);
        Console.WriteLine($"{kind}: {Notes} notes of {NoteSeconds} s at once: others are answered {await sampled} (bar: p99 300 ms)");
        await Task.WhenAll(spoken);
        Console.WriteLine(FormattableString.Invariant($"{kind}: all notes answered after {Clock.GetElapsedTime(start).TotalSeconds:0} s"));
        files.Delete(recursive: true);
    }

    // The last customers speak; the load writes as the first ones.
    private static async Task SpeakAsync(Uri host, int number)
    {
        using var http = new HttpClient { BaseAddress = host };
        var contact = string.Create(CultureInfo.InvariantCulture, $"customer:LOAD-{Conversations + 1 - number:000}");
        using var form = ChatClient.RecordingForm(contact, "note", Sound.Voice(NoteSeconds).Wave(), "audio/wav");
        using var answer = await http.PostAsync(new Uri("/channels/web/messages", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        await new ChatClient(http, contact).WaitForAsync(
            message => message.Text?.Contains('«', StringComparison.Ordinal) == true || message.Text?.Contains('“', StringComparison.Ordinal) == true,
            within: TimeSpan.FromMinutes(10));
    }

    private static Task BurnAsync() => Task.Factory.StartNew(
        () =>
        {
            var start = Clock.GetTimestamp();
            while (Clock.GetElapsedTime(start) < EngineTime)
                Thread.SpinWait(1_000);
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);
}
