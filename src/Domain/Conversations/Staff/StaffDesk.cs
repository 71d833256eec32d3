using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>The staff's side of the desk: the day, tasks and decisions, taking chats over.</summary>
internal static class StaffDesk
{
    /// <summary>How many days a forecast and the suppliers' scores look back.</summary>
    public const int DaysBack = 56;

    /// <summary>A first look: what the message means and which facts it needs.</summary>
    public static Reading Read(IncomingMessage message, PartyRef party, ConversationState state, Surroundings surroundings, IUnderstanding understanding)
    {
        ArgumentNullException.ThrowIfNull(understanding);
        if (message.Button is { } button)
            return new Reading(null, NeedsOf(StaffButtons.Read(button, surroundings), surroundings));
        var text = message.Text ?? string.Empty;
        if (RecordingDesk.WrittenIn(text, state) is { } written)
            return new Reading(null, NeedsOf(written, surroundings));
        if (StaffWords.AnswerTo(state.AskedBack, text) is { } pressed)
            return new Reading(null, NeedsOf(StaffButtons.Read(pressed, surroundings), surroundings));
        var meaning = understanding.Read(new Utterance(
            SpeakerRole.Staff, PartyNames.WithoutCodes(text, surroundings.Parties), surroundings.Now, UtteranceContext.Empty));
        var needs = NeedsOf(StaffWords.Read(text, meaning, surroundings), surroundings);
        return new Reading(meaning, needs with { Kinds = needs.Kinds | FactKinds.Takeovers });
    }

    /// <summary>Decides on a message of staff.</summary>
    public static TurnResult Decide(Turn turn)
    {
        var talk = new StaffTalk(turn);
        var text = turn.Message.Text ?? string.Empty;
        var pressed = turn.Message.Button ?? (RecordingDesk.WrittenIn(text, turn.State) is null ? StaffWords.AnswerTo(turn.State.AskedBack, text) : null);
        var wish = pressed is { } button
            ? StaffButtons.Read(button, turn.Surroundings)
            : RecordingDesk.WrittenIn(text, turn.State)
                ?? StaffWords.Read(text, turn.Reading.Meaning ?? new Meaning(Intent.Other), turn.Surroundings);
        talk.State = talk.State with { WritingDown = null, AskedBack = null };
        if (pressed is null && !wish.IsClear && ChatDesk.TryRelay(talk, text))
            return new TurnResult(talk.State, talk.Decision);
        if (turn.Reading.Meaning is { } meaning)
            NoteLanguage(talk, meaning);
        CarryOut(talk, wish);
        return new TurnResult(talk.State, talk.Decision);
    }

    private static FactsNeeded NeedsOf(StaffWish wish, Surroundings surroundings) => wish switch
    {
        StaffWish.Summary => new FactsNeeded(FactKinds.DaySummary | FactKinds.OpenTasks),
        StaffWish.PendingOrders => new FactsNeeded(FactKinds.OpenOrders),
        StaffWish.OrderDetails { Number: { } number } => new FactsNeeded(FactKinds.None, number),
        StaffWish.Delivered { Number: { } number } => new FactsNeeded(FactKinds.None, number),
        StaffWish.Tasks => new FactsNeeded(FactKinds.OpenTasks),
        StaffWish.ShowTask { Number: var number } => new FactsNeeded(FactKinds.None, TaskNumber: number),
        StaffWish.WriteDown { Task: var task } => new FactsNeeded(FactKinds.None, TaskNumber: task),
        StaffWish.Decide { Task: { } task } => new FactsNeeded(FactKinds.Credit | FactKinds.Entries, TaskNumber: task),
        StaffWish.Decide { Number: { } number } => new FactsNeeded(FactKinds.Credit | FactKinds.Entries, number, number),
        StaffWish.Decide => new FactsNeeded(FactKinds.Credit | FactKinds.Entries | FactKinds.OpenTasks),
        StaffWish.RecordPayment { Customers: [var customer] } => OfPayment(customer),
        StaffWish.AssignPayment { Customer: { } customer } => OfPayment(customer),
        StaffWish.Reverse { Entry: { } entry } => new FactsNeeded(FactKinds.Credit) { EntryNumber = entry },
        StaffWish.Reverse reverse => new FactsNeeded(FactKinds.Entries, Customer: reverse.Customer?.Code),
        StaffWish.CustomerBalance { Customers: [var customer] } => new FactsNeeded(FactKinds.Credit | FactKinds.Entries, Customer: customer.Code),
        StaffWish.TakeOver or StaffWish.Release or StaffWish.PickChat => new FactsNeeded(FactKinds.Takeovers),
        StaffWish.Overdue => new FactsNeeded(FactKinds.OverdueInvoices),
        StaffWish.TopProducts { Days: var days } => new FactsNeeded(FactKinds.Sales) { Since = surroundings.Today.AddDays(1 - days) },
        StaffWish.SupplierScores => new FactsNeeded(FactKinds.SupplierScores) { Since = surroundings.Today.AddDays(-DaysBack) },
        StaffWish.Forecast => new FactsNeeded(FactKinds.Sales) { Since = surroundings.Today.AddDays(-DaysBack) },
        _ => FactsNeeded.None,
    };

