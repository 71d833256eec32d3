using Abtamim.Domain.Conversations;
using Abtamim.Domain.Parties;
using CsCheck;

namespace Abtamim.Domain.Tests.Conversations.Ordering;

public sealed class OrderingProperties
{
    private static readonly string[] Said =
    [
        "3 كراتين بيبسي علب", "زيد كرتونين بيبسي", "2 شوال رز", "السيلا", "1", "الثاني", "كلهم", "نعم", "أكد", "لا", "الغ الطلب", "شيل البيبسي", "خليها 7",
        "خلي الملح 0", "500 كرتون مويه صغيرة", "خمسين", "نص كرتون كاتشب", "كرتون شاي أخضر", "بكرة العصر", "كرر آخر طلب", "بدون الناقص", "خذ المتوفر", "هممم",
        "5 sacks of pepsi cans", "all of them", "cancel order 1001", "deliver Friday morning", "remove the rice and add 2 cartons salt", "0 eggs", "yes", "2",
        "999999999999999999999 tuna", "", "😀", "what is the price of salt?", "7 كيلو عدس", "طن سكر", "a ton of flour",
    ];

    private static readonly string[] Pressed =
    [
        "draft:confirm:101:1", "draft:confirm:102:2", "draft:cancel:101:1", "choose:1:1", "choose:1:none", "choose:2:2", "choose:2:yes", "choose:3:no",
        "order:1001:cancel", "short:1001:wait", "short:1001:take", "short:1001:drop", "draft:change:101:1", "nonsense",
    ];

    // Three times of four something is written; else a button is pressed: one that was shown last, or any that ever was.
    private static readonly Gen<(int Kind, int Which, int Hours)[]> Steps =
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 200], Gen.Int[0, 20]).Array[1, 25];

    [Fact]
    public void AnySequence_OfMessagesAndPresses_LeavesTheConversationSound() =>
        Steps.Sample(
            steps =>
            {
                var script = new Script();
                var customer = PartyRef.Customer("CUS-001");
                foreach (var (kind, which, hours) in steps)
                {
                    if (hours == 0)
                        script.Pass(TimeSpan.FromHours(60));
                    if (kind < 5)
                        script.Customer(Said[which % Said.Length]);
                    else if (kind == 5)
                        script.PressValue(customer.ToString(), Pressed[which % Pressed.Length]);
                    else if (Shown(script, customer) is { Count: > 0 } shown)
                        script.PressValue(customer.ToString(), kind == 6 ? shown[^1] : shown[which % shown.Count]);
                    IsSound(script.Company.StateOf(customer));
                }

                Assert.Equal(script.Store.Orders.Count, script.Store.Orders.Select(order => order.Source).Distinct().Count());
            },
            iter: 300);

    private static List<string> Shown(Script script, PartyRef customer) =>
        [.. script.Company.Said.Where(said => said.To == customer).SelectMany(said => said.Message.Buttons).Select(button => button.Value)];

    private static void IsSound(ConversationState state)
    {
        var lines = state.Draft?.Lines ?? [];
        Assert.Equal(lines.Count, lines.Select(line => (line.Sku, line.Unit)).Distinct().Count());
        Assert.All(lines, line => Assert.NotNull(line.Shown));
        Assert.InRange(lines.Count, 0, 100);
        Assert.InRange(state.Questions.Count, 0, 20);
        Assert.Equal(state.Questions.Count, state.Questions.Select(question => question.Id).Distinct().Count());
    }
}
