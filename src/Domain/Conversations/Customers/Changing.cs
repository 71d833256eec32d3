using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>Changes what is in the draft: how many of it, and whether at all.</summary>
internal static class Changing
{
    /// <summary>So many of a product in all.</summary>
    public static void SetQuantities(DraftBench bench, Meaning act)
    {
        StaleDrafts.ShowAgain(bench);
        if (act.Lines.Count == 0)
            bench.Note(wording => wording.ChangeWhat());
        foreach (var line in act.Lines)
            LineBooking.Book(bench, line, LineAct.Set);
    }

    /// <summary>A product goes, or so many of it.</summary>
    public static void Remove(DraftBench bench, Meaning act)
    {
        StaleDrafts.ShowAgain(bench);
        if (act.Lines.Count == 0)
            bench.Note(wording => wording.RemoveWhat());
        foreach (var line in act.Lines)
            LineBooking.Book(bench, line, LineAct.Remove);
    }
}
