using Abtamim.Domain.Ordering;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Tests.Conversations.Ordering;

/// <summary>What is short, answered in ordinary words.</summary>
public sealed class ShortageScripts
{
    private const string Nakheel = "customer:CUS-001";

    [Theory]
    [InlineData("باخذ الستين ولا تجيب الباقي")]
    [InlineData("خذ الستين وبس")]
    [InlineData("60 بس")]
    [InlineData("I'll take the 60")]
    [InlineData("اخذ الموجود")]
    [InlineData("خلاص ابعتوا اللي عندكم")]
    [InlineData("send what you have, forget the rest")]
    [InlineData("الغ الباقي")]
    [InlineData("هات المتوفر")]
    public void Words_OfTaking_BuyWhatThereIs(string words)
    {
        var script = Sixty().Customer(words);

        Assert.Equal((OrderStatus.Scheduled, 60m), (script.Order.Status, script.Order.Lines[0].Quantity));
        Assert.Empty(script.Store.Tasks);
    }

    [Theory]
    [InlineData("I'll wait")]
    [InlineData("أنتظر")]
    [InlineData("لا، انتظر الباقي")]
    [InlineData("بستنى لما يتوفر")]
    [InlineData("تمام انتظر البيبسي")]
    public void Words_OfWaiting_AskSuppliersAgain(string words) => Assert.Equal(OrderStatus.Sourcing, Sixty().Customer(words).Order.Status);

    [Fact]
    public void Words_OfTakingNowAndTheRestLater_BuyAndTellStaff()
    {
        var script = Sixty().Customer("هات اللي موجود الحين والباقي لما يتوفر").Hears("تريد الباقي من طلبك رقم 1001 حين يتوفر");

        Assert.Equal((OrderStatus.Scheduled, 60m), (script.Order.Status, script.Order.Lines[0].Quantity));
        Assert.Equal(TaskKind.OrderChange, Assert.Single(script.Store.Tasks).Kind);
    }

    [Theory]
    [InlineData("خذ الخمسين وبس")]
    [InlineData("ما اقدر انتظر")]
    [InlineData("انتظر الفاتورة")]
    [InlineData("هههههه")]
    [InlineData("نعم")]
    public void Words_ThatAreNoAnswer_DecideNothingAndTheQuestionIsShownAgain(string words)
    {
        var script = Sixty().Customer(words);

        Assert.Equal(OrderStatus.AwaitingCustomer, script.Order.Status);
        if (words != "انتظر الفاتورة")
            script.Hears("في طلبك رقم 1001 نقص", "ماذا تفضّل؟");
    }

    [Theory]
    [InlineData("أنتظر", OrderStatus.Sourcing)]
    [InlineData("خذ المتوفر", OrderStatus.Scheduled)]
    [InlineData("اخذ الموجود بس", OrderStatus.Scheduled)]
    public void Words_WhileADraftIsOpen_AnswerTheShortageAndLeaveTheDraft(string words, OrderStatus status)
    {
        var script = Sixty().Customer("كرتون ملح").Customer(words);

        Assert.Equal(status, script.Order.Status);
        Assert.Equal("SLT-700", Assert.Single(script.Company.StateOf(Parties.PartyRef.Customer("CUS-001")).Draft!.Lines).Sku.Value);
    }

    [Theory]
    [InlineData("بلاش ملح", OrderStatus.Scheduled)]
    [InlineData("شيل الملح", OrderStatus.Scheduled)]
    [InlineData("انتظر الملح", OrderStatus.Sourcing)]
    public void Words_ThatNameWhatIsShort_AreOfIt(string words, OrderStatus status) => Assert.Equal(status, NoSalt("٣ كراتين بيبسي علب وكرتون ملح").Customer(words).Order.Status);

    [Fact]
    public void Words_ThatNameWhatIsInTheDraft_AreOfTheDraft()
    {
        var script = NoSalt("٣ كراتين بيبسي علب وكرتون ملح").Customer("٢ كرتون ملح و٣ كرتون تونة").Customer("شيل الملح");

        Assert.Equal(OrderStatus.AwaitingCustomer, script.Order.Status);
        Assert.Equal("TUN-CAN", Assert.Single(script.Company.StateOf(Parties.PartyRef.Customer("CUS-001")).Draft!.Lines).Sku.Value);
    }

    [Theory]
    [InlineData("الملح انتظره والتونة الغيها")]
    [InlineData("انتظر الملح")]
    public void Words_ThatDifferByProduct_GoToStaffAsTheyAre(string words)
    {
        var script = NoSalt("٣ كراتين بيبسي علب وكرتون ملح وكرتون تونة", "TUN-CAN").Customer(words).Hears("إلى فريقنا كما كتبته", "1001");

        Assert.Equal(OrderStatus.AwaitingCustomer, script.Order.Status);
        var task = Assert.Single(script.Store.Tasks);
        Assert.Equal((TaskKind.OrderChange, 1001L, words), (task.Kind, task.OrderNumber!.Value, task.Note));
        script.Told(StaffScripts.Sara, "طلب تعديل", words).Say(StaffScripts.Sara, "المهام").Hears("طلب تعديل");
    }

    // Of eighty cartons, sixty are to be had.
    private static Script Sixty()
    {
        var script = new Script().Customer("80 كرتون بيبسي علب");
        script.PressValue(Nakheel, script.Buttons.First(button => button.Value.EndsWith("yes", StringComparison.Ordinal) || button.Value.StartsWith("draft:confirm", StringComparison.Ordinal)).Value);
        if (script.Store.Orders.Count == 0)
            script.Customer("نعم");
        script.Say("supplier:" + script.Store.Requests[0].SupplierCode, "عندي 60 كرتون فقط");
        return Answered(script, _ => false);
    }

    // Salt, and what else is named, is not to be had anywhere.
    private static Script NoSalt(string order, string also = "SLT-700") =>
        Answered(new Script().Customer(order).Customer("نعم"), sku => sku != "SLT-700" && sku != also);

    private static Script Answered(Script script, Func<string, bool> isThere)
    {
        while (script.Store.Requests.FirstOrDefault(request => request.IsAwaitingAnswer) is { } request)
        {
            foreach (var line in request.Lines)
                script.PressValue("supplier:" + request.SupplierCode, FormattableString.Invariant($"rfq:{request.Number}:{line.Position}:{(isThere(line.Sku.Value) ? "all" : "none")}"));
        }

        Assert.Equal(OrderStatus.AwaitingCustomer, script.Order.Status);
        return script;
    }
}
