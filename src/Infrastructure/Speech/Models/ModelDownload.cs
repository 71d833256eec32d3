using System.Buffers;
using System.Security.Cryptography;

namespace Abtamim.Infrastructure.Speech.Models;

/// <summary>
/// Brings a model's file onto this machine. It is there whole and with the digest that is published, or not at all.
/// </summary>
public sealed class ModelDownload(HttpClient http, TimeProvider time)
{
    /// <summary>Sizes are published in MiB, rounded: so much more may come.</summary>
    private const long Surplus = 64 * 1024 * 1024;

    private const int PieceSize = 128 * 1024;

    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(1);

    /// <summary>Downloads <paramref name="model"/> into <paramref name="directory"/>, unless it is there.</summary>
    /// <param name="model">Which.</param>
    /// <param name="source">The address of the folder it is published in.</param>
    /// <param name="directory">Where to; made where it is not there.</param>
    /// <param name="progress">Told how many bytes have come, and of how many where that is known.</param>
    /// <param name="cancellationToken">Ends it; nothing is left.</param>
    public async Task<DownloadOutcome> RunAsync(
        WhisperModel model, Uri source, string directory, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        var file = Path.Combine(directory, model.FileName);
        if (File.Exists(file) && await DigestAsync(file, cancellationToken) == model.Sha1)
            return new DownloadOutcome.Present(file);

        Directory.CreateDirectory(directory);
        var part = $"{file}.{Guid.NewGuid():N}.part";
        try
        {
            if (await FetchAsync(new Uri(source, model.FileName), model, part, progress, cancellationToken) is { } wrong)
                return wrong;
            File.Move(part, file, overwrite: true);
            return new DownloadOutcome.Downloaded(file);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return new DownloadOutcome.Failed($"It broke off: {fault.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new DownloadOutcome.Failed("Nothing came any more.");
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>What went wrong, or null.</summary>
    private async Task<DownloadOutcome.Failed?> FetchAsync(
        Uri address, WhisperModel model, string part, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(LongestSilence, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token);
        if (!answer.IsSuccessStatusCode)
            return new DownloadOutcome.Failed($"{address} answered {(int)answer.StatusCode}.");

        var most = (model.Megabytes * 1024L * 1024) + Surplus;
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        await using (var content = await answer.Content.ReadAsStreamAsync(either.Token))
        await using (var output = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            var piece = ArrayPool<byte>.Shared.Rent(PieceSize);
            try
            {
                var total = 0L;
                while (await content.ReadAsync(piece.AsMemory(), either.Token) is > 0 and var read)
                {
                    silence.CancelAfter(LongestSilence);
                    if ((total += read) > most)
                        return new DownloadOutcome.Failed($"More comes than the {model.Megabytes} MiB that are published.");
                    digest.AppendData(piece, 0, read);
                    await output.WriteAsync(piece.AsMemory(0, read), either.Token);
                    progress?.Report(new DownloadProgress(total, answer.Content.Headers.ContentLength));
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(piece);
            }

            output.Flush(flushToDisk: true);
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset()) == model.Sha1
            ? null
            : new DownloadOutcome.Failed("What came has another digest than is published: it is broken, or not what it says.");
    }

    // SHA-1 is what whisper.cpp publishes.
    private static async Task<string> DigestAsync(string file, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(await CryptographicOperations.HashDataAsync(HashAlgorithmName.SHA1, content, cancellationToken));
    }
}

/// <summary>How far a download has come.</summary>
/// <param name="Bytes">So many bytes have come.</param>
/// <param name="Of">Of so many, or null where that is not known.</param>
public sealed record DownloadProgress(long Bytes, long? Of);

/// <summary>What came of a download.</summary>
public abstract record DownloadOutcome
{
    private DownloadOutcome()
    {
    }

    /// <summary>It was there already, and is whole.</summary>
    public sealed record Present(string File) : DownloadOutcome;

    /// <summary>It is there now.</summary>
    public sealed record Downloaded(string File) : DownloadOutcome;

    /// <summary>It is not there; nothing is left of the attempt.</summary>
    public sealed record Failed(string Reason) : DownloadOutcome;
}
