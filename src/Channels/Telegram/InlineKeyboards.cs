using Abtamim.Domain.Messaging;
using Telegram.Bot.Types.ReplyMarkups;

namespace Abtamim.Channels.Telegram;

/// <summary>Lays buttons out below a message: short ones side by side, as many as can be read on a phone.</summary>
internal static class InlineKeyboards
{
    /// <summary>The keyboard of <paramref name="buttons"/>; null where there are none.</summary>
    public static InlineKeyboardMarkup? Of(IReadOnlyList<Button> buttons)
    {
        if (buttons.Count == 0)
            return null;
        var perRow = buttons.Max(button => button.Text.Length) switch
        {
            <= 8 => 4,
            <= 12 => 3,
            <= 18 => 2,
            _ => 1,
        };
        return new InlineKeyboardMarkup(
            buttons.Chunk(perRow).Select(row => row.Select(button => InlineKeyboardButton.WithCallbackData(button.Text, button.Value))));
    }
}
