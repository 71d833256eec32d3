using System.Globalization;
using Abtamim.Domain;
using Abtamim.Domain.Messaging;

namespace Abtamim.Infrastructure.Import;

/// <summary>Reads the cells of one row by their columns and remembers what is wrong with them.</summary>
internal sealed class RowReader(string file, SheetRow row, IReadOnlyDictionary<string, int> columns, Currency currency)
{
    /// <summary>The largest amount that a table may hold, in major units: times any quantity it still fits the books.</summary>
    private const decimal LargestAmount = 100_000_000m;

    private readonly List<ImportProblem> _problems = [];

    public IReadOnlyList<ImportProblem> Problems => _problems;

    public bool IsGood => _problems.Count == 0;

    public int Line => row.Line;

    public void Wrong(string? column, string wrong, string right) =>
        _problems.Add(new ImportProblem(file, row.Line, column, wrong, right));

    /// <summary>A text of at most <paramref name="longest"/> characters, trimmed; empty where the cell or column is.</summary>
    public string Optional(string column, int longest)
    {
        if (!columns.TryGetValue(column, out var index) || index >= row.Cells.Count)
            return "";
        var text = row.Cells[index].Trim();
        if (text.Length > longest)
            Wrong(column, $"the text has {text.Length} characters", $"at most {longest}");
        else if (text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')))
            Wrong(column, "the text holds control characters", "plain text");
        return text;
    }

    public string Required(string column, int longest)
    {
        var text = Optional(column, longest);
        if (text.Length == 0)
            Wrong(column, "is missing", "every row needs it");
        return text;
    }

    /// <summary>A code that buttons and addresses can carry: ASCII without spaces and colons.</summary>
    public string Code(string column)
    {
        var code = Required(column, 32);
        if (code.Length is > 0 and <= 32 && code.Any(letter => letter is <= ' ' or > '~' or ':' or '"' or '\\'))
            Wrong(column, $"'{Shown(code)}' is not a code", "Latin letters, digits and marks like - _ . /, without spaces and colons");
        return code;
    }

    /// <summary>A number between two bounds with at most so many decimals; the lower bound where it is not right.</summary>
    public decimal Number(string column, decimal least, decimal most, int decimals, string right)
    {
        var text = Required(column, 60);
        if (text.Length == 0)
            return least;
        switch (NumberText.Read(text, out var number))
        {
            case NumberText.Outcome.Ambiguous:
                Wrong(column, $"'{text}' can be read in two ways", $"{text.Replace(",", "", StringComparison.Ordinal)} or {text.Replace(',', '.')}");
                return least;
            case NumberText.Outcome.NotANumber:
                Wrong(column, $"'{Shown(text)}' is not a number", right);
                return least;
            case NumberText.Outcome.Number when number < least || number > most || decimal.Round(number, decimals) != number:
                Wrong(column, $"{text} is out of range", right);
                return least;
            default:
                return number;
        }
    }

    public Money Amount(string column, bool mayBeZero)
    {
        var least = mayBeZero ? 0 : 1m / currency.MinorPerMajor;
        var amount = Number(
            column,
            least,
            LargestAmount,
            currency.Decimals,
            string.Create(
                CultureInfo.InvariantCulture,
                $"an amount from {least} to {LargestAmount} {currency.Code} with at most {currency.Decimals} decimals"));
        return Money.FromMajor(amount, currency);
    }

    public Language Language(string column)
    {
        var code = Required(column, 20);
        switch (code.ToLowerInvariant())
        {
            case "ar":
                return Domain.Language.Arabic;
            case "en":
                return Domain.Language.English;
            case "":
                return Domain.Language.Arabic;
            default:
                Wrong(column, $"'{Shown(code)}' is not a language of the desk", "ar or en");
                return Domain.Language.Arabic;
        }
    }

    /// <summary>
    /// Where somebody is reached. On the web chat the address is the party itself (<paramref name="self"/>), and may be
    /// left out.
    /// </summary>
    public ConversationId Conversation(string self)
    {
        var channel = Required("channel", 20).ToLowerInvariant();
        if (channel == ChannelNames.Web)
        {
            var given = Optional("address", 200);
            if (given.Length > 0 && given != self)
                Wrong("address", $"'{Shown(given)}' is somebody else's address on the web chat", $"{self}, or nothing");
            return ConversationId.Of(channel, self);
        }

        var address = Required("address", 200);
        var right = channel switch
        {
            ChannelNames.WhatsApp => IsPhone(address) ? null : "a phone number with its country: +966511000001",
            ChannelNames.Telegram => IsChat(address) ? null : "the number of the chat: 711000003",
            ChannelNames.Teams => IsDirectoryEntry(address) ? null : "the tenant's id, a slash and the person's object id",
            _ => "",
        };
        if (right is "" && channel.Length > 0)
            Wrong("channel", $"'{Shown(channel)}' is not a channel", "whatsapp, telegram, teams or web");
        else if (right is { Length: > 0 } && address.Length > 0)
            Wrong("address", $"'{Shown(address)}' is not an address on {channel}", right);

        // As Teams' channel writes it, whatever the directory's page shows.
        return ConversationId.Of(channel, channel == ChannelNames.Teams ? address.ToLowerInvariant() : address);
    }

    /// <summary>A cell as messages show it: one line, not too long.</summary>
    public static string Shown(string text)
    {
        var line = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= 40 ? line : line[..39] + "…";
    }

    private static bool IsPhone(string text) =>
        text is ['+', .. var digits] && digits.Length is >= 8 and <= 15 && digits.All(char.IsAsciiDigit);

    private static bool IsDirectoryEntry(string text) =>
        text.Split('/') is [var tenant, var person] && Guid.TryParseExact(tenant, "D", out _) && Guid.TryParseExact(person, "D", out _);

    private static bool IsChat(string text) =>
        text.TrimStart('-') is { Length: >= 1 and <= 19 } digits && digits.All(char.IsAsciiDigit);
}
