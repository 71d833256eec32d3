using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Learning;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>
/// What a draft teaches of a customer's own words. It counts only once the order is confirmed: what is taken out again
/// before was a mistake, the customer's or the desk's.
/// </summary>
internal static class Lessons
{
    /// <summary>Remembers with the draft that <paramref name="line"/> was not told outright but by words of the customer's own.</summary>
    public static void Note(DraftBench bench, MeantLine line)
    {
        if (line.Wording.Length > 0 && line.Sku is { } sku && bench.Lines.Any(other => other.Sku == sku))
            bench.Tell(new ToldProduct(sku, line.Wording, line.Text, line.Basis));
    }

    /// <summary>What told <paramref name="mistaken"/> has meant <paramref name="meant"/>: the customer has put it right.</summary>
    public static void Correct(DraftBench bench, Sku mistaken, Sku meant)
    {
        foreach (var told in (bench.Draft?.Told ?? []).Where(told => told.Sku == mistaken))
            bench.Tell(told with { Sku = meant, Basis = LineBasis.Learned });
    }

    /// <summary>Learns what the draft taught and the customer has confirmed.</summary>
    public static void Learn(CustomerTalk talk, Draft draft)
    {
        foreach (var told in draft.Told.Where(told => told.Basis != LineBasis.Usual && draft.Lines.Any(line => line.Sku == told.Sku)))
            talk.Decision.Learn(new Lesson(talk.Customer.Code, told.Wording, told.Said, told.Sku, talk.Cause));
    }
}
