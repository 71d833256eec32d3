using Abtamim.Domain.Accounting;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Conversations.Hearing;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Tests.Fixtures;
using Abtamim.Domain.Understanding;
using Abtamim.Infrastructure.Import;
using Abtamim.Testing;

namespace Abtamim.Domain.Tests.Conversations;

/// <summary>
/// A conversation as a script: who says or presses what, what comes back, and what is in the books. The company is the
/// demo's, the understanding the real one; all that falls due at once is done before the next line of the script.
/// </summary>
internal sealed class Script
{
    /// <summary>Monday morning, in Riyadh.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(3));

    private static readonly Lazy<(ProductCatalogue Catalogue, PartyDirectory Parties)> Demo = new(ReadDemo);
    private static readonly Lazy<OrderGrammar> Grammar = new(() => new OrderGrammar(Demo.Value.Catalogue));

    private IReadOnlyList<OutboundMessage> _answers = [];

    public Script(DeskPolicy? policy = null, Func<IUnderstanding, IUnderstanding>? understanding = null) => Company = new MemoryCompany(
        new Desk(understanding?.Invoke(Grammar.Value) ?? Grammar.Value),
        new Surroundings(
            Demo.Value.Catalogue,
            Demo.Value.Parties,
            new CompanyProfile("أبتميم للتجارة", "300000000000003", Currency.Sar, TimeZoneInfo.FindSystemTimeZoneById("Asia/Riyadh"), "SA"),
            policy ?? new DeskPolicy(),
            Monday));

    public MemoryCompany Company { get; }

    public MemoryStore Store => Company.Store;

    public Ledger Ledger => Company.Ledger;

    /// <summary>The order that was placed last.</summary>
    public Order Order => Store.Orders[^1];

    /// <summary>What came back for the last line of the script, one message after the other.</summary>
    public string Answer => string.Join("\n\n", _answers.Select(answer => answer.Text));

    /// <summary>The buttons of the last answer that has any.</summary>
    public IReadOnlyList<Button> Buttons => _answers.LastOrDefault(answer => answer.Buttons.Count > 0)?.Buttons ?? [];

    /// <summary><paramref name="party"/> (<c>customer:CUS-001</c>) writes.</summary>
    public Script Say(string party, string text)
    {
        _answers = Company.Receive(Party(party), text, null);
        return this;
    }

    /// <summary><paramref name="party"/> sends a recording of which this came.</summary>
    public Script Speak(string party, SpeechOutcome outcome, string? caption = null)
    {
        _answers = Company.Hear(Party(party), outcome, caption);
        return this;
    }

    /// <summary>A customer, CUS-001, says <paramref name="text"/>, of which these words were not heard surely.</summary>
    public Script Spoken(string text, params string[] doubtful) =>
        Speak("customer:CUS-001", new SpeechOutcome.Heard(text) { Doubtful = doubtful });

    /// <summary>A customer, CUS-001, writes.</summary>
    public Script Customer(string text) => Say("customer:CUS-001", text);

    /// <summary><paramref name="party"/> presses the button with this label or value on the last message to it that has such a button.</summary>
    public Script Press(string party, string labelOrValue)
    {
        var shown = Company.Said.Where(said => said.To == Party(party)).SelectMany(said => said.Message.Buttons);
        var button = shown.LastOrDefault(button => button.Text == labelOrValue || button.Value == labelOrValue)
            ?? throw new InvalidOperationException($"{party} was shown no button '{labelOrValue}'.");
        return PressValue(party, button.Value);
    }

    /// <summary><paramref name="party"/> sends this as the value of a button, whatever it was shown.</summary>
    public Script PressValue(string party, string value)
    {
        _answers = Company.Receive(Party(party), null, value);
        return this;
    }

    /// <summary>Every supplier says yes to all it is asked, and goes on until nothing is open.</summary>
    public Script SuppliersHaveEverything()
    {
        while (Store.Requests.FirstOrDefault(request => request.IsAwaitingAnswer) is { } request)
            Company.Receive(PartyRef.Supplier(request.SupplierCode), null, FormattableString.Invariant($"rfq:{request.Number}:all"));
        return this;
    }

    /// <summary>Every supplier delivers what was bought from it.</summary>
    public Script SuppliersDeliver()
    {
        while (Store.Purchases.FirstOrDefault(purchase => purchase.Status == Domain.Sourcing.PurchaseStatus.Placed) is { } purchase)
            Company.Receive(PartyRef.Supplier(purchase.SupplierCode), null, FormattableString.Invariant($"po:{purchase.Number}:delivered"));
        return this;
    }

    /// <summary>The last answer contains all of <paramref name="pieces"/>; isolates and digits' grouping apart.</summary>
    public Script Hears(params string[] pieces)
    {
        Assert.All(pieces, piece => Assert.Contains(piece, Plain(Answer), StringComparison.Ordinal));
        return this;
    }

    /// <summary>The last answer contains none of <paramref name="pieces"/>.</summary>
    public Script HearsNot(params string[] pieces)
    {
        Assert.All(pieces, piece => Assert.DoesNotContain(piece, Plain(Answer), StringComparison.Ordinal));
        return this;
    }

    /// <summary>The last message to <paramref name="party"/>, answer or not, contains all of <paramref name="pieces"/>.</summary>
    public Script Told(string party, params string[] pieces)
    {
        var text = Plain(Company.LastTo(Party(party)).Text);
        Assert.All(pieces, piece => Assert.Contains(piece, text, StringComparison.Ordinal));
        return this;
    }

    public Script Pass(TimeSpan time)
    {
        Company.Advance(time);
        return this;
    }

    private static string Plain(string text) => text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);

    private static PartyRef Party(string text) =>
        PartyRef.TryParse(text, out var party) ? party : throw new ArgumentException($"'{text}' is no party.", nameof(text));

    private static (ProductCatalogue Catalogue, PartyDirectory Parties) ReadDemo()
    {
        var folder = Path.Combine(Repository.Root, "src/Bot/DemoData");
        var sources = Directory.EnumerateFiles(folder, "*.csv").Select(file => new ImportSource(Path.GetFileName(file), File.ReadAllBytes(file)));
        var plan = Importer.Plan(sources, ProductCatalogue.Empty, PartyDirectory.Empty, Currency.Sar);
        Assert.False(plan.IsRefused);
        var changes = plan.Changes;
        return (
            new ProductCatalogue(changes.Products),
            new PartyDirectory(changes.Customers, changes.Suppliers, changes.Offers, changes.Staff));
    }
}