    private static FactsNeeded OfPayment(Customer customer) =>
        new(FactKinds.Credit | FactKinds.OpenTasks | FactKinds.Entries, Customer: customer.Code);

    private static void CarryOut(StaffTalk talk, StaffWish wish)
    {
        switch (wish)
        {
            case StaffWish.Decide decide:
                TaskDesk.Decide(talk, decide);
                break;
            case StaffWish.ShowTask show:
                TaskDesk.Show(talk, show.Number);
                break;
            case StaffWish.WriteDown words:
                RecordingDesk.WriteDown(talk, words);
                break;
            case StaffWish.Forget forget:
                RecordingDesk.Forget(talk, forget);
                break;
            case StaffWish.RecordPayment payment:
                PaymentDesk.Record(talk, payment);
                break;
            case StaffWish.AssignPayment payment:
                PaymentDesk.Assign(talk, payment);
                break;
            case StaffWish.DropPayment drop:
                PaymentDesk.Drop(talk, drop.Cause);
                break;
            case StaffWish.Reverse reverse:
                BookDesk.Reverse(talk, reverse);
                break;
            case StaffWish.CustomerBalance balance:
                BookDesk.Balance(talk, balance.Customers);
                break;
            case StaffWish.TakeOver take:
                ChatDesk.TakeOver(talk, take.Parties);
                break;
            case StaffWish.Release release:
                ChatDesk.Release(talk, release.Parties);
                break;
            case StaffWish.PickChat pick:
                ChatDesk.Pick(talk, pick.Parties);
                break;
            case StaffWish.Delivered delivered:
                OrderDesk.Delivered(talk, delivered.Number, delivered.IsPart);
                break;
            case StaffWish.CustomerWords words:
                WordDesk.Show(talk, words.Customers, words.First);
                break;
            case StaffWish.DropWord drop:
                WordDesk.Drop(talk, drop.Id);
                break;
            case StaffWish.OrderDetails details:
                OrderDesk.Show(talk, details.Number);
                break;
            default:
                Report(talk, wish);
                break;
        }
    }

    private static void Report(StaffTalk talk, StaffWish wish)
    {
        var (facts, surroundings) = (talk.Facts, talk.Surroundings);
        talk.Reply(wish switch
        {
            StaffWish.Summary when facts.Day is { } day => wording => wording.Summary(day, surroundings),
            StaffWish.PendingOrders => wording => wording.PendingOrders(facts.Orders, surroundings),
            StaffWish.Tasks => wording => wording.Tasks(facts.Tasks, surroundings),
            StaffWish.Overdue => wording => wording.Overdue(facts.Overdue, surroundings),
            StaffWish.TopProducts top => wording => wording.TopProducts(Insights.BestSellers(facts.Sales), top.Days, surroundings),
            StaffWish.SupplierScores => wording => wording.SupplierScores(Insights.Ranked(facts.Scores), surroundings),
            StaffWish.Forecast => wording => wording.Forecast(Insights.WeeklyDemand(facts, surroundings), surroundings),
            StaffWish.Politeness => wording => wording.Welcome(),
            StaffWish.Nothing => wording => wording.ButtonIsOver(),
            StaffWish.Help => wording => wording.Help(isAsked: true),
            _ => wording => wording.Help(isAsked: false),
        });
    }

    private static void NoteLanguage(StaffTalk talk, Meaning meaning)
    {
        if (meaning.Language is { } language)
            talk.State = talk.State with { Language = language };
    }
}
