using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Sourcing;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>
/// Takes a product that a customer names into the draft, changes it or takes it out. What is not certain is asked, and
/// what cannot be is said; neither holds up the rest of the message.
/// </summary>
internal static class LineBooking
{
    // With «none of these» and the draft's own buttons, ten at most: what the narrowest list of a channel holds.
    private const int MostCandidates = 9;
    private const int MostOffered = 5;

    /// <summary>Does <paramref name="act"/> with what <paramref name="line"/> names.</summary>
    public static void Book(DraftBench bench, MeantLine line, LineAct act)
    {
        var product = line.Sku is { } sku ? bench.Catalogue.Find(sku) : null;
        switch (Thresholds.Default.Judge(line))
        {
            case LineVerdict.Book when product is not null:
                Book(bench, product, line, act);
                if (line.Basis != LineBasis.Named && act != LineAct.Remove)
                    Lessons.Note(bench, line);
                break;
            case LineVerdict.AskAmount when product is not null:
                AskHowMany(bench, product, line, act);
                break;
            case LineVerdict.AskWhether when product is not null:
                AskWhether(bench, product, line, act);
                break;
            case LineVerdict.AskWhich:
                AskWhich(bench, line, act);
                break;
            default:
                if (act == LineAct.Remove)
                    bench.Note(wording => wording.NotInDraft(line.Text));
                else
                    OfferNearest(bench, line);
                break;
        }
    }

    /// <summary>Does <paramref name="act"/> with so many of <paramref name="product"/>.</summary>
    public static void Book(DraftBench bench, Product product, MeantLine line, LineAct act)
    {
        bench.CloseAbout(product.Sku);
        bench.CloseOffersOf(product.Sku);
        if (MeasuredLines.Of(product, line) is { } measured)
        {
            if (MeasuredLines.Whole(product, measured) is not { } whole)
            {
                AskForWhole(bench, product, measured, act);
                return;
            }

            line = line with { Measured = null, Quantity = whole.Quantity, Unit = whole.Unit.Code };
            if (!UnitConversion.IsDivisible(whole.Unit.Code))
                bench.Note(wording => wording.ComesTo(product.Sku, measured, whole.Quantity, whole.Unit.Code, bench.Surroundings), isRemark: true);
        }

        switch (act)
        {
            case LineAct.Remove:
                Remove(bench, product, line);
                break;
            case LineAct.Set when (line.Quantity ?? line.ImpossibleQuantity) == 0:
                Remove(bench, product, line with { Quantity = null, ImpossibleQuantity = null });
                break;
            default:
                AddOrSet(bench, product, line, act);
                break;
        }
    }

    private static void AddOrSet(DraftBench bench, Product product, MeantLine line, LineAct act)
    {
        var named = line.Quantity ?? line.ImpossibleQuantity ?? 1;
        var drafted = bench.Lines.Where(other => other.Sku == product.Sku).ToList();
        var unit = product.UnitOrNull(line.Unit);
        if (UnsoldUnit(line, unit) is { } unsold)
        {
            if (product.Units.Count > 1 && named > 0)
            {
                AskAmount(bench, product, named, unsold, [.. product.Units.Select(other => (named, other))], act);
                return;
            }

            bench.Note(wording => wording.SoldByOnly(product.Sku, unsold, product.DefaultUnit.Code, bench.Surroundings));
        }

        unit ??= act == LineAct.Set && drafted.Count == 1 ? product.UnitOrNull(drafted[0].Unit) ?? product.DefaultUnit : product.DefaultUnit;
        var existing = bench.Find(product.Sku, unit.Code) ?? (act == LineAct.Set && drafted.Count == 1 ? drafted[0] : null);
        if (act == LineAct.Set && line.IsQuantityAssumed)
        {
            bench.Ask(new Question.HowMany(product.Sku, unit.Code));
            return;
        }

        if (named is <= 0 or > Quantity.Largest)
        {
            NotAQuantity(bench, product, unit, named);
            return;
        }

        SetTotal(bench, product, unit, act == LineAct.Add ? named + (existing?.Quantity.Value ?? 0) : named, existing);
    }

    // A unit that nobody has heard of (a button's value is a stranger's input) says nothing.
    private static string? UnsoldUnit(MeantLine line, SalesUnit? unit) =>
        (line.UnsoldUnit ?? (unit is null ? line.Unit : null)) is { } named && UnitCodes.All.Contains(named) ? named : null;

