namespace Abtamim.Domain.Conversations.Customers;

/// <summary>Drafts that have lain so long that nobody should go on with them unawares.</summary>
internal static class StaleDrafts
{
    /// <summary>A new order begins a new draft; that the old one is put aside is said.</summary>
    public static void PutAside(DraftBench bench)
    {
        if (!bench.IsStale || bench.IsChanged)
            return;
        var (lines, day) = (bench.Lines.Count, DayOf(bench));
        bench.Clear();
        if (lines > 0)
            bench.Note(wording => wording.OldDraftPutAside(lines, day, bench.Surroundings));
    }

    /// <summary>Whether the draft is so old that it is shown again before anything is done with it; if so, that is said.</summary>
    public static bool ShowAgain(DraftBench bench)
    {
        if (!bench.IsStale)
            return false;
        var day = DayOf(bench);
        bench.Note(wording => wording.DraftIsFrom(day, bench.Surroundings));
        return true;
    }

    private static DateOnly DayOf(DraftBench bench) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(bench.Draft!.TouchedAt, bench.Surroundings.Company.TimeZone).DateTime);
}
