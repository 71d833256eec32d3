using System.Globalization;
using Abtamim.Infrastructure.Speech;
using Abtamim.Infrastructure.Speech.Decoding;
using Abtamim.Testing.Speech;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Abtamim.Infrastructure.Tests.Speech;

/// <summary>Decoders that do not end: they are ended, and nothing is left of them.</summary>
public sealed class DecoderProcessTests
{
    private static readonly byte[] Note = Sound.Voice(1).Wave();

    private readonly FakeTimeProvider _time = new();

    // The length that is allowed stands in the command line: by it, the processes of this test are known.
    private readonly TimeSpan _longest = TimeSpan.FromSeconds(60) + TimeSpan.FromTicks(Random.Shared.Next(1, 10_000_000));

    private string Mark => (_longest + TimeSpan.FromSeconds(1)).TotalSeconds.ToString(CultureInfo.InvariantCulture);

    [Fact]
    public async Task Decode_WhenTheDecoderHangs_EndsItAndAllThatItStarted()
    {
        SkipWhereThereAreNoShells();
        var decoding = Decoder(SpeechParts.HangingProgram).DecodeAsync(Note, CancellationToken.None);
        await SpeechParts.UntilAsync(() => SpeechParts.ProcessesWith(Mark) == 2);

        _time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(AudioRefusal.TookTooLong, Assert.IsType<DecodedAudio.Refused>(await decoding).Kind);
        await SpeechParts.UntilAsync(() => SpeechParts.ProcessesWith(Mark) == 0);
    }

    [Fact]
    public async Task Decode_WhenItIsCancelled_EndsTheDecoder()
    {
        SkipWhereThereAreNoShells();
        using var cancellation = new CancellationTokenSource();
        var decoding = Decoder(SpeechParts.HangingProgram).DecodeAsync(Note, cancellation.Token);
        await SpeechParts.UntilAsync(() => SpeechParts.ProcessesWith(Mark) == 2);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => decoding);
        await SpeechParts.UntilAsync(() => SpeechParts.ProcessesWith(Mark) == 0);
    }

    [Fact]
    public async Task Decode_WhenTheDecoderFloods_EndsItAtTheLimit()
    {
        SkipWhereThereAreNoShells();

        var refused = Assert.IsType<DecodedAudio.Refused>(await Decoder(SpeechParts.FloodingProgram).DecodeAsync(Note, CancellationToken.None));

        Assert.Equal(AudioRefusal.TooLong, refused.Kind);
        await SpeechParts.UntilAsync(() => SpeechParts.ProcessesWith(Mark) == 0);
    }

    [Fact]
    public async Task Decode_WhenTheDecoderRuns_KnowsNoneOfTheHostsSecrets()
    {
        SkipWhereThereAreNoShells();
        Environment.SetEnvironmentVariable("Tested__Secret", "sesame");
        using var cancellation = new CancellationTokenSource();
        var decoding = Decoder(SpeechParts.HangingProgram).DecodeAsync(Note, cancellation.Token);
        await SpeechParts.UntilAsync(() => SpeechParts.ProcessesWith(Mark) == 2);

        var known = SpeechParts.EnvironmentOf(Mark);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => decoding);
        Assert.Contains("PATH=", known, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", known, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decode_WhenTheDecoderFails_IsNotAudio() =>
        Assert.Equal(AudioRefusal.NotAudio, Assert.IsType<DecodedAudio.Refused>(await Decoder("false").DecodeAsync(Note, CancellationToken.None)).Kind);

    private static void SkipWhereThereAreNoShells() =>
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Programs that misbehave are shell scripts, and processes are looked for in /proc.");

    private FfmpegDecoder Decoder(string program) => new(
        new SpeechOptions { Decoder = program, LongestNote = _longest },
        _time,
        NullLogger<FfmpegDecoder>.Instance);
}
