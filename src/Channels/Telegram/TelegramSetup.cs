using Abtamim.Channels.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Telegram.Bot.Types;

namespace Abtamim.Channels.Telegram;

/// <summary>
/// Tells Telegram at start how this desk wants its updates, and what is in the bot's menu. The host does not wait for
/// it: what cannot be told now is told later.
/// </summary>
internal sealed class TelegramSetup(
    TelegramApi api, PublicUrl publicUrl, IOptions<TelegramOptions> options, TimeProvider time, ILogger<TelegramSetup> logger) : BackgroundService
{
    private readonly Pause _pause = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(5));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.IsPolling)
            await UntilDoneAsync("that its updates are fetched", api.DeleteWebhookAsync, stoppingToken);
        else if (publicUrl.At(TelegramBot.Path) is { } url)
            await UntilDoneAsync("where to deliver updates", cancellation => api.SetWebhookAsync(url, cancellation), stoppingToken);
        else
            logger.LogInformation("PublicUrl is not set, so Telegram is not told where to deliver updates.");
        await UntilDoneAsync("the Arabic menu", cancellation => api.SetCommandsAsync(Menu(command => command.Arabic), "ar", cancellation), stoppingToken);
        await UntilDoneAsync("the English menu", cancellation => api.SetCommandsAsync(Menu(command => command.English), null, cancellation), stoppingToken);
    }

    private static IEnumerable<BotCommand> Menu(Func<BotCommands.Command, string> say) =>
        BotCommands.Menu.Select(command => new BotCommand { Command = command.Name, Description = say(command) });

    private async Task UntilDoneAsync(string what, Func<CancellationToken, Task> tell, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await tell(stopping);
                _pause.Reset();
                return;
            }
            catch (Exception fault) when (TelegramErrors.IsOutside(fault) && !stopping.IsCancellationRequested)
            {
                logger.LogWarning("Telegram could not be told {What}: {Reason}", what, TelegramErrors.Describe(fault));

                // What it finds wrong it will find wrong again: the token, an address that it does not take.
                if (TelegramErrors.CodeOf(fault) is 400 or 401 or 404)
                    return;
                await Task.Delay(_pause.Next(TelegramErrors.WaitOf(fault)), time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
