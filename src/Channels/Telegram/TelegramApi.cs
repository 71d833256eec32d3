using System.Text.Json;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Document = Abtamim.Domain.Messaging.Document;

namespace Abtamim.Channels.Telegram;

/// <summary>
/// The Bot API, one request a call and none repeated. Calls throw what the library throws; <see cref="TelegramErrors"/>
/// says what that means. The token is part of every address, so addresses are neither logged nor traced.
/// </summary>
internal sealed class TelegramApi(IHttpClientFactory clients, IOptions<TelegramOptions> options)
{
    /// <summary>The client for requests that are answered at once.</summary>
    public const string Client = "telegram";

    /// <summary>The client for the request that waits for updates.</summary>
    public const string PollingClient = "telegram-polling";

    /// <summary>How long Telegram keeps a request for updates open.</summary>
    public static readonly TimeSpan PollFor = TimeSpan.FromSeconds(30);

    private readonly TelegramBotClientOptions _bot = new(
        options.Value.BotToken,
        options.Value.ApiBaseUrl.TrimEnd('/') == TelegramOptions.TelegramApi ? null : options.Value.ApiBaseUrl)
    {
        // The library would wait and repeat in place of the dispatcher.
        RetryThreshold = 0,
        RetryCount = 0,
    };

    private TelegramBotClient Bot => new(_bot, clients.CreateClient(Client));

    /// <summary>Sends a text, as it is written: no markup is read into it.</summary>
    public Task<Message> SendAsync(long chat, string text, InlineKeyboardMarkup? keyboard, CancellationToken cancellationToken) =>
        Bot.SendMessage(
            chat, text, replyMarkup: keyboard, linkPreviewOptions: new LinkPreviewOptions { IsDisabled = true }, cancellationToken: cancellationToken);

    /// <summary>Sends a document, and a text with it.</summary>
    public async Task<Message> SendAsync(
        long chat, Document document, string caption, InlineKeyboardMarkup? keyboard, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(document.Text));
        return await Bot.SendDocument(
            chat, InputFile.FromStream(content, document.Name), caption, replyMarkup: keyboard, cancellationToken: cancellationToken);
    }

    /// <summary>Shows that something is being written.</summary>
    public Task ShowTypingAsync(long chat, CancellationToken cancellationToken) =>
        Bot.SendChatAction(chat, ChatAction.Typing, cancellationToken: cancellationToken);

    /// <summary>Ends the waiting of a button that was tapped.</summary>
    public Task AnswerAsync(string callback, CancellationToken cancellationToken) =>
        Bot.AnswerCallbackQuery(callback, cancellationToken: cancellationToken);

    /// <summary>Has updates delivered to <paramref name="url"/>, with the secret that proves who delivers them.</summary>
    public Task SetWebhookAsync(string url, CancellationToken cancellationToken) =>
        Bot.SetWebhook(
            url,
            allowedUpdates: [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery],
            secretToken: options.Value.SecretToken,
            cancellationToken: cancellationToken);

    /// <summary>Has updates kept until they are fetched.</summary>
    public Task DeleteWebhookAsync(CancellationToken cancellationToken) => Bot.DeleteWebhook(cancellationToken: cancellationToken);

    /// <summary>Sets the bot's menu for everybody whose app speaks <paramref name="language"/>; null for all other languages.</summary>
    public Task SetCommandsAsync(IEnumerable<BotCommand> commands, string? language, CancellationToken cancellationToken) =>
        Bot.SetMyCommands(commands, languageCode: language, cancellationToken: cancellationToken);

    /// <summary>Where a file is to be had.</summary>
    public Task<TGFile> GetFileAsync(string fileId, CancellationToken cancellationToken) => Bot.GetFile(fileId, cancellationToken);

    /// <summary>
    /// Waits for updates from <paramref name="offset"/> on; those before it are forgotten by Telegram. They come as they
    /// are: one that the library could not read would otherwise hold up all that come with it.
    /// </summary>
    public Task<JsonElement> GetUpdatesAsync(long? offset, CancellationToken cancellationToken) =>
        new TelegramBotClient(_bot, clients.CreateClient(PollingClient)).SendRequest(
            new UpdatesRequest { Offset = offset, Timeout = (int)PollFor.TotalSeconds, AllowedUpdates = TelegramUpdate.Kinds }, cancellationToken);

    private sealed class UpdatesRequest() : RequestBase<JsonElement>("getUpdates")
    {
        public long? Offset { get; init; }

        public int Timeout { get; init; }

        public required IReadOnlyList<string> AllowedUpdates { get; init; }
    }
}
