using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>Finds the task that a member of staff means, and has it decided once.</summary>
internal static class TaskDesk
{
    /// <summary>Shows a task, decided or not.</summary>
    public static void Show(StaffTalk talk, long number)
    {
        if (talk.Facts.Tasks.FirstOrDefault(task => task.Number == number) is not { } task)
            talk.Reply(wording => wording.NoSuchTask(number));
        else if (task.Status != StaffTaskStatus.Open)
            talk.Reply(wording => wording.AlreadyDecided(task, talk.Surroundings));
        else if (PriceAsked(talk, task) is { } price)
            talk.Answer(wording => wording.Sourcing.PriceTask(task, price.Order, price.Request, price.Line, talk.Surroundings));
        else
            talk.Reply(wording => wording.Task(task, talk.Surroundings));
    }

    // A price is decided on by what it is set against, which stands in the order's file and not in the task.
    private static (Order Order, SourcingRequest Request, RequestLine Line)? PriceAsked(StaffTalk talk, StaffTask task) =>
        task is { Kind: TaskKind.PriceApproval, OrderNumber: { } order }
        && talk.Facts.Order(order) is { } file
        && file.Requests.FirstOrDefault(request => request.Number == task.RequestNumber) is { } request
        && request.Lines.FirstOrDefault(line => line.Position == task.RequestLine) is { } asked
            ? (file.Order, request, asked)
            : null;

    /// <summary>Decides the task that is meant, or asks which one is.</summary>
    public static void Decide(StaffTalk talk, StaffWish.Decide wish)
    {
        if (wish.Task is { } task)
            DecideOne(talk, talk.Facts.Tasks.FirstOrDefault(candidate => candidate.Number == task), task, wish);
        else if (wish.Number is { } number)
            DecideNumbered(talk, number, wish.Accept);
        else
            DecideOnly(talk, [.. talk.Facts.Tasks.Where(IsOpen)], wish.Accept);
    }

    // «Approve 1004»: what the order waits for; a number that is no order's may be a task's.
    private static void DecideNumbered(StaffTalk talk, long number, bool accept)
    {
        if (talk.Facts.Order(number) is not { } file)
        {
            var task = talk.Facts.Tasks.FirstOrDefault(candidate => candidate.Number == number);
            if (task is null)
                talk.Reply(wording => wording.NoSuchOrder(number));
            else
                TaskDecision.Carry(talk, task, accept);
            return;
        }

        var open = file.Tasks.Where(IsOpen).ToList();
        if (open.Count == 0 && file.Tasks.LastOrDefault(task => task.DecidedAt is not null) is { } last)
            talk.Reply(wording => wording.AlreadyDecided(last, talk.Surroundings));
        else if (open.Count == 0)
            talk.Reply(wording => wording.NothingToDecide(file.Order));
        else
            DecideOnly(talk, open, accept);
    }

    // Of several, those that want a yes or no come before those that only want to be done.
    private static void DecideOnly(StaffTalk talk, List<StaffTask> open, bool accept)
    {
        var questions = open.Where(task => !task.IsToBeDone).ToList();
        var meant = questions.Count > 0 ? questions : open;
        if (meant.Count == 1)
            TaskDecision.Carry(talk, meant[0], accept);
        else if (meant.Count == 0)
            talk.Reply(wording => wording.Tasks([], talk.Surroundings));
        else
            talk.Reply(wording => wording.WhichTask(meant, accept, talk.Surroundings));
    }

    private static void DecideOne(StaffTalk talk, StaffTask? task, long number, StaffWish.Decide wish)
    {
        if (task is null)
            talk.Reply(wording => wording.NoSuchTask(number));
        else
            TaskDecision.Carry(talk, task, wish.Accept, wish.IsMeant);
    }

    private static bool IsOpen(StaffTask task) => task.Status == StaffTaskStatus.Open;
}