    private static void SetTotal(DraftBench bench, Product product, SalesUnit unit, decimal total, DraftLine? existing)
    {
        if (!Quantity.TryCreate(total, out var quantity))
        {
            NotAQuantity(bench, product, unit, total);
            return;
        }

        if (!UnitConversion.IsDivisible(unit.Code) && total != decimal.Truncate(total))
        {
            AskAmount(bench, product, total, unit.Code, WholeAmounts(product, unit, total), LineAct.Set);
            return;
        }

        var isMeant = existing?.IsQuantityMeant ?? false;
        if (!isMeant && UnusualQuantities.Has(product, unit, total, bench.Talk.Facts.Usual, bench.Surroundings.Policy))
        {
            bench.Ask(new Question.UnusualQuantity(product.Sku, unit.Code, total) { IsBeyondHabit = Habits.Has(product.Sku, bench.Talk.Facts.Usual) });
            return;
        }

        Put(bench, new DraftLine(product.Sku, unit.Code, quantity) { IsQuantityMeant = isMeant }, existing);
    }

    /// <summary>Puts a line whose quantity is beyond question into the draft, if there is room.</summary>
    public static void Put(DraftBench bench, DraftLine line, DraftLine? existing = null)
    {
        if (existing is null && bench.Find(line.Sku, line.Unit) is null && bench.Lines.Count >= DraftBench.MostLines)
            bench.Note(wording => wording.TooManyLines(line.Sku, bench.Surroundings));
        else
            bench.Put(line, existing);
    }

    private static void NotAQuantity(DraftBench bench, Product product, SalesUnit unit, decimal quantity)
    {
        bench.Note(wording => wording.NotAQuantity(product.Sku, quantity, bench.Surroundings));
        bench.Ask(new Question.HowMany(product.Sku, unit.Code));
    }

    private static void Remove(DraftBench bench, Product product, MeantLine line)
    {
        var drafted = bench.Lines
            .Where(other => other.Sku == product.Sku && (line.Unit is null || other.Unit == line.Unit))
            .ToList();
        if (drafted.Count == 0)
        {
            bench.Note(wording => wording.NotInDraft(line.Text));
            return;
        }

        if (line.ImpossibleQuantity is { } impossible)
        {
            NotAQuantity(bench, product, product.UnitOrNull(drafted[0].Unit) ?? product.DefaultUnit, impossible);
            return;
        }

        if (line.Quantity is { } less && drafted is [var only] && less > 0 && less < only.Quantity.Value)
        {
            SetTotal(bench, product, product.UnitOrNull(only.Unit) ?? product.DefaultUnit, only.Quantity.Value - less, only);
            return;
        }

        foreach (var gone in drafted)
            bench.Remove(gone);
    }

    // An amount that cannot be is told apart where the line is carried out; one that is not sure is asked.
    private static void AskHowMany(DraftBench bench, Product product, MeantLine line, LineAct act)
    {
        if (line.ImpossibleQuantity is not null || act == LineAct.Remove)
            Book(bench, product, line, act);
        else
            bench.Ask(new Question.HowMany(product.Sku, (product.UnitOrNull(line.Unit) ?? product.DefaultUnit).Code));
    }

    // What is taken off or changed and stands in the draft needs no question: it is seen, and easily put back.
    private static void AskWhether(DraftBench bench, Product product, MeantLine line, LineAct act)
    {
        if (act == LineAct.Remove || (act == LineAct.Set && bench.Lines.Any(other => other.Sku == product.Sku)))
            Book(bench, product, line, act);
        else
            bench.Ask(WhichOf(line, [product.Sku], line.Quantity, line.Unit ?? line.UnsoldUnit) with { Act = act });
    }

    private static Question.WhichProduct WhichOf(MeantLine line, IReadOnlyList<Sku> candidates, decimal? quantity, string? unit) =>
        new(line.Text, candidates, line.Measured?.Quantity ?? quantity, line.Measured?.Unit ?? unit) { ImpossibleQuantity = line.ImpossibleQuantity, Wording = line.Wording };

