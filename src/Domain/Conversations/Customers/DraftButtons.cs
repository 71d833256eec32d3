using Abtamim.Domain.Ordering;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>
/// Presses on a draft's buttons. A button counts for the version that it was shown with; one of an older version, of a
/// draft that has become an order or of one that is gone is answered with how things stand.
/// </summary>
internal static class DraftButtons
{
    /// <summary>Does <paramref name="act"/> if the button is the current draft's; answers how things stand if not.</summary>
    public static void Press(CustomerTalk talk, string draft, string version, Action<DraftBench> act)
    {
        var bench = new DraftBench(talk);
        var id = OrderingDesk.NumberOrNull(draft);
        if (bench.Draft is { } current && current.Id == id)
        {
            if (current.Version == OrderingDesk.NumberOrNull(version))
            {
                act(bench);
                return;
            }

            bench.Note(wording => wording.DraftHasChanged());
            bench.Answer();
            return;
        }

        if (id is { } known && talk.OwnOrders.FirstOrDefault(file => file.Order.Source == Draft.SourceOf(known)) is { Order: var order })
            talk.Reply(wording => wording.Ordering.AlreadyConfirmed(order));
        else if (bench.Draft is null)
            talk.Reply(wording => wording.Ordering.DraftIsOver());
        else
            AnswerWithCurrent(bench);
    }

    private static void AnswerWithCurrent(DraftBench bench)
    {
        bench.Note(wording => wording.DraftHasChanged());
        bench.Answer();
    }
}
