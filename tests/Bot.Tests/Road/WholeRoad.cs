using Abtamim.Bot.Tests.Fixtures;
using Abtamim.Domain;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Parties;
using Abtamim.Testing.Hosting;

namespace Abtamim.Bot.Tests.Road;

/// <summary>
/// The whole road through the composed host: an order with an unclear product, confirmed; suppliers of whom one has only
/// a part; the delivery, the invoice, the payment, and what is in the books at the end. The same on every database and
/// every channel.
/// </summary>
public abstract class WholeRoad : IAsyncLifetime
{
    private const string Customer = "customer:CUS-001";

    /// <summary>The host, not started yet.</summary>
    protected DeskServer Desk { get; } = new();

    /// <summary>Starts <see cref="Desk"/>.</summary>
    public abstract ValueTask InitializeAsync();

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Order_FromTheFirstWordToThePayment_EndsInBalancedBooks()
    {
        var customer = As(Customer);
        await customer.SayAsync("السلام عليكم ابي ٤ كراتين بيبسي علب و٦ كراتين مويه بكرة الصبح");
        var question = await customer.HearAsync("بيبسي علب 330 مل", "أي صنف تقصد", "مياه معبأة 330 مل");
        await customer.PressAsync(question, "2");
        var draft = await customer.HearAsync("6 كراتين", "الإجمالي: 286.35 ريال", "هل أؤكد الطلب؟");
        await customer.PressAsync(draft, "تأكيد الطلب");
        await customer.HearAsync("سجّلت طلبك رقم 1001", "286.35 ريال");
        await customer.PressAsync(draft, "تأكيد الطلب");
        await customer.HearAsync("1001", "من قبل");

        // The cheapest for water has only four of the six; the next is asked for the other two.
        var water = As("supplier:SUP-01");
        await water.HearAsync("مياه معبأة 330 مل", "6 كراتين");
        await water.SayAsync("عندي ٤ كراتين بس");
        await water.HearAsync("سجّلنا ردكم");
        var rest = As("supplier:SUP-03");
        await rest.PressAsync(await rest.HearAsync("بيبسي علب 330 مل", "4 كراتين"), "متوفر كله");
        await rest.PressAsync(await rest.HearAsync("مياه معبأة 330 مل", "كرتونان"), "متوفر كله");
        await customer.HearAsync("تم تأكيد طلبك رقم 1001", "مواعيد الوصول");

        await water.PressAsync(await water.HearAsync("أمر شراء رقم"), "تم التسليم");
        await rest.PressAsync(await rest.HearAsync("أمر شراء رقم"), "تم التسليم");
        var invoice = await customer.HearAsync("فاتورتك INV-000001", "286.35 ريال");

        // A document, or its words where the channel has none.
        Assert.Contains("الإجمالي شامل الضريبة", invoice.Documents is [var document] ? document.Text : invoice.Text, StringComparison.Ordinal);
        await AssertOwedAsync(286.35m);

        await customer.SayAsync("حولت لكم ٢٨٦.٣٥ ريال");
        var staff = As("staff:سارة");
        await staff.PressAsync(await staff.HearAsync("286.35 ريال", "مطعم النخيل"), "وصل المبلغ");
        await customer.HearAsync("وصلتنا دفعتك", "286.35 ريال");
        await AssertOwedAsync(0);
        Assert.Empty(Desk.Errors.Entries);
    }

    /// <summary>Speaks as <paramref name="contact"/>, on whatever channel it is reached.</summary>
    protected virtual RoadPerson As(string contact) => new WebPerson(Desk.As(contact));

    private async Task AssertOwedAsync(decimal owed)
    {
        var ledger = Desk.Get<ILedgerReader>();
        var balance = await ledger.TrialBalanceAsync(null, TestContext.Current.CancellationToken);
        Assert.True(balance.IsBalanced);
        Assert.Equal(Money.FromMajor(owed, Currency.Sar), balance.Rows.Single(row => row.Account == LedgerAccount.Receivables).Balance);
        var statement = await ledger.StatementAsync(PartyRef.Customer("CUS-001"), null, null, TestContext.Current.CancellationToken);
        Assert.Equal(Money.FromMajor(owed, Currency.Sar), statement.Closing);
    }

    private sealed class WebPerson(ChatClient chat) : RoadPerson
    {
        private int _posted;

        public override async Task SayAsync(string text) =>
            Assert.Equal(System.Net.HttpStatusCode.OK, await chat.SayAsync(NextId(), text, TestContext.Current.CancellationToken));

        protected override async Task PressAsync(ChatButton button) =>
            Assert.Equal(System.Net.HttpStatusCode.OK, await chat.PressAsync(NextId(), button.Value, TestContext.Current.CancellationToken));

        protected override async Task<IReadOnlyList<ChatMessage>> HeardAsync() =>
            [.. (await chat.ReadAsync(cancellationToken: TestContext.Current.CancellationToken)).Where(message => message.From == "desk")];

        private string NextId() => FormattableString.Invariant($"{chat.Contact}-{++_posted}");
    }
}
