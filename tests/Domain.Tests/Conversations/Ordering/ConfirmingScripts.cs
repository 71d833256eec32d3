using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Tests.Conversations.Ordering;

public sealed class ConfirmingScripts
{
    private const string Nakheel = "customer:CUS-001";
    private const string BlueFin = "customer:CUS-004";

    [Theory]
    [InlineData("نعم")]
    [InlineData("تمام")]
    [InlineData("أكد الطلب")]
    public void Confirm_ByWord_PlacesTheOrderAndSuppliersAreAsked(string yes)
    {
        var script = new Script().Customer("3 كراتين بيبسي علب بكرة العصر").Customer(yes)
            .Hears("تم، سجّلت طلبك رقم 1001 بإجمالي 144.90 ريال", "التسليم: غدًا، الثلاثاء 24 نوفمبر عصرًا");

        Assert.Equal((OrderStatus.Sourcing, "CUS-001", "draft:101"), (script.Order.Status, script.Order.CustomerCode, script.Order.Source));
        Assert.Equal(102, script.Order.Cause);
        Assert.NotEmpty(script.Store.Requests);
    }

    [Fact]
    public void Confirm_TwiceByButtonAndByWord_PlacesOneOrderAndNamesIt()
    {
        var script = new Script().Say(BlueFin, "3 cartons pepsi cans").Press(BlueFin, "Confirm").Hears("your order 1001 is placed, SAR 144.90");

        script.Press(BlueFin, "Confirm").Hears("your order 1001 is placed already", "it was not placed twice");
        script.Say(BlueFin, "yes").Hears("your order 1001 is placed already");
        Assert.Single(script.Store.Orders);
    }

    [Fact]
    public void Confirm_ByTheButtonOfAnOlderVersion_ShowsHowTheDraftStands()
    {
        var script = new Script().Customer("3 كراتين بيبسي علب");
        var old = script.Buttons[0].Value;
        script.Customer("زيد كرتون ملح").PressValue(Nakheel, old).Hears("هذا الزر من نسخة سابقة", "2. ملح طعام 700 جم");
        Assert.Empty(script.Store.Orders);

        script.Press(Nakheel, "تأكيد الطلب").Hears("تم، سجّلت");
        Assert.Equal(2, script.Order.Lines.Count);
    }

    [Fact]
    public void Confirm_AfterCancelling_PlacesNothing()
    {
        var script = new Script().Customer("3 كراتين بيبسي علب");
        var confirm = script.Buttons[0].Value;
        script.Press(Nakheel, "إلغاء").Hears("تم إلغاء الطلب").PressValue(Nakheel, confirm).Hears("هذا الطلب لم يعد مفتوحًا");

        Assert.Empty(script.Store.Orders);
        script.Customer("نعم").Hears("لا يوجد طلب مفتوح الآن");
    }

    [Fact]
    public void Confirm_WithFurtherChanges_ShowsTheDraftAgain()
    {
        var script = new Script().Customer("3 كراتين بيبسي علب").Customer("ايه وضيف معهم كرتون ملح نسيته").Hears("2. ملح طعام 700 جم", "هل أؤكد الطلب؟");

        Assert.Empty(script.Store.Orders);
    }

    [Fact]
    public void Confirm_WithAProductThatIsNotSold_SaysSoFirst()
    {
        var script = new Script().Customer("3 كراتين بيبسي علب").Customer("نعم وضيف كرتون شاي أخضر").Hears("غير متوفر عندنا");

        Assert.Empty(script.Store.Orders);
    }

