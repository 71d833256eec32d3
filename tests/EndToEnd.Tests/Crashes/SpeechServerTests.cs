using Abtamim.Testing.Hosting;
using Abtamim.Testing.Speech;
using Microsoft.Data.Sqlite;

namespace Abtamim.EndToEnd.Tests.Crashes;

/// <summary>The speech server that a host runs does not outlive it, however the host ends.</summary>
public sealed class SpeechServerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("abtamim-speech-");

    // By the name of its model the server of this test is known among others'.
    private string Model => Path.Combine(_folder.FullName, "model.bin");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task SpeechServer_WhenItsHostIsKilled_Ends()
    {
        await using var host = await StartAsync();
        await SpeechParts.UntilAsync(() => SpeechParts.ServerWith(Model) is not null);

        await host.KillAsync();

        await SpeechParts.UntilAsync(() => SpeechParts.ProcessesWith(Model) == 0);
    }

    [Fact]
    public async Task SpeechServer_WhenItIsKilled_IsStartedAgain()
    {
        await using var host = await StartAsync();
        await SpeechParts.UntilAsync(() => SpeechParts.ServerWith(Model) is not null);
        var first = SpeechParts.ServerWith(Model)!.Value;

        System.Diagnostics.Process.GetProcessById(first).Kill();

        await SpeechParts.UntilAsync(() => SpeechParts.ServerWith(Model) is { } second && second != first);
    }

    private Task<HostProcess> StartAsync()
    {
        Assert.SkipWhen(SpeechParts.WhisperMissing is not null, SpeechParts.WhisperMissing ?? "");
        File.Copy(SpeechParts.EmptyModel, Model);
        return HostProcess.StartAsync(
            $"Data Source={Path.Combine(_folder.FullName, "abtamim.db")}",
            new Dictionary<string, string>
            {
                ["Speech__Local__Model"] = Model,
                ["Speech__Local__Server"] = SpeechParts.WhisperServer,
                ["Files__Directory"] = Path.Combine(_folder.FullName, "files"),
            });
    }
}
