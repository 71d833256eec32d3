using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Conversations.Customers;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Tests.Conversations.Ordering;

public sealed class DraftScripts
{
    private const string BlueFin = "customer:CUS-004";

    [Fact]
    public void Order_InOneMessage_IsShownWithPricesVatAndTotal()
    {
        var script = new Script().Customer("السلام عليكم ابي ٣ كراتين بيبسي علب و٢ كيلو طماطم بكرة الصبح")
            .Hears(
                "1. بيبسي علب 330 مل: 3 كراتين × 42.00 = 126.00",
                "المجموع قبل الضريبة:",
                "ضريبة القيمة المضافة 15% على 126.00: 18.90",
                "التسليم: غدًا، الثلاثاء 24 نوفمبر صباحًا",
                "هل أؤكد الطلب؟");

        Assert.Equal(["تأكيد الطلب", "تعديل", "إلغاء"], script.Buttons.Select(button => button.Text));
        Assert.Equal(["draft:confirm:101:1", "draft:change:101:1", "draft:cancel:101:1"], script.Buttons.Select(button => button.Value));
        Assert.Empty(script.Store.Orders);
    }

    [Fact]
    public void Order_InEnglish_IsShownInEnglish() =>
        new Script().Say(BlueFin, "3 cartons of pepsi cans and 2 boxes of tomatoes please, tomorrow morning")
            .Hears(
                "1. Pepsi cans 330 ml: 3 cartons × 42.00 = 126.00",
                "2. Fresh tomatoes: 2 boxes × 24.00 = 48.00",
                "Before VAT: 174.00",
                "VAT 15% on 126.00: 18.90",
                "Total: SAR 192.90",
                "Delivery: tomorrow, Tue 24 Nov in the morning",
                "Shall I confirm it?");

    [Fact]
    public void Order_InManyMessages_AddsUpTheSameProductAndUnit() =>
        new Script()
            .Customer("3 كراتين بيبسي علب")
            .Customer("زيد كرتونين بيبسي علب")
            .Hears("عدّلت كمية بيبسي علب 330 مل إلى 5 كراتين.", "1. بيبسي علب 330 مل: 5 كراتين × 42.00 = 210.00")
            .Customer("وكرتون ملح")
            .Hears("أضفت كرتونًا واحدًا من ملح طعام 700 جم.", "2. ملح طعام 700 جم");

    [Fact]
    public void Order_OfOneProductInTwoUnits_KeepsTwoLines() =>
        new Script().Customer("3 كراتين بيبسي علب").Customer("زيد 5 علب بيبسي علب")
            .Hears("1. بيبسي علب 330 مل: 3 كراتين", "2. بيبسي علب 330 مل: 5 علب × 1.75 = 8.75");

    [Fact]
    public void Change_OfAQuantity_SetsTheTotal() =>
        new Script().Customer("3 كراتين بيبسي علب وكرتون ملح").Customer("خلي البيبسي 7")
            .Hears("عدّلت كمية بيبسي علب 330 مل إلى 7 كراتين.", "7 كراتين × 42.00 = 294.00");

    [Fact]
    public void Remove_OfAProduct_TakesItOut() =>
        new Script().Customer("3 كراتين بيبسي علب وكرتون ملح").Customer("شيل الملح")
            .Hears("حذفت ملح طعام 700 جم من الطلب.", "1. بيبسي علب 330 مل").HearsNot("2. ");

    [Fact]
    public void Remove_OfTheLastProduct_LeavesNothingToConfirm()
    {
        var script = new Script().Say(BlueFin, "2 cartons salt").Say(BlueFin, "remove the salt").Hears("Took Table salt 700 g off the order.");

        Assert.Empty(script.Buttons);
        script.Say(BlueFin, "yes").Hears("There is no open order right now.");
    }

    [Fact]
    public void Message_WithSeveralActs_CarriesOutAllOfThemWithOneAnswer()
    {
        var script = new Script().Say(BlueFin, "3 cartons pepsi cans and 2 cartons salt");
        var before = script.Company.Said.Count;

        script.Say(BlueFin, "remove the salt and add 4 cartons ketchup")
            .Hears("Took Table salt 700 g off the order.", "Added 4 cartons of Ketchup 340 g.", "2. Ketchup 340 g: 4 cartons");
        Assert.Equal(before + 1, script.Company.Said.Count);
    }

