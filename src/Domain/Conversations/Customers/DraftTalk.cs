using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>Answers what is asked or said of the open draft without changing or confirming it.</summary>
internal static class DraftTalk
{
    /// <summary>Answers, and keeps the draft as it is. Answers false where the message is no such talk.</summary>
    public static bool TryAnswer(CustomerTalk talk, Meaning meaning)
    {
        if (meaning.AboutDraft is not { } aside || talk.State is not { Draft.Lines.Count: > 0, Questions: [] })
            return false;
        if (aside == DraftAside.Terms)
        {
            PeopleCalls.Call(talk);
            return true;
        }

        var bench = new DraftBench(talk);
        if (aside == DraftAside.Hesitation)
            bench.Note(wording => wording.DraftWaits());
        else if (aside == DraftAside.Arrival && bench.Draft?.Delivery?.Date is null)
            bench.Note(wording => wording.DayIsToldLater());
        bench.Answer();
        return true;
    }
}
