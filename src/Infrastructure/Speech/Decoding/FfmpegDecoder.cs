using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Speech.Decoding;

/// <summary>
/// Decodes by ffmpeg, a process a note: what a hostile file breaks in a decoder ends with that process. It reads from one
/// pipe and writes to another, so that nothing is left on the disk, and is ended, with all it started, at the limits of
/// time and of length.
/// </summary>
internal sealed class FfmpegDecoder(SpeechOptions options, TimeProvider time, ILogger<FfmpegDecoder> log) : IAudioDecoder
{
    /// <summary>The largest piece of memory that ffmpeg may take at once: a lying header asks for more.</summary>
    private const int LargestAllocation = 64 * 1024 * 1024;

    private static readonly TimeSpan Surplus = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task<DecodedAudio> DecodeAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (content.IsEmpty)
            return new DecodedAudio.Refused(AudioRefusal.Empty, "The file is empty.");
        if (content.Length > options.LargestNote)
            return new DecodedAudio.Refused(AudioRefusal.TooLarge, $"The file has {content.Length} bytes.");
        if (AudioContainer.Of(content.Span) is not { } container)
            return new DecodedAudio.Refused(AudioRefusal.NotAudio, "Its first bytes are of no type that is taken.");
        if (container == AudioContainer.Mp4)
        {
            if (Mp4File.IsEncrypted(content.Span))
                return new DecodedAudio.Refused(AudioRefusal.NotAudio, "It is encrypted.");
            content = Mp4File.WithIndexFirst(content);
        }

        return await RunAsync(container, content, cancellationToken);
    }

    private async Task<DecodedAudio> RunAsync(AudioContainer container, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = Command(container) };
        try
        {
            process.Start();
        }
        catch (Win32Exception missing)
        {
            log.LogError("The decoder {Decoder} does not start ({Reason}).", options.Decoder, missing.Message);
            return new DecodedAudio.Refused(AudioRefusal.NoDecoder, "The decoder does not start.");
        }

        using var limit = new CancellationTokenSource(options.DecodeTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await DecodeAsync(process, content, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            log.LogWarning("Decoding {Bytes} bytes of {Container} took longer than {Limit}, and was ended.", content.Length, container.Demuxer, options.DecodeTimeout);
            return new DecodedAudio.Refused(AudioRefusal.TookTooLong, "Decoding took too long.");
        }
        finally
        {
            End(process);
        }
    }

    private async Task<DecodedAudio> DecodeAsync(Process process, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        // Reads of pipes do not all heed their token; the pipes end with the process, and nobody waits for that here.
        var feeding = FeedAsync(process.StandardInput.BaseStream, content, cancellationToken);
        var errors = DrainAsync(process.StandardError.BaseStream, cancellationToken);
        var wave = new MemoryStream(Math.Min(content.Length * 8, 1024 * 1024));
        wave.SetLength(Pcm.WaveHeaderSize);
        wave.Position = Pcm.WaveHeaderSize;
        var isWhole = await CollectAsync(process.StandardOutput.BaseStream, wave, cancellationToken).WaitAsync(cancellationToken);
        if (!isWhole)
            return new DecodedAudio.Refused(AudioRefusal.TooLong, $"It is longer than {options.LongestNote}.");
        await Task.WhenAll(feeding, errors, process.WaitForExitAsync(cancellationToken)).WaitAsync(cancellationToken);

        var samples = ((int)wave.Length - Pcm.WaveHeaderSize) / Pcm.BytesPerSample * Pcm.BytesPerSample;
        if (process.ExitCode != 0)
            return new DecodedAudio.Refused(AudioRefusal.NotAudio, $"The decoder ended with code {process.ExitCode}.");
        if (samples == 0)
            return new DecodedAudio.Refused(AudioRefusal.Empty, "There is no sound in it.");
        var file = wave.GetBuffer().AsMemory(0, Pcm.WaveHeaderSize + samples);
        Pcm.WriteWaveHeader(file.Span, samples);
        return new DecodedAudio.Decoded(
            new SpeechAudio(file, Pcm.Duration(samples)),
            SpeechMeasure.Of(file.Span[Pcm.WaveHeaderSize..]));
    }

    /// <summary>False where more came than a note may have.</summary>
    private async Task<bool> CollectAsync(Stream output, MemoryStream wave, CancellationToken cancellationToken)
    {
        var most = Pcm.WaveHeaderSize + (long)(options.LongestNote.TotalSeconds * Pcm.BytesPerSecond);
        var buffer = new byte[64 * 1024];
        while (await output.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (wave.Length + read > most)
                return false;
            wave.Write(buffer, 0, read);
        }

        return true;
    }

    private static async Task FeedAsync(Stream input, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            await using (input)
                await input.WriteAsync(content, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // It has read enough, or has ended: its output and its exit code say what came of it.
        }
    }

    // It is told to say nothing; a pipe that is full all the same would hold it up.
    private static async Task DrainAsync(Stream errors, CancellationToken cancellationToken)
    {
        try
        {
            await errors.CopyToAsync(Stream.Null, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // It was ended.
        }
    }

    private ProcessStartInfo Command(AudioContainer container)
    {
        var seconds = (options.LongestNote + Surplus).TotalSeconds.ToString(CultureInfo.InvariantCulture);
        string[] arguments =
        [
            "-hide_banner", "-nostdin", "-v", "quiet", "-max_alloc", LargestAllocation.ToString(CultureInfo.InvariantCulture),
            "-protocol_whitelist", "pipe", "-format_whitelist", container.Demuxer == "mov" ? "mov,mp4,m4a" : container.Demuxer,
            "-codec_whitelist", container.Codecs, "-threads", "1", "-f", container.Demuxer, "-i", "pipe:0",
            "-map", "0:a:0", "-vn", "-sn", "-dn", "-t", seconds, "-ac", "1", "-ar", Pcm.SampleRate.ToString(CultureInfo.InvariantCulture),
            "-threads", "1", "-f", "s16le", "pipe:1",
        ];
        return new ProcessStartInfo(options.Decoder, arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }.WithoutSecrets();
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception fault) when (fault is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has just ended by itself.
        }
    }
}
