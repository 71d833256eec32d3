using Abtamim.Domain.Conversations;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;
using Abtamim.Testing;
using static Abtamim.Domain.Tests.Conversations.Service.ServiceScripts;

namespace Abtamim.Domain.Tests.Conversations.Service;

public sealed class PeopleScripts
{
    private static readonly Desk Desk = new(new OrderGrammar(DemoCatalogue.Products));

    [Theory]
    [InlineData(Arab, "ممكن agent حقيقي يكلمني؟", "وسيكتب لك أحدهم هنا قريبًا")]
    [InlineData(Arab, "مش عايز أكلم بوت، حد من المبيعات يكلمني", "وسيكتب لك أحدهم هنا قريبًا")]
    [InlineData(English, "can i talk to a real person", "one of them will write to you here soon")]
    public void APerson_WhenAskedFor_IsCalled(string customer, string text, string answer)
    {
        var script = new Script().Say(customer, text).Hears(answer);

        var task = Assert.Single(script.Store.Tasks);
        Assert.Equal((TaskKind.Conversation, customer, text), (task.Kind, task.Party, task.Note));
        script.Told(Sara, "المهمة T1", "يريد التحدث مع موظف").Told(Omar, "Task T1", "wants to talk to a person");
    }

    [Fact]
    public void APerson_WhenCalledTwice_IsCalledOnce_AndHearsWhatWasWritten()
    {
        var script = new Script().PressValue(Arab, "desk:person").PressValue(Arab, "desk:person").Hears("زملاؤنا على علم");
        Assert.Single(script.Store.Tasks);
        Assert.Single(script.Company.To(PartyRef.Staff("Omar")));

        script.Say(English, "can i talk to a real person").Say(English, "please, I want to talk to somebody").Hears("Our people know already");
        script.Told(Omar, "Blue Fin Restaurant (CUS-004):", "I want to talk to somebody");

        script.Pass(TimeSpan.FromHours(2)).PressValue(Arab, "desk:person").Hears("أبلغنا زملاءنا");
        Assert.Equal(3, script.Store.Tasks.Count);
    }

    [Fact]
    public void AComplaint_IsApologisedForAndGoesToPeopleWithItsOrder()
    {
        var script = new Script();
        var order = script.PlaceAndDeliver(Arab);

        script.Customer("عندي شكوى على الطلب رقم 1001").Hears("نعتذر منك عما حدث.", "بخصوص طلبك رقم 1001");

        Assert.Same(order, script.Store.Tasks[^1].Order);
        script.Told(Sara, "لديه شكوى بخصوص الطلب رقم 1001").Told(Omar, "complains about order 1001");
        script.Customer("الطلبية وصلت غلط هاي مش بضاعتنا").Hears("نعتذر منك عما حدث. وصلت شكواك إلى فريقنا");
        Assert.Null(script.Store.Tasks[^1].Order);
        script.Say(English, "the eggs were broken, I want to complain").Hears("We are sorry about this.");
    }

    [Fact]
    public void ANote_WhenTheTextIsLong_IsCutBetweenCharacters()
    {
        var script = new Script().Customer("ممكن احد يكلمني " + string.Concat(Enumerable.Repeat("😀", 600)));

        var note = script.Store.Tasks[^1].Note!;
        Assert.InRange(note.Length, 400, 500);
        Assert.False(char.IsHighSurrogate(note[^1]));
    }

    [Fact]
    public void ATakenOverConversation_IsSilentAndPassesTextOn()
    {
        var result = WhileTakenOver("Omar", "ابي ٥ كراتين بيبسي علب", null);

        var said = Assert.Single(result.Decision.Messages);
        Assert.Equal(PartyRef.Staff("Omar"), said.Recipient);
        Assert.Contains("ابي ٥ كراتين بيبسي علب", said.Message(Wording.In(Language.English)).Text, StringComparison.Ordinal);
        Assert.Null(result.State.Draft);
        Assert.Empty(result.Decision.Tasks);
    }

    [Fact]
    public void ATakenOverConversation_WhenThePersonIsGone_GoesToEverybody() => Assert.Equal(
        [PartyRef.Staff("Omar"), PartyRef.Staff("سارة")],
        WhileTakenOver("نورة", "مرحبا", null).Decision.Messages.Select(said => said.Recipient!.Value).OrderBy(party => party.Code, StringComparer.Ordinal));

    [Fact]
    public void ATakenOverConversation_StillAnswersPresses()
    {
        var said = Assert.Single(WhileTakenOver("Omar", null, "list").Decision.Messages);

        Assert.Contains("هذه أقسام قائمتنا", said.Message(Wording.In(said.Language!.Value)).Text, StringComparison.Ordinal);
    }

    private static TurnResult WhileTakenOver(string by, string? text, string? button)
    {
        var surroundings = new Script().Company.Surroundings;
        var message = new IncomingMessage(1, ConversationId.Of(ChannelNames.Web, Arab), text, button);
        var party = PartyRef.Customer("CUS-001");
        var reading = Desk.Read(message, party, ConversationState.New, surroundings);
        return Desk.Decide(new Turn(message, party, ConversationState.New, by, reading, Facts.None, surroundings));
    }
}
