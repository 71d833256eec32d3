using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Sourcing;

/// <summary>
/// Buys what an order needs. Suppliers are asked line by line of the order, the best of those left first, until each
/// line is covered or nobody is left; then it is bought, or the customer is asked what to do about what is short.
/// All messages that follow from it to customer, suppliers and staff are said here.
/// </summary>
public static class SourcingDesk
{
    private const string Actor = "desk";

    /// <summary>
    /// Asks the best supplier left for each line that misses something and waits for nobody, lines for one supplier in
    /// one request; settles where nothing is missing; asks the customer where nobody is left. Does nothing for an
    /// order that is not being sourced.
    /// </summary>
    public static void Source(OrderFile file, Facts facts, Surroundings surroundings, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(surroundings);
        ArgumentNullException.ThrowIfNull(decision);
        if (file.Order.Status != OrderStatus.Sourcing)
            return;

        var chosen = new List<(OrderLine Line, ChosenSupplier Supplier)>();
        foreach (var line in Unattended(file))
        {
            if (SupplierChoice.Best(line, SourcingRound.Asked(file, line), facts.Suppliers, surroundings) is { } supplier)
                chosen.Add((line, supplier));
        }

        if (chosen.Count == 0)
            Conclude(file, Actor, surroundings, decision);
        foreach (var supplier in chosen.GroupBy(row => row.Supplier.Offer.SupplierCode, StringComparer.Ordinal))
            Ask(file.Order, supplier.Key, supplier.ToList(), surroundings, decision);
    }

    /// <summary>Reminds a supplier that has not answered; does nothing where it has.</summary>
    public static void Remind(OrderFile file, long requestNumber, Surroundings surroundings, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(surroundings);
        ArgumentNullException.ThrowIfNull(decision);
        if (Find(file, requestNumber) is not { Status: RequestStatus.Open } request)
            return;
        request.Apply(RequestEvent.Reminded, Actor, RequestReason.NoAnswerYet, surroundings.Now);
        decision.Say(
            PartyRef.Supplier(request.SupplierCode),
            wording => wording.Sourcing.Reminder(request, surroundings));
    }

    /// <summary>
    /// Closes a request that was not answered in time and asks the next; does nothing where it was answered. Lines
    /// that were answered count, those that were not are taken as «none».
    /// </summary>
    public static void Expire(OrderFile file, long requestNumber, Facts facts, Surroundings surroundings, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(surroundings);
        ArgumentNullException.ThrowIfNull(decision);
        if (Find(file, requestNumber) is not { IsAwaitingAnswer: true } request)
            return;
        if (request.Lines.All(line => line.Offered is null))
        {
            request.Apply(RequestEvent.TimedOut, Actor, RequestReason.NotAnsweredInTime, surroundings.Now);
            file.Order.Touch();
        }
        else
        {
            foreach (var line in request.Lines.Where(line => line.Offered is null))
                line.Offer(0, null, null);
            SupplierAnswers.Weigh(file, request, Actor, file.Order.Cause, surroundings, decision);
        }

        Source(file, facts, surroundings, decision);
    }

    /// <summary>
    /// Takes in what a supplier answers to a request that awaits it, and goes on once every line of it is answered.
    /// More than was asked counts as what was asked.
    /// </summary>
    /// <returns>Whether every line is answered now.</returns>
    public static bool Answer(
        OrderFile file,
        SourcingRequest request,
        IReadOnlyList<LineAnswer> answers,
        string actor,
        long cause,
        Surroundings surroundings,
        Decision decision)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(answers);
        if (!request.IsAwaitingAnswer)
            throw new InvalidOperationException($"Request {request.Number} awaits no answer.");
        foreach (var answer in answers)
        {
            var line = request.Lines.Single(candidate => candidate.Position == answer.Line);
            line.Offer(Math.Min(UnitConversion.RoundDown(answer.Quantity), line.Quantity), answer.Cost, answer.Eta);
        }

        if (request.Lines.Any(line => line.Offered is null))
        {
            request.Touch();
            return false;
        }

