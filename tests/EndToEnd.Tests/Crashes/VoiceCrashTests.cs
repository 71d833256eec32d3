using System.Net;
using Abtamim.Testing.Hosting;
using Abtamim.Testing.Providers;
using Abtamim.Testing.Speech;
using Abtamim.Testing.Voice;
using Microsoft.Data.Sqlite;

namespace Abtamim.EndToEnd.Tests.Crashes;

/// <summary>A host that is killed while it listens.</summary>
public sealed class VoiceCrashTests
{
    private const string Customer = "SPEAKER-1";

    [Fact]
    public async Task Note_WhenItsHostIsKilledInTheMiddle_IsHeardOnceByTheNext()
    {
        Assert.SkipWhen(Ffmpeg.Missing is not null, Ffmpeg.Missing ?? "");
        var folder = Directory.CreateTempSubdirectory("abtamim-crash-");
        var database = $"Data Source={Path.Combine(folder.FullName, "abtamim.db")}";
        await DemoCompany.FoundAsync(database, [Customer]);
        await using var parts = await VoiceParts.StartAsync();
        string[] configured = [.. parts.Settings(), "--Preparing:LongestLease=00:00:02", "--Preparing:LeaseMargin=00:00:01"];
        var settings = configured.Select(setting => setting.TrimStart('-').Split('=', 2))
            .ToDictionary(pair => pair[0].Replace(":", "__", StringComparison.Ordinal), pair => pair[1]);
        using var http = new HttpClient();

        parts.Speech.Answer = _ => ProviderAnswer.Silence;
        await using (var host = await HostProcess.StartAsync(database, settings))
        {
            var speaker = new ChatClient(http, "customer:" + Customer, host.Address);
            Assert.Equal(HttpStatusCode.OK, await speaker.SpeakAsync("1", TestRecordings.Of("4 cartons of pepsi cans"), "audio/wav"));
            await SpeechParts.UntilAsync(() => parts.Speech.Requests.Count > 0);
            await host.KillAsync();
        }

        parts.Speech.Answer = null;
        await using (var next = await HostProcess.StartAsync(database, settings))
        {
            var speaker = new ChatClient(http, "customer:" + Customer, next.Address);
            await speaker.WaitForAsync(message => message.Text!.Contains("4 cartons", StringComparison.Ordinal), within: TimeSpan.FromMinutes(1));
            Assert.Equal(["me", "desk"], (await speaker.ReadAsync()).Select(message => message.From));
        }

        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