    private static void AskWhich(DraftBench bench, MeantLine line, LineAct act)
    {
        var candidates = line.Candidates.Where(sku => bench.Catalogue.Find(sku) is not null).ToList();
        var drafted = candidates.Where(sku => bench.Lines.Any(other => other.Sku == sku)).ToList();
        if (act != LineAct.Add && drafted.Count == 1)
        {
            Book(bench, bench.Catalogue[drafted[0]], line, act);
            return;
        }

        if (act == LineAct.Remove && drafted.Count == 0)
        {
            RemoveUndecided(bench, line);
            return;
        }

        if (act == LineAct.Remove)
            candidates = drafted;
        if (act == LineAct.Add && drafted.Count == 0 && UsualOf(bench, candidates) is { } usual)
        {
            var taken = line with { Sku = usual, Candidates = [], Basis = LineBasis.Usual };
            Book(bench, bench.Catalogue[usual], taken, act);
            Lessons.Note(bench, taken);
            return;
        }

        var (shown, unit) = (candidates.Take(MostCandidates).ToList(), line.Measured?.Unit ?? line.Unit ?? line.UnsoldUnit);
        var before = bench.Questions.OfType<Question.WhichProduct>().FirstOrDefault(question =>
            question is { Act: LineAct.Add, IsOffer: false } && question.Unit == unit && question.Candidates.SequenceEqual(shown));
        var quantity = act == LineAct.Add && before is { Quantity: < Quantity.Largest } && line.Quantity < Quantity.Largest ? before.Quantity + line.Quantity : line.Quantity;
        bench.Ask(WhichOf(line, shown, quantity, unit) with { Act = drafted.Count == 0 ? LineAct.Add : act });
    }

    // Of products that fit equally well the one that this customer is used to order; no one else's choice counts.
    private static Sku? UsualOf(DraftBench bench, List<Sku> candidates)
    {
        var ordered = bench.Talk.Facts.Usual.Select(row => row.Sku).ToHashSet();
        return candidates.FindAll(ordered.Contains) is [var usual] && Habits.Has(usual, bench.Talk.Facts.Usual) ? usual : null;
    }

    // «Without the rice» while it is asked which rice: then none of them.
    private static void RemoveUndecided(DraftBench bench, MeantLine line)
    {
        var asked = bench.Questions.OfType<Question.WhichProduct>().FirstOrDefault(question => question.Candidates.Intersect(line.Candidates).Any());
        if (asked is not null)
        {
            bench.Close(asked);
            bench.Note(wording => wording.LeftOut(asked.Text));
        }
        else
        {
            bench.Note(wording => wording.NotInDraft(line.Text));
        }
    }

    private static void OfferNearest(DraftBench bench, MeantLine line)
    {
        var nearest = line.Nearest.Where(sku => bench.Catalogue.Find(sku) is not null).Take(MostOffered).ToList();
        var before = bench.Questions.OfType<Question.WhichProduct>().FirstOrDefault(question => question.IsOffer && question.Candidates.Intersect(nearest).Any());
        if (before is not null)
            bench.Close(before);
        if (before is null || before.Id <= bench.Talk.State.LastQuestion)
            bench.Note(wording => wording.NotSold(line.Text));
        if (nearest.Count > 0)
            bench.Ask(WhichOf(line, nearest, line.Quantity, line.Unit) with { IsOffer = true });
    }

    // «٧ كيلو عدس», of bags of ten: the nearest that can be had. Where nobody knows what a unit weighs, how many of them.
    private static void AskForWhole(DraftBench bench, Product product, MeasuredAmount measured, LineAct act)
    {
        var nearest = MeasuredLines.Nearest(product, measured).ToList();
        if (nearest.Count > 0)
        {
            AskAmount(bench, product, measured.Quantity, measured.Unit, nearest, act);
            return;
        }

        bench.Note(wording => wording.NotSoldByMeasure(product.Sku, measured.Unit, product.DefaultUnit.Code, bench.Surroundings));
        if (act != LineAct.Remove)
            bench.Ask(new Question.HowMany(product.Sku, product.DefaultUnit.Code));
    }

    private static void AskAmount(
        DraftBench bench, Product product, decimal named, string namedUnit, IEnumerable<(decimal Quantity, SalesUnit Unit)> amounts, LineAct act)
    {
        var possible = amounts
            .Where(amount => Quantity.TryCreate(amount.Quantity, out _)
                && (UnitConversion.IsDivisible(amount.Unit.Code) || amount.Quantity == decimal.Truncate(amount.Quantity)))
            .Select(amount => new DraftLine(product.Sku, amount.Unit.Code, Quantity.Of(amount.Quantity)))
            .Distinct()
            .ToList();
        if (possible.Count > 0)
            bench.Ask(new Question.WhichAmount(product.Sku, named, namedUnit, possible) { Act = act });
        else
            NotAQuantity(bench, product, product.DefaultUnit, named);
    }

    // Half a carton of 24: twelve cans, or a whole carton.
    private static IEnumerable<(decimal Quantity, SalesUnit Unit)> WholeAmounts(Product product, SalesUnit unit, decimal quantity)
    {
        foreach (var other in product.Units.Where(other => other.Code != unit.Code))
            yield return (quantity * unit.Content / other.Content, other);
        if (decimal.Floor(quantity) is > 0 and var less)
            yield return (less, unit);
        yield return (decimal.Ceiling(quantity), unit);
    }
}
