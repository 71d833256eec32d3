using Abtamim.Domain.Ordering;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>Makes an order of a draft: of what the customer has seen, at the prices they have seen, once.</summary>
internal static class Confirming
{
    /// <summary>Confirms the draft, or says what is in the way.</summary>
    public static void Confirm(DraftBench bench)
    {
        if (bench.Questions.Count(question => question.IsBlocking) is > 0 and var open)
        {
            bench.Note(wording => wording.FirstAnswer(open));
            bench.Answer();
        }
        else if (bench.Draft is not { Lines.Count: > 0 } draft)
        {
            NothingToConfirm(bench);
        }
        else if (HasChangedSinceShown(bench, draft) || StaleDrafts.ShowAgain(bench))
        {
            bench.Refresh();
            bench.Answer();
        }
        else
        {
            Place(bench, draft);
        }
    }

    private static void NothingToConfirm(DraftBench bench)
    {
        var talk = bench.Talk;
        if (bench.Draft is null && Shortages.TryAskAgain(talk))
            return;
        if (bench.Draft is null && talk.OwnOrders.FirstOrDefault(file => !file.Order.IsClosed) is { Order: var order })
            talk.Reply(wording => wording.Ordering.AlreadyConfirmed(order));
        else
            bench.Answer();
    }

    private static bool HasChangedSinceShown(DraftBench bench, Draft draft)
    {
        var hasChanged = false;
        foreach (var line in draft.Lines)
        {
            var priced = PricedLine.Of(line, bench.Catalogue);
            if (priced is null)
                bench.Note(wording => wording.NoLongerSold(line.Sku, bench.Surroundings));
            else if (priced.Price != line.Shown)
                bench.Note(wording => wording.PriceHasChanged(line, priced, bench.Surroundings));
            else
                continue;
            hasChanged = true;
        }

        return hasChanged;
    }

    private static void Place(DraftBench bench, Draft draft)
    {
        var (talk, surroundings) = (bench.Talk, bench.Surroundings);
        var priced = PricedDraft.Of(draft, bench.Catalogue, surroundings.Company.Currency);
        var needsApproval = NeedsApproval(talk, priced.Totals.Total);
        var order = new Order(
            talk.Customer.Code,
            draft.Source,
            talk.Cause,
            priced.Lines.Select(line => new OrderLine(line.Line.Sku, line.Line.Unit, line.Line.Quantity, line.Price.UnitPrice, line.Price.VatRate)),
            draft.Delivery,
            needsApproval,
            surroundings.Now);
        talk.Decision.Add(order);
        Lessons.Learn(talk, draft);
        bench.Clear();
        bench.Save();
        if (needsApproval)
            AskStaff(talk, order);
        else
            talk.Decision.Add(new DueWork(WorkKind.SourceOrder, surroundings.Now, order));
        talk.Reply(wording => wording.Ordering.Confirmed(order, surroundings));
        if (draft.DeliveryNote is { } note)
            Deliveries.TellStaff(talk, order, note);
    }

    private static bool NeedsApproval(CustomerTalk talk, Money total) =>
        talk.Facts.Credit is not { } credit
        || talk.Customer.CreditLimit.IsZero
        || credit.Exposure + total > talk.Customer.CreditLimit;

    private static void AskStaff(CustomerTalk talk, Order order)
    {
        var credit = talk.Facts.Credit ?? CreditPosition.None(order.Total.Currency);
        var (customer, surroundings) = (talk.Customer, talk.Surroundings);
        var task = new StaffTask(TaskKind.CreditApproval, talk.Cause, surroundings.Now)
        {
            Order = order,
            Party = talk.Actor,
            Amount = order.Total,
        };
        talk.Decision.Add(task);
        talk.Decision.TellStaff(surroundings.Parties, wording => wording.Staff.CreditTask(task, order, customer, credit, surroundings));
    }
}
