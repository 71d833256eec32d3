using Abtamim.Infrastructure.Files;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Abtamim.Infrastructure.Hearing;

/// <summary>Removes recordings whose time is over, or whose speaker asked for it. Any number of hosts may do so at once.</summary>
internal sealed class RecordingRetention(
    RecordingStore recordings, FilesOptions files, HearingOptions options, TimeProvider time, ILogger<RecordingRetention> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await recordings.RemoveKeptBeforeAsync(time.GetUtcNow() - files.Retention, stoppingToken) > 0)
                {
                    // Some are removed at a time.
                }
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(fault, "Recordings whose time is over could not be removed; it is tried again.");
            }

            await Task.Delay(options.RemoveEvery, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
