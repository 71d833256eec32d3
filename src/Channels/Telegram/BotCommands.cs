using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.Telegram;

/// <summary>
/// The commands of the bot's menu. Each means what a button of the desk means, and not words: words would be read in
/// some language, and the answer would be in it.
/// </summary>
internal static class BotCommands
{
    /// <summary>A command: what is written, what the desk understands, and what it is called in Arabic and English.</summary>
    public sealed record Command(string Name, string Button, string Arabic, string English);

    /// <summary>What the menu shows, in its order.</summary>
    public static IReadOnlyList<Command> Menu { get; } =
    [
        new("prices", "list", "قائمة الأسعار", "Price list"),
        new("orders", "desk:status", "طلباتي", "My orders"),
        new("invoice", "desk:invoice", "آخر فاتورة", "My latest invoice"),
        new("balance", "desk:balance", "رصيدي", "My balance"),
        new("person", "desk:person", "التحدث مع موظف", "Talk to a person"),
        new("help", "desk:help", "كيف أطلب؟", "How to order"),
    ];

    private const string Start = "start";
    private const string StartButton = "desk:start";

    /// <summary>What <paramref name="text"/> means to the desk, if it is a command; otherwise the text itself.</summary>
    public static InboundContent Read(string text)
    {
        if (text.Length < 2 || text[0] != '/')
            return new InboundContent.Text(text);
        var words = text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        // In chats with several bots Telegram's apps add whose command it is: /help@abtamim_bot.
        var name = words[0][1..].Split('@')[0];
        if (name.Equals(Start, StringComparison.OrdinalIgnoreCase))
            return words.Length == 2 && StartPayload.CodeIn(words[1]) is { } code ? new InboundContent.Text(code) : new InboundContent.Button(StartButton);
        if (words.Length == 1 && Menu.FirstOrDefault(command => command.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known)
            return new InboundContent.Button(known.Button);
        return new InboundContent.Text(text);
    }
}