    [Fact]
    public void Confirm_AfterAPriceChanged_ShowsTheNewPriceAndAsks()
    {
        var script = new Script().Customer("3 كراتين بيبسي علب وكرتون ملح");
        Reprice(script, "PEP-CAN", product => product with { Price = Money.FromMajor(45, Currency.Sar) });

        script.Customer("نعم").Hears("تغيّر سعر بيبسي علب 330 مل: صار 45.00 ريال لكل كرتون", "3 كراتين × 45.00 = 135.00", "هل أؤكد الطلب؟");
        Assert.Empty(script.Store.Orders);
        script.Customer("نعم").Hears("تم، سجّلت");
        Assert.Equal(Money.FromMajor(45, Currency.Sar), script.Order.Lines[0].UnitPrice);
    }

    [Fact]
    public void Confirm_AfterAProductIsGone_SaysSoAndAsks()
    {
        var script = new Script().Customer("3 كراتين بيبسي علب وكرتون ملح");
        Reprice(script, "PEP-CAN", _ => null);

        script.Customer("نعم").Hears("عذرًا، الصنف رقم PEP-CAN لم يعد متوفرًا", "1. ملح طعام 700 جم").HearsNot("2. ");
        script.Customer("نعم").Hears("تم، سجّلت");
        Assert.Equal("SLT-700", Assert.Single(script.Order.Lines).Sku.Value);
    }

    [Fact]
    public void Confirm_OverTheCreditLimit_WaitsForStaff()
    {
        var script = new Script().Say("customer:CUS-002", "20 شوال رز بسمتي شوال").Say("customer:CUS-002", "نعم")
            .Hears("تم، سجّلت طلبك رقم 1001 بإجمالي 6,785.00 ريال", "موافقة من فريقنا");

        var task = Assert.Single(script.Store.Tasks);
        Assert.Equal((OrderStatus.AwaitingApproval, TaskKind.CreditApproval, 1001), (script.Order.Status, task.Kind, task.OrderNumber!.Value));
        Assert.Equal((Money.FromMajor(6785, Currency.Sar), "customer:CUS-002"), (task.Amount!.Value, task.Party));
        Assert.Empty(script.Store.Requests);
        var staff = script.Company.Surroundings.Parties.Staff.First().Ref.ToString();
        script.Told(staff, "T1", "6,785.00", "5,000.00");
        Assert.Equal(["task:1:yes", "task:1:no"], script.Company.Said.Last(said => said.To.ToString() == staff).Message.Buttons.Select(button => button.Value));
    }

    [Fact]
    public void Confirm_OfASecondOrder_CountsTheFirstAgainstTheLimit()
    {
        var script = new Script();
        foreach (var status in new[] { OrderStatus.Sourcing, OrderStatus.AwaitingApproval })
        {
            script.Say("customer:CUS-002", "10 شوال رز بسمتي شوال").Say("customer:CUS-002", "نعم");
            Assert.Equal(status, script.Order.Status);
        }
    }

    [Fact]
    public void Draft_OfDaysAgo_IsShownAgainBeforeItIsConfirmed()
    {
        var script = new Script().Customer("3 كراتين بيبسي علب").Pass(TimeSpan.FromDays(4));

        script.Customer("نعم").Hears("هذا طلب بدأته الاثنين 23 نوفمبر ولم تؤكده بعد", "هل أؤكد الطلب؟");
        Assert.Empty(script.Store.Orders);
        script.Customer("نعم").Hears("تم، سجّلت");
    }

    [Fact]
    public void Draft_OfDaysAgo_IsPutAsideForANewOrder() =>
        new Script().Say(BlueFin, "3 cartons pepsi cans").Pass(TimeSpan.FromDays(4)).Say(BlueFin, "2 cartons salt")
            .Hears("You had an unconfirmed order from Mon 23 Nov with 1 product.", "1. Table salt 700 g").HearsNot("2. ");

    private static void Reprice(Script script, string sku, Func<Product, Product?> change)
    {
        var products = script.Company.Surroundings.Catalogue.Products.Select(product => product.Sku.Value == sku ? change(product) : product).OfType<Product>();
        script.Company.Surroundings = script.Company.Surroundings with { Catalogue = new ProductCatalogue(products) };
    }
}
