using Abtamim.Bot.Tests.Fixtures;
using Abtamim.Domain;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Parties;
using Abtamim.Testing.Hosting;
using Abtamim.Testing.Speech;
using Abtamim.Testing.Voice;

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

    /// <summary>What hears for it.</summary>
    internal VoiceParts Voice { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Voice = await VoiceParts.StartAsync();
        await StartAsync();
    }

    /// <summary>Starts <see cref="Desk"/>.</summary>
    protected abstract Task StartAsync();

    /// <summary>Starts the desk's host with what hears.</summary>
    protected Task StartDeskAsync(string? connectionString, params string[] settings) =>
        Desk.StartAsync(connectionString ?? $"Data Source={Desk.Database}", [.. Voice.Settings(), .. settings]);

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        await Voice.DisposeAsync();
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

    [Fact]
    public async Task Order_WhenItIsSpoken_BecomesTheDraftOfItsText()
    {
        Assert.SkipWhen(Ffmpeg.Missing is not null, Ffmpeg.Missing ?? "");
        const string words = "ابي ٤ كراتين بيبسي علب وشوالين رز مزة";
        Voice.Speech.Transcript = words;
        var customer = As(Customer);
        await customer.SayAsync(words);
        var written = await customer.HearAsync("بيبسي علب 330 مل");
        await customer.SayAsync("الغ الطلب");
        await customer.HearAsync("تم إلغاء الطلب");

        await customer.SpeakAsync(TestRecordings.Order(), "audio/ogg");
        var spoken = await customer.HearAsync("بيبسي علب 330 مل");

        Assert.Equal([$"سمعت منك: «{words}»", .. Lines(written.Text!)], Lines(spoken.Text!));
        Assert.Equal(written.Buttons?.Select(button => button.Text), spoken.Buttons?.Select(button => button.Text));
        Assert.Equal(TestRecordings.Order(), await Voice.Files.ReadAsync(Assert.Single(Voice.Files.Names), TestContext.Current.CancellationToken));
        Assert.True(IsShownToBeHeard);
        var metrics = await Desk.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("abtamim_hearing_duration_seconds_count", metrics, StringComparison.Ordinal);
        Assert.Contains("abtamim_hearing_audio_seconds_total", metrics, StringComparison.Ordinal);
        Assert.Empty(Desk.Errors.Entries);
    }

    /// <summary>Whether somebody who spoke was shown meanwhile that they are listened to. The web chat's page shows it by itself.</summary>
    protected virtual bool IsShownToBeHeard => true;

    /// <summary>Speaks as <paramref name="contact"/>, on whatever channel it is reached.</summary>
    protected virtual RoadPerson As(string contact) => new WebPerson(Desk.As(contact), Desk.Http);

    // Cards have no empty lines.
    private static string[] Lines(string text) => RoadPerson.Plain(text).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private async Task AssertOwedAsync(decimal owed)
    {
        var ledger = Desk.Get<ILedgerReader>();
        var balance = await ledger.TrialBalanceAsync(null, TestContext.Current.CancellationToken);
        Assert.True(balance.IsBalanced);
        Assert.Equal(Money.FromMajor(owed, Currency.Sar), balance.Rows.Single(row => row.Account == LedgerAccount.Receivables).Balance);
        var statement = await ledger.StatementAsync(PartyRef.Customer("CUS-001"), null, null, TestContext.Current.CancellationToken);
        Assert.Equal(Money.FromMajor(owed, Currency.Sar), statement.Closing);
    }

    private sealed class WebPerson(ChatClient chat, HttpClient http) : RoadPerson
    {
        private int _posted;

        public override async Task SayAsync(string text) =>
            Assert.Equal(System.Net.HttpStatusCode.OK, await chat.SayAsync(NextId(), text, TestContext.Current.CancellationToken));

        public override async Task SpeakAsync(byte[] recording, string mediaType)
        {
            using var answer = await http.PostRecordingAsync(chat.Contact, NextId(), recording, mediaType);
            Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        }

        protected override async Task PressAsync(ChatButton button) =>
            Assert.Equal(System.Net.HttpStatusCode.OK, await chat.PressAsync(NextId(), button.Value, TestContext.Current.CancellationToken));

        protected override async Task<IReadOnlyList<ChatMessage>> HeardAsync() =>
            [.. (await chat.ReadAsync(cancellationToken: TestContext.Current.CancellationToken)).Where(message => message.From == "desk")];

        private string NextId() => FormattableString.Invariant($"{chat.Contact}-{++_posted}");
    }
}
