using Abtamim.Domain.Parties;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>Recordings that a machine did not understand: staff listen and write what was said, and it goes on from there.</summary>
internal static class RecordingDesk
{
    /// <summary>The longest that is written down.</summary>
    private const int LongestText = 4_000;

    /// <summary>What a text writes down, where the one before asked to; with «/» in front it is a command like any other.</summary>
    public static StaffWish.WriteDown? WrittenIn(string text, ConversationState state) =>
        state.WritingDown is { } task && !string.IsNullOrWhiteSpace(text) && text.Length <= LongestText && !text.TrimStart().StartsWith('/')
            ? new StaffWish.WriteDown(task) { Text = text.Trim() }
            : null;

    /// <summary>Asks for the words, or goes on with them, once.</summary>
    public static void WriteDown(StaffTalk talk, StaffWish.WriteDown words)
    {
        if (talk.Facts.Tasks.FirstOrDefault(task => task.Number == words.Task) is not { Kind: TaskKind.Recording } task)
        {
            talk.Reply(wording => wording.NoSuchTask(words.Task));
            return;
        }

        if (task.Status != StaffTaskStatus.Open)
        {
            talk.Reply(wording => wording.AlreadyDecided(task, talk.Surroundings));
            return;
        }

        if (words.Text is { } text)
        {
            task.Apply(TaskEvent.Approved, talk.Actor, talk.Surroundings.Now);
            talk.Decision.Add(new WrittenDown(task.Cause, text, talk.Actor));
            talk.Answer(wording => wording.Hearing.WrittenDown(task, NameOf(talk, task, wording)));
        }
        else
        {
            talk.State = talk.State with { WritingDown = task.Number };
            talk.Answer(wording => wording.Hearing.WriteDown(task, NameOf(talk, task, wording)));
        }
    }

    /// <summary>Removes a customer's recordings, once it is certain whose and that it is meant.</summary>
    public static void Forget(StaffTalk talk, StaffWish.Forget wish)
    {
        if (wish.Customers is not [var customer])
        {
            talk.Answer(wording => wording.Hearing.ForgetWhom());
        }
        else if (!wish.IsMeant)
        {
            talk.Answer(wording => wording.Hearing.ForgetIsMeant(customer));
        }
        else
        {
            talk.Decision.Forget(customer.Ref);
            talk.Answer(wording => wording.Hearing.Forgotten(customer));
        }
    }

    private static string NameOf(StaffTalk talk, StaffTask task, Wording wording) =>
        PartyRef.TryParse(task.Party, out var party) ? talk.Surroundings.Parties.NameOf(party, wording.Language) : string.Empty;
}