        SupplierAnswers.Weigh(file, request, actor, cause, surroundings, decision);
        Proceed(file, actor, surroundings, decision);
        return true;
    }

    /// <summary>
    /// Staff decided on a supplier's price: what was offered is bought, or the next supplier is asked. The task's own
    /// state is changed by the caller. Does nothing where the price is no longer to be decided.
    /// </summary>
    public static void DecidePrice(
        OrderFile file, StaffTask task, bool accept, string actor, Surroundings surroundings, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(surroundings);
        ArgumentNullException.ThrowIfNull(decision);
        if (file.Requests.FirstOrDefault(candidate => candidate.Number == task.RequestNumber) is not { } request
            || request.Lines.FirstOrDefault(candidate => candidate.Position == task.RequestLine) is not { } line
            || !SourcingRound.AwaitsStaff(file, request, line))
        {
            return;
        }

        SupplierAnswers.DecidePrice(file, request, line, accept, actor, surroundings);
        decision.Say(
            PartyRef.Supplier(request.SupplierCode),
            wording => wording.Sourcing.PriceDecided(request, line, accept, surroundings));
        Proceed(file, actor, surroundings, decision);
    }

    /// <summary>
    /// The order was given up, and its own state changed by the caller: what is open with suppliers and staff is
    /// withdrawn, and the suppliers who were asked or had promised something are told.
    /// </summary>
    public static void Withdraw(OrderFile file, string actor, Surroundings surroundings, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(surroundings);
        ArgumentNullException.ThrowIfNull(decision);
        foreach (var request in file.Requests)
        {
            var isOpen = RequestTransitions.Table.Allows(request.Status, RequestEvent.Withdrawn);
            var isPromised = file.Order.Lines.Any(line => line.Awards.Any(award => award.RequestNumber == request.Number));
            if (isOpen)
                request.Apply(RequestEvent.Withdrawn, actor, RequestReason.OrderGivenUp, surroundings.Now);
            if (isOpen || isPromised)
                TellNotNeeded(request, decision);
        }

        foreach (var task in file.Tasks.Where(task => task is { Kind: TaskKind.PriceApproval, Status: StaffTaskStatus.Open }))
            task.Apply(TaskEvent.Overtaken, actor, surroundings.Now);
    }

    /// <summary>
    /// The customer takes what there is: the rest is dropped, and what was found is bought. Does nothing where the
    /// order awaits no such word, or where nothing was found.
    /// </summary>
    public static void AcceptShort(OrderFile file, string actor, Surroundings surroundings, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Order.Status != OrderStatus.AwaitingCustomer || !file.Order.Lines.Any(line => line.Awarded > 0))
            return;
        foreach (var line in file.Order.Lines)
            line.DropMissing();
        file.Order.Touch();
        Settlement.Settle(file, OrderReason.CustomerTookPart, actor, surroundings, decision);
    }

    /// <summary>
    /// The customer waits: suppliers are asked again later, all of them. Does nothing where the order awaits no such
    /// word.
    /// </summary>
    public static void Wait(OrderFile file, string actor, Surroundings surroundings, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(surroundings);
        ArgumentNullException.ThrowIfNull(decision);
        if (file.Order.Status != OrderStatus.AwaitingCustomer)
            return;
        file.Order.Apply(OrderEvent.Resumed, actor, OrderReason.CustomerWaits, surroundings.Now);
        var again = surroundings.Now + surroundings.Policy.AskAgainAfter;
        decision.Add(new DueWork(WorkKind.SourceOrder, again, file.Order));
        decision.Say(
            PartyRef.Customer(file.Order.CustomerCode),
            wording => wording.Sourcing.WillAskAgain(file.Order, DateOnly.FromDateTime(again.DateTime), surroundings));
    }

    /// <summary>
    /// The customer does without the products that are short, what was found of them included. What is left is bought;
    /// an order of which nothing is left is given up. Does nothing where the order awaits no such word.
    /// </summary>
    public static void DropShort(OrderFile file, string actor, Surroundings surroundings, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(surroundings);
        ArgumentNullException.ThrowIfNull(decision);
        var order = file.Order;
        if (order.Status != OrderStatus.AwaitingCustomer)
            return;
        if (order.Lines.All(line => line.Missing > 0 || line.Quantity == 0))
        {
            order.Apply(OrderEvent.Dropped, actor, OrderReason.EverythingShort, surroundings.Now);
            Withdraw(file, actor, surroundings, decision);
            decision.Say(PartyRef.Customer(order.CustomerCode), wording => wording.Sourcing.NothingLeft(order));
            return;
        }

        var promised = order.Lines.Where(line => line.Missing > 0).SelectMany(line => line.Awards).Select(award => award.RequestNumber).ToHashSet();
        foreach (var line in order.Lines.Where(line => line.Missing > 0))
            line.Drop();
        order.Touch();
        var stillPromised = order.Lines.SelectMany(line => line.Awards).Select(award => award.RequestNumber).ToHashSet();
        foreach (var request in file.Requests.Where(request => promised.Contains(request.Number) && !stillPromised.Contains(request.Number)))
            TellNotNeeded(request, decision);
        Settlement.Settle(file, OrderReason.CustomerDroppedShort, actor, surroundings, decision);
    }

    // A turn has no supplier records at hand: whom to ask next is left to a job, which has.
    private static void Proceed(OrderFile file, string actor, Surroundings surroundings, Decision decision)
    {
        if (file.Order.Status != OrderStatus.Sourcing)
            return;
        if (Unattended(file).Any(line => SupplierChoice.AnyLeft(line, SourcingRound.Asked(file, line), surroundings)))
            decision.Add(new DueWork(WorkKind.SourceOrder, surroundings.Now, file.Order));
        else
            Conclude(file, actor, surroundings, decision);
    }

    private static void Conclude(OrderFile file, string actor, Surroundings surroundings, Decision decision)
    {
        var order = file.Order;
        if (order.Lines.Any(line => SourcingRound.IsPending(file, line)))
            return;
        if (order.Lines.All(line => line.Missing == 0))
        {
            Settlement.Settle(file, OrderReason.EverythingBought, actor, surroundings, decision);
            return;
        }

        order.Apply(OrderEvent.RanShort, actor, OrderReason.NoSupplierLeft, surroundings.Now);
        decision.Say(PartyRef.Customer(order.CustomerCode), wording => wording.Sourcing.RanShort(order, surroundings));
    }

    private static IEnumerable<OrderLine> Unattended(OrderFile file) =>
        file.Order.Lines.Where(line => line.Missing > 0 && !SourcingRound.IsPending(file, line));

    private static void Ask(
        Order order,
        string supplierCode,
        List<(OrderLine Line, ChosenSupplier Supplier)> chosen,
        Surroundings surroundings,
        Decision decision)
    {
        var request = new SourcingRequest(
            order.Number,
            supplierCode,
            order.Cause,
            chosen.Select(row => new RequestLine(
                row.Line.Position,
                row.Line.Sku,
                row.Supplier.Offer.Unit,
                row.Supplier.Quantity,
                row.Supplier.Offer.Cost,
                row.Supplier.Reason)),
            surroundings.Now,
            surroundings.Now + surroundings.Policy.AnswerWithin);
        decision.Add(request);
        order.Touch(); // Two jobs at once must not both ask for the same line.
        if (surroundings.Policy.RemindAfter < surroundings.Policy.AnswerWithin)
            decision.Add(new DueWork(WorkKind.RemindSupplier, surroundings.Now + surroundings.Policy.RemindAfter, order, request));
        decision.Add(new DueWork(WorkKind.ExpireRequest, request.Deadline, order, request));
        decision.Say(
            PartyRef.Supplier(supplierCode),
            wording => wording.Sourcing.Request(request, order.WantedDate, surroundings));
    }

    private static void TellNotNeeded(SourcingRequest request, Decision decision) =>
        decision.Say(PartyRef.Supplier(request.SupplierCode), wording => wording.Sourcing.NotNeeded(request));

    private static SourcingRequest? Find(OrderFile file, long requestNumber)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Requests.FirstOrDefault(request => request.Number == requestNumber);
    }
}
