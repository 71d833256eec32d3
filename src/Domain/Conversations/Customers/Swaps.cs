using Abtamim.Domain.Ordering;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>
/// One product in place of another: «بدل القهوة العربية نسكافيه», or, of the product that was spoken of last, «لا، قصدي
/// النسكافيه». As much as there was of the one is wanted of the other, where nothing else is said; and the words by which
/// the one was told have meant the other.
/// </summary>
internal static class Swaps
{
    /// <summary>The acts of a message with what a swap leaves unsaid.</summary>
    public static List<Meaning> Complete(DraftBench bench, List<Meaning> acts)
    {
        if (acts.Where(act => act.Intent == Intent.PlaceOrder).SelectMany(act => act.Lines).ToList() is not [var wanted] || wanted is { Sku: null, Candidates: [] }
            || acts.Exists(act => act.Intent is Intent.ChangeQuantity or Intent.Choose)
            || GoneFor(bench, acts, wanted) is not { } gone)
            return acts;

        if (wanted.Sku is { } sku)
            Lessons.Correct(bench, gone.Sku, sku);
        var completed = acts.ConvertAll(act => act.Intent == Intent.PlaceOrder ? act with { Lines = [AsMuch(bench, wanted, gone)] } : act);
        if (!completed.Exists(act => act.Intent == Intent.RemoveItems))
            completed.Add(new Meaning(Intent.RemoveItems) { Lines = [new MeantLine(string.Empty, gone.Sku, [], null, gone.Unit)] });
        return completed;
    }

    // What is taken off whole in the same message; or, where a mistake is put right, what was spoken of last.
    private static DraftLine? GoneFor(DraftBench bench, List<Meaning> acts, MeantLine wanted)
    {
        var removed = acts.Where(act => act.Intent == Intent.RemoveItems).SelectMany(act => act.Lines).ToList();
        var gone = removed switch
        {
            [{ Quantity: null, ImpossibleQuantity: null, Sku: { } sku }] => bench.Lines.Where(line => line.Sku == sku).ToList(),
            [] when acts.Exists(act => act.IsCorrection) && bench.Draft?.Touched is { } touched => [.. bench.Lines.Where(line => line.Sku == touched)],
            _ => [],
        };
        return gone is [var only] && wanted.Sku != only.Sku && !wanted.Candidates.Contains(only.Sku) ? only : null;
    }

    private static MeantLine AsMuch(DraftBench bench, MeantLine wanted, DraftLine gone)
    {
        if (!wanted.IsQuantityAssumed || wanted.Unit is not null)
            return wanted;
        var isSoldSo = (wanted.Sku is { } sku ? [sku] : wanted.Candidates).All(one => bench.Catalogue.Find(one)?.UnitOrNull(gone.Unit) is not null);
        return wanted with { Quantity = gone.Quantity.Value, Unit = isSoldSo ? gone.Unit : null, IsQuantityAssumed = false };
    }
}
