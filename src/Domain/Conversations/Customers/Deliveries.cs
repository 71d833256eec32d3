using Abtamim.Domain.Ordering;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>When, and what else is said about, the goods are to be brought.</summary>
internal static class Deliveries
{
    private const int MostDaysAhead = 90;

    /// <summary>Takes a day, a part of the day or both; what of it is not named stays as it was.</summary>
    public static void Wish(DraftBench bench, DeliveryWish wish)
    {
        var today = bench.Surroundings.Today;
        if (wish.Date is { } over && over < today)
            bench.Note(wording => wording.DayIsOver(over, bench.Surroundings));
        else if (wish.Date is { } far && far > today.AddDays(MostDaysAhead))
            bench.Note(wording => wording.DayIsTooFar(far, MostDaysAhead, bench.Surroundings));
        else if (!PassOnToOrder(bench))
            Keep(bench, new DeliveryWish(wish.Date ?? bench.Draft?.Delivery?.Date, wish.Part ?? bench.Draft?.Delivery?.Part));
    }

    /// <summary>Keeps what is said of the place: there is nothing in an order for it, so it goes to staff with the order.</summary>
    public static void NoteWords(DraftBench bench)
    {
        if (PassOnToOrder(bench))
            return;
        bench.NoteDelivery(bench.Talk.Note ?? "");
        var address = bench.Talk.Customer.DeliveryAddress;
        bench.Note(wording => wording.AddressNoted(address));
    }

    /// <summary>Puts before staff what the customer said of the delivery of <paramref name="order"/>.</summary>
    public static void TellStaff(CustomerTalk talk, Order order, string note)
    {
        var (customer, surroundings) = (talk.Customer, talk.Surroundings);
        var task = new StaffTask(TaskKind.Delivery, talk.Cause, surroundings.Now) { Order = order, Party = talk.Actor, Note = note };
        talk.Decision.Add(task);
        talk.Decision.TellStaff(surroundings.Parties, wording => wording.Staff.DeliveryTask(task, order, customer));
    }

    // Without a draft, a day is said of the order that is under way. Nothing in it can be moved by the desk: staff can.
    private static bool PassOnToOrder(DraftBench bench)
    {
        if (bench.Draft is not null || bench.Questions.Count > 0
            || bench.Talk.OwnOrders.FirstOrDefault(file => !file.Order.IsClosed) is not { Order: var order })
        {
            return false;
        }

        TellStaff(bench.Talk, order, bench.Talk.Note ?? "");
        bench.Note(wording => wording.DeliveryPassedOn(order));
        return true;
    }

    private static void Keep(DraftBench bench, DeliveryWish wish)
    {
        var isNew = bench.Draft?.Delivery != wish;
        if (!isNew)
            return;
        bench.Wish(wish);
        if (!bench.IsFirstDraft)
            bench.Note(wording => wording.DeliveryNoted(wish, bench.Surroundings), isRemark: true);
    }
}
