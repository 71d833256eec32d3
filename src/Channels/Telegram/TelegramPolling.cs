using System.Text.Json;
using Abtamim.Domain.Messaging;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.Telegram;

/// <summary>
/// Fetches updates where there is no address that Telegram could deliver them to. Telegram forgets an update when the
/// next ones are asked for, which happens only after what it brought is kept. One host fetches at a time: Telegram ends
/// the request of the one that came first with 409, and that one steps back for a while.
/// </summary>
internal sealed class TelegramPolling(
    TelegramApi api, IInbox inbox, IOptions<TelegramOptions> options, TimeProvider time, ILogger<TelegramPolling> logger) : BackgroundService
{
    private const int Conflict = 409;

    private static readonly TimeSpan StepBack = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    private readonly TelegramIds _ids = new(options.Value.BotId);
    private readonly Pause _pause = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    private readonly Pause _stepBack = new(StepBack, TimeSpan.FromMinutes(5));
    private long? _offset;
    private bool _isElsewhere;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var hasMoved = await TakeAsync(await api.GetUpdatesAsync(_offset, stoppingToken), stoppingToken);
                _stepBack.Reset();
                _isElsewhere = false;
                if (hasMoved)
                    _pause.Reset();
                else
                    await Task.Delay(_pause.Next(), time, stoppingToken);
            }
            catch (Exception fault)
            {
                if (stoppingToken.IsCancellationRequested)
                    return;
                await Task.Delay(WaitAfter(fault), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Keeps what came. False where something came that has no number: the same would come again at once.</summary>
    private async Task<bool> TakeAsync(JsonElement updates, CancellationToken cancellationToken)
    {
        if (updates.ValueKind != JsonValueKind.Array)
            return false;
        var hasMoved = updates.GetArrayLength() == 0;
        foreach (var update in updates.EnumerateArray())
        {
            if (TelegramUpdate.Read(update, _ids) is not { } read)
                continue;
            if (read.Message is { } message)
                await inbox.ReceiveAsync(message, cancellationToken);
            _offset = read.Id + 1;
            hasMoved = true;
            if (read.Callback is { } callback)
                _ = AnswerAsync(callback, cancellationToken);
        }

        return hasMoved;
    }

    // Nothing depends on it but the look of the button, so nobody waits for it.
    private async Task AnswerAsync(string callback, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(AnswerWithin);
        try
        {
            await api.AnswerAsync(callback, limit.Token);
        }
        catch (Exception fault) when (TelegramErrors.IsOutside(fault))
        {
            logger.LogDebug("A tap was not answered in time: {Reason}", TelegramErrors.Describe(fault));
        }
    }

    private TimeSpan WaitAfter(Exception fault)
    {
        if (TelegramErrors.CodeOf(fault) == Conflict)
        {
            if (!_isElsewhere)
                logger.LogInformation("Another host fetches Telegram's updates, or a webhook is set: {Reason} This one tries again later.", TelegramErrors.Describe(fault));
            _isElsewhere = true;
            return _stepBack.Next();
        }

        if (TelegramErrors.CodeOf(fault) is 401 or 404)
            logger.LogError("Telegram does not know Telegram:BotToken: {Reason}", TelegramErrors.Describe(fault));
        else if (TelegramErrors.IsOutside(fault))
            logger.LogWarning("Telegram's updates cannot be fetched: {Reason}", TelegramErrors.Describe(fault));
        else
            logger.LogError(fault, "What Telegram brought could not be kept; it is fetched again.");
        return _pause.Next(TelegramErrors.WaitOf(fault));
    }
}
