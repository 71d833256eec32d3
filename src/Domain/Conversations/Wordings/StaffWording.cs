using System.Globalization;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What both languages share: names, moments, the values of buttons.</summary>
internal abstract class StaffWording(Format format) : DeskWording(format)
{
    /// <summary>How many buttons a message has at most.</summary>
    protected const int MostButtons = 8;

    /// <summary>A task as people call it: <c>T3</c>.</summary>
    protected string TaskName(long number) => Format.Name("T" + Plain(number));

    /// <summary>The customer's name.</summary>
    protected string CustomerName(string code, Surroundings surroundings) =>
        Format.Name(surroundings.Parties.FindCustomer(code)?.Name ?? code);

    /// <summary>The supplier's name.</summary>
    protected string SupplierName(string code, Surroundings surroundings) =>
        Format.Name(surroundings.Parties.FindSupplier(code)?.NameIn(Format.Language) ?? code);

    /// <summary>The party's name.</summary>
    protected string PartyName(PartyRef party, Surroundings surroundings) => party.Role switch
    {
        SpeakerRole.Customer => CustomerName(party.Code, surroundings),
        SpeakerRole.Supplier => SupplierName(party.Code, surroundings),
        SpeakerRole.Staff => Format.Name(party.Code),
        _ => throw new ArgumentOutOfRangeException(nameof(party), party.Role, "No such role."),
    };

    /// <summary>Who changed something: a party's name, or <paramref name="desk"/> for the desk itself.</summary>
    protected string Actor(string? actor, string desk, Surroundings surroundings) =>
        PartyRef.TryParse(actor, out var party) ? PartyName(party, surroundings) : desk;

    /// <summary>The buttons under a page of a customer's words: to take each back, and to go on.</summary>
    protected static IReadOnlyList<Button> ButtonsOf(WordPage page, string drop, string more)
    {
        var buttons = page.Words.Select((kept, index) => new Button(string.Create(CultureInfo.InvariantCulture, $"{drop} {page.First + index + 1}"), StaffButtons.DropWord(kept.Id)));
        return page.Next is { } next ? [.. buttons, new Button(more, StaffButtons.Words(page.Customer, next))] : [.. buttons];
    }

    /// <summary>Why something was done: a term in the words of the language, older words as they were written.</summary>
    protected string Why<T>(Reason<T> reason, Func<T, string> words)
        where T : notnull => reason.Say(words, Format.Name);

    /// <summary>A time, in the company's time zone.</summary>
    protected string Moment(DateTimeOffset at, Surroundings surroundings) =>
        Format.Moment(TimeZoneInfo.ConvertTime(at, surroundings.Company.TimeZone), surroundings.Today);

    /// <summary>What the awards of an order leave of its sales price; null where not all of it is bought.</summary>
    protected static (Money Cost, Money Left, decimal Margin)? Margin(Order order)
    {
        var (currency, meant) = (order.Total.Currency, order.Lines.Where(line => line.Quantity > 0).ToList());
        var net = meant.Select(line => line.Net).Total(currency);
        if (meant.Count == 0 || meant.Exists(line => line.Missing > 0) || net.IsZero)
            return null;
        var cost = meant.SelectMany(line => line.Awards).Select(award => award.UnitCost.Times(award.Quantity)).Total(currency);
        return (cost, net - cost, Math.Round((net - cost).Major / net.Major, 3));
    }

    /// <summary>One button a party.</summary>
    protected IReadOnlyList<Button> Parties(IEnumerable<PartyRef> parties, Func<PartyRef, string> value, Surroundings surroundings) =>
        [.. parties.Take(MostButtons).Select(party => new Button(Format.ForButton(PartyName(party, surroundings)), value(party)))];

    /// <summary>One button a task, on which it is shown.</summary>
    protected static IReadOnlyList<Button> Shown(IEnumerable<StaffTask> tasks) =>
        [.. tasks.Take(MostButtons).Select(task => new Button("T" + Plain(task.Number), StaffButtons.Show(task.Number)))];

    /// <summary>One button a task, on which it is decided.</summary>
    protected static IReadOnlyList<Button> Decisions(IEnumerable<StaffTask> tasks, bool accept) =>
        [.. tasks.Take(MostButtons).Select(task => new Button("T" + Plain(task.Number), StaffButtons.Decide(task.Number, accept)))];

    /// <summary>A number as buttons show it.</summary>
    protected static string Plain(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How much an entry moved for its customer or supplier, above nothing.</summary>
    protected static Money AmountOf(JournalEntry entry)
    {
        var amount = (entry.Postings.FirstOrDefault(posting => posting.Party is not null) ?? entry.Postings[0]).Amount;
        return amount.IsNegative ? -amount : amount;
    }

    /// <summary>Whose entry it is, by name; null where it is nobody's.</summary>
    protected string? PartyOf(JournalEntry entry, Surroundings surroundings) =>
        entry.Postings.FirstOrDefault(posting => posting.Party is not null) is not { Party: { } code } posting ? null
        : posting.Account == LedgerAccount.Receivables ? CustomerName(code, surroundings) : SupplierName(code, surroundings);

    /// <summary>Lines under one another.</summary>
    protected static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
