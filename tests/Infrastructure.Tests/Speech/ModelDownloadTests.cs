using System.Net;
using System.Security.Cryptography;
using Abtamim.Infrastructure.Speech.Models;
using Abtamim.Testing.Providers;
using Microsoft.Extensions.Time.Testing;

namespace Abtamim.Infrastructure.Tests.Speech;

/// <summary>Downloads from a server on loopback.</summary>
public sealed class ModelDownloadTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("abtamim-models-").FullName;
    private readonly byte[] _content = RandomNumberGenerator.GetBytes(700_000);
    private readonly FakeTimeProvider _time = new();
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private FakeProvider _server = null!;

    private string File => Path.Combine(_folder, "models", "ggml-tested.bin");

    public async ValueTask InitializeAsync() => _server = await FakeProvider.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Download_WhenItIsWhole_IsThereAndTellsItsProgress()
    {
        _server.Answer(ProviderAnswer.Bytes(HttpStatusCode.OK, "application/octet-stream", _content));
        var progress = new Progress();

        var outcome = await RunAsync(progress: progress);

        Assert.Equal(new DownloadOutcome.Downloaded(File), outcome);
        Assert.Equal(_content, await System.IO.File.ReadAllBytesAsync(File));
        Assert.Equal("/whisper/ggml-tested.bin", Assert.Single(_server.Requests).Path);
        Assert.Equal(new DownloadProgress(_content.Length, _content.Length), progress.Reports[^1]);
        Assert.Equal(progress.Reports.Select(report => report.Bytes).Order(), progress.Reports.Select(report => report.Bytes));
        AssertNothingElse();
    }

    [Fact]
    public async Task Download_WhenItIsThere_IsNotDownloadedAgain()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllBytesAsync(File, _content);

        Assert.Equal(new DownloadOutcome.Present(File), await RunAsync());
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task Download_WhenWhatIsThereIsBroken_IsReplaced()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllTextAsync(File, "half");
        _server.Answer(ProviderAnswer.Bytes(HttpStatusCode.OK, "application/octet-stream", _content));

        Assert.Equal(new DownloadOutcome.Downloaded(File), await RunAsync());
        Assert.Equal(_content, await System.IO.File.ReadAllBytesAsync(File));
    }

    [Fact]
    public async Task Download_WhenItIsAnother_FailsAndLeavesNothing()
    {
        _server.Answer(ProviderAnswer.Bytes(HttpStatusCode.OK, "application/octet-stream", [.. _content, 0]));

        Assert.Contains("digest", Assert.IsType<DownloadOutcome.Failed>(await RunAsync()).Reason, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
        AssertNothingElse();
    }

    [Fact]
    public async Task Download_WhenItIsCut_FailsAndLeavesNothing()
    {
        _server.Answer(ProviderAnswer.Custom(async context =>
        {
            context.Response.ContentLength = _content.Length;
            await context.Response.Body.WriteAsync(_content.AsMemory(0, 1000));
            await context.Response.Body.FlushAsync();
            context.Abort();
        }));

        Assert.IsType<DownloadOutcome.Failed>(await RunAsync());
        AssertNothingElse();
    }

    [Fact]
    public async Task Download_WhenItHasNoEnd_FailsAndLeavesNothing()
    {
        _server.Answer(ProviderAnswer.Custom(async context =>
        {
            var piece = new byte[1024 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        }));

        Assert.Contains("More comes", Assert.IsType<DownloadOutcome.Failed>(await RunAsync()).Reason, StringComparison.Ordinal);
        AssertNothingElse();
    }

    [Fact]
    public async Task Download_WhenNothingComesAnyMore_FailsAndLeavesNothing()
    {
        _server.Answer(ProviderAnswer.Silence);
        var running = RunAsync();
        await _server.WaitForAsync(1);

        _time.Advance(TimeSpan.FromSeconds(61));

        Assert.IsType<DownloadOutcome.Failed>(await running);
        AssertNothingElse();
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task Download_WhenTheServerSaysNo_Fails(HttpStatusCode status)
    {
        _server.Answer(ProviderAnswer.Json(status, "{}"));

        Assert.Contains(((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture), Assert.IsType<DownloadOutcome.Failed>(await RunAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Models_WhenListed_AreSmallestFirstWithDigestsOfTheirOwn()
    {
        Assert.Equal(WhisperModel.All.Select(model => model.Megabytes).Order(), WhisperModel.All.Select(model => model.Megabytes));
        Assert.All(WhisperModel.All, model => Assert.Matches("^[0-9a-f]{40}$", model.Sha1));
        Assert.Equal(WhisperModel.All.Count, WhisperModel.All.Select(model => model.Sha1).Distinct(StringComparer.Ordinal).Count());
    }

    private Task<DownloadOutcome> RunAsync(IProgress<DownloadProgress>? progress = null) => new ModelDownload(_http, _time).RunAsync(
        new WhisperModel("tested", 0, Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.SHA1, _content)), "tests"),
        new Uri(_server.Url, "whisper/"),
        Path.GetDirectoryName(File)!,
        progress,
        CancellationToken.None);

    private void AssertNothingElse() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories), file => file != File);

    private sealed class Progress : IProgress<DownloadProgress>
    {
        public List<DownloadProgress> Reports { get; } = [];

        public void Report(DownloadProgress value) => Reports.Add(value);
    }
}