    [Theory]
    [InlineData("ابدأ من جديد", "نبدأ من جديد")]
    [InlineData("شيل كل شي", "نبدأ من جديد")]
    [InlineData("start over", "we start over")]
    public void StartOver_EmptiesTheDraftAndItsQuestions(string text, string said)
    {
        var script = new Script().Customer("3 كراتين بيبسي علب و2 شوال رز").Customer(text).Hears(said);

        Assert.Equal((null, 0), (script.Company.StateOf(PartyRef.Customer("CUS-001")).Draft, script.Company.StateOf(PartyRef.Customer("CUS-001")).Questions.Count));
    }

    [Fact]
    public void StartOver_WithAnOrder_BeginsItAnew() =>
        new Script().Say(BlueFin, "3 cartons pepsi cans").Say(BlueFin, "start over: 2 cartons salt").Hears("we start over", "1. Table salt 700 g").HearsNot("Pepsi");

    [Fact]
    public void Change_ByButton_SaysHowAndTheWordsAreUnderstood() =>
        new Script().Customer("3 كراتين بيبسي علب").Press("customer:CUS-001", "تعديل").Hears("تفضّل، اكتب التعديل")
            .Customer("زيد كرتونين بيبسي علب").Hears("5 كراتين");

    [Fact]
    public void Order_OfMoreProductsThanADraftHolds_LeavesTheRestOut()
    {
        var script = new Script();
        var surroundings = script.Company.Surroundings;
        var lines = Enumerable.Range(1, DraftBench.MostLines - 1)
            .Select(number => new DraftLine(new Sku(FormattableString.Invariant($"SKU-{number}")), "carton", Quantity.Of(1)));
        var state = ConversationState.New with { Draft = new Draft(1, 1, [.. lines], null) { TouchedAt = surroundings.Now } };
        var customer = surroundings.Parties.FindCustomer("CUS-001")!;
        var turn = new Turn(
            new IncomingMessage(2, customer.Conversation, "", null), customer.Ref, state, null, new Domain.Conversations.Reading(null, FactsNeeded.None), Facts.None, surroundings);
        var bench = new DraftBench(new CustomerTalk(turn, customer));

        foreach (var sku in new[] { "SLT-700", "PEP-CAN", "SLT-700" })
            LineBooking.Book(bench, new MeantLine(sku, new Sku(sku), [], 1, null), LineAct.Add);

        Assert.Equal(DraftBench.MostLines, bench.Lines.Count);
        Assert.Equal(("SLT-700", 2), (bench.Lines[^1].Sku.Value, bench.Lines[^1].Quantity.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀😀")]
    [InlineData("\u0000\u0007\u202e")]
    [InlineData("-5 كرتون بيبسي علب")]
    [InlineData("٠ كرتون بيبسي علب")]
    [InlineData("1000000000000000000 كرتون بيبسي علب")]
    [InlineData("0.0001 كرتون بيبسي علب")]
    [InlineData("99999999999999999999999999999999999999999999 كرتون بيبسي علب")]
    public void Order_ThatIsNone_ThrowsNothingAndBooksNothingAbsurd(string text)
    {
        var script = new Script().Customer(text);
        script.Customer(string.Concat(Enumerable.Repeat(text + "\n", 50)));

        Assert.All(
            script.Company.StateOf(PartyRef.Customer("CUS-001")).Draft?.Lines ?? [],
            line => Assert.InRange(line.Quantity.Value, 0.001m, Quantity.Largest));
    }

    [Fact]
    public void AddingToADraft_AsksForNoMoreThanTheUsualQuantities()
    {
        var script = new Script().Customer("3 كراتين بيبسي علب").Customer("زيد 3 كراتين ملح");

        Assert.Equal(new FactsNeeded(FactKinds.UsualQuantities), script.Company.LastNeeds);
    }
}
