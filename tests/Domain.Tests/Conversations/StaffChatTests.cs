using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using static Abtamim.Domain.Tests.Conversations.StaffScripts;

namespace Abtamim.Domain.Tests.Conversations;

/// <summary>Chats that staff take over from the desk.</summary>
public sealed class StaffChatTests
{
    private const string BlueFin = "customer:CUS-004";

    [Theory]
    [InlineData(Omar, "I'll handle Blue Fin myself, mute the bot", "CUS-004")]
    [InlineData(Omar, "take over CUS-002", "CUS-002")]
    [InlineData(Sara, "انا برد على ابو فهد خل البوت يوقف", "CUS-002")]
    [InlineData(Sara, "أتولى محادثة مطعم النخيل", "CUS-001")]
    public void TakeOver_WhenNamed_PassesTheChatToStaff(string staff, string words, string customer)
    {
        var script = new Script().Say(staff, words);

        Assert.Equal(PartyRef.Customer(customer), Assert.Single(script.Store.TakenOver).Key);
    }

    [Fact]
    public void Words_WhileAChatIsHeld_GoToTheParty_SignedByStaff()
    {
        var script = new Script().Say(Omar, "take over CUS-004");

        script.Say(Omar, "Your goods are late.\nWe are very sorry about that").Hears("Sent to Blue Fin Restaurant")
            .Told(BlueFin, "Your goods are late.\nWe are very sorry about that", "— Omar");
        script.Say(Omar, "pending orders").Hears("No order is under way");
    }

    [Theory]
    [InlineData("your order 1001 has been delivered")]
    [InlineData("we approve 1001 and will bring it")]
    [InlineData("ok approved")]
    [InlineData("please pay the 500 that is overdue soon, thank you")]
    public void WordsThatLookLikeCommands_WhileAChatIsHeld_AreNotCarriedOut(string words)
    {
        var script = new Script().OverTheLimit().Say(Omar, "take over CUS-004").Say(Omar, words).Hears("Sent to").Told(BlueFin, words);

        Assert.Equal(OrderStatus.AwaitingApproval, script.Order.Status);
        Assert.Empty(script.Ledger.Entries);
    }

    [Fact]
    public void Command_WithSlash_WhileAChatIsHeld_IsCarriedOut()
    {
        var script = new Script().OverTheLimit().Say(Omar, "take over CUS-004");
        var heard = script.Heard(BlueFin);

        script.Say(Omar, "/approve 1001").Hears("T1");

        Assert.Equal(OrderStatus.Sourcing, script.Order.Status);
        Assert.Equal(heard, script.Heard(BlueFin));
    }

    [Fact]
    public void SeveralChats_GoOnWithTheLastTaken_UntilAnotherIsPicked()
    {
        var script = new Script().Say(Omar, "take over CUS-004").Say(Omar, "take over SUP-01");

        script.Say(Omar, "when do the goods come please").Told("supplier:SUP-01", "when do the goods come");
        script.Say(Omar, "/").Hears("Whom do you write to").Press(Omar, "Blue Fin Restaurant").Hears("goes to Blue Fin");
        script.Say(Omar, "we have asked them for you").Told(BlueFin, "we have asked them");
        script.Say(Omar, "/SUP-01").Say(Omar, "thank you for the answer my friend").Told("supplier:SUP-01", "thank you for the answer");

        script.Say(Omar, "hand back CUS-004").Hears("Blue Fin", "You still talk to");
        Assert.Equal(PartyRef.Supplier("SUP-01"), Assert.Single(script.Store.TakenOver).Key);
        script.Say(Omar, "bot can take this chat back now").Hears("The desk answers");
        Assert.Empty(script.Store.TakenOver);
    }

    [Fact]
    public void SupplierWhoseChatIsHeld_TalksToStaff_AndItsButtonsStillCount()
    {
        var script = new Script().Orders("customer:CUS-001", "٥ كراتين بيبسي علب");
        var request = script.Store.Requests[0];
        var supplier = "supplier:" + request.SupplierCode;
        script.Say(Sara, "أتولى محادثة " + request.SupplierCode);
        var heard = script.Heard(supplier);

        script.Say(supplier, "السعر زاد عندنا هذا الأسبوع").Told(Sara, "السعر زاد عندنا");
        Assert.Equal(heard, script.Heard(supplier));
        script.Press(supplier, $"rfq:{request.Number}:all");

        Assert.Equal(RequestStatus.Answered, request.Status);
    }

    [Fact]
    public void TakeOver_WhenAColleagueHasTheChat_SaysSo()
    {
        var script = new Script().Say(Sara, "أتولى محادثة CUS-004");

        script.Say(Omar, "take over Blue Fin").Hears("سارة is talking to Blue Fin Restaurant already");
        script.Say(Omar, "hand back Blue Fin").Hears("The desk answers Blue Fin");

        Assert.Empty(script.Store.TakenOver);
        script.Say(Sara, "أين أنت").HearsNot("أُرسلت إلى");
    }

    [Theory]
    [InlineData(Omar, "take over the chat", "Whose chat?")]
    [InlineData(Omar, "hand back the chat", "No such chat")]
    [InlineData(Sara, "رجع المحادثة للبوت", "لا توجد محادثة")]
    [InlineData(Omar, "/", "No such chat")]
    public void Chat_WhenNoneIsMeant_IsAsked(string staff, string words, string answer)
    {
        var script = new Script().Say(staff, words).Hears(answer);

        Assert.Empty(script.Store.TakenOver);
    }

    [Fact]
    public void Words_WhenTooLong_AreNotPassedOn()
    {
        var script = new Script().Say(Omar, "take over CUS-004");
        var heard = script.Heard(BlueFin);

        script.Say(Omar, new string('a', 100_000)).Hears("Not sent");

        Assert.Equal(heard, script.Heard(BlueFin));
    }
}
