using Abtamim.Domain.Understanding.Lines;
using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Acts;

/// <summary>What a customer's message means.</summary>
internal sealed class CustomerReader
{
    /// <summary>What the lexicon calls the words that say that another thing was meant, among all that go back on a word.</summary>
    private const string MeantAnother = "another";

    private const string MoreOf = "up";

    private const string LessOf = "down";

    private readonly Reading _reading;
    private readonly NameReader _names;
    private readonly List<int> _draft;
    private decimal? _factor;

    public CustomerReader(Reading reading)
    {
        _reading = reading;
        _names = new NameReader(reading);
        _draft = [.. reading.Context.Draft.Select(item => reading.Matcher.Index.PlaceOf(item.Sku)).Where(product => product >= 0)];
    }

    private List<Word> Words => _reading.Words;

    public Meaning Read()
    {
        var raw = new RowReader(_reading, _names).Split(new LineScanner(_reading, _names).Scan());
        _reading.Lines = raw;
        if (_reading.Context.Awaiting == Awaiting.Choice && new ChoiceReader(_reading, _names).Read(raw) is { Count: > 0 } chosen)
            return Complete(Intent.Choose, Confidences.Chosen) with { Lines = chosen };

        // «ولا واحد منهم»: who chooses nothing has answered too.
        if (_reading.Context.Awaiting == Awaiting.Choice && _reading.Concepts.Has(Concept.NoneOf) && raw.TrueForAll(line => line.Name.Count == 0))
            return Complete(Intent.Choose, Confidences.Chosen);
        if (_reading.Context.Awaiting == Awaiting.Amount && raw.TrueForAll(line => line.Name.Count == 0) && (_reading.Money ?? LargestNumber()) is not null)
            return Complete(Intent.ReportPayment, Confidences.Chosen);

        var resolver = new LineResolver(_reading, _names);
        var resolved = new List<(RawLine Raw, MeantLine? Line)>(raw.Count);
        // "substitute pepsi for the 7up": the draft tells which of the two goes.
        if (raw is [{ IsReplaced: true } comes, { IsNegated: false } goes] && Drafted(comes).Count == 0 && Drafted(goes).Count > 0 && Words[goes.Start - 1].Text is "for" or "the")
            (comes.IsNegated, goes.IsNegated, goes.IsReplaced) = (false, true, true);

        foreach (var line in raw)
        {
            if (line.IsNegated && Drafted(line) is [var refused])
                resolver.SpeakOf(refused);
        }

        foreach (var line in raw)
        {
            var meant = resolver.Resolve(line);
            if (!line.IsBackground && !line.IsNegated && meant is not null)
                resolved.Add((line, meant));
        }

        var taken = raw.Where(line => line.IsNegated && Drafted(line).Count > 0 && (!line.IsReplaced || resolved.Count > 0)).ToList();
        if (!_reading.Concepts.Has(Concept.Remove))
            taken.AddRange(resolved.Where(pair => pair.Raw.InPlaceOf is { Amount: null } before && Drafted(before).Count == 1 && Drafted(pair.Raw).Count == 0).Select(pair => pair.Raw.InPlaceOf!));
        var signs = SignsOf(raw, resolved, taken);
        var (intent, confidence) = ActReader.Read(_reading, signs);
        if (intent is Intent.RemoveItems or Intent.ChangeQuantity or Intent.PlaceOrder)
            return OrderActs(intent, confidence, resolved, taken);
        if (intent == Intent.RepeatOrder && resolved.Exists(pair => pair.Raw.Act == Concept.Add))
            return Complete(intent, confidence) with { Further = [Complete(Intent.PlaceOrder, confidence) with { Lines = resolved.ConvertAll(pair => AtLeastOne(pair.Line!)) }] };
        var lines = intent is Intent.AskPrice or Intent.AskAvailability ? resolved.ConvertAll(pair => AtLeastOne(pair.Line!)) : [];
        return Complete(intent, confidence) with { Lines = lines };
    }

    private Meaning OrderActs(Intent intent, double confidence, List<(RawLine Raw, MeantLine? Line)> resolved, List<RawLine> taken)
    {
        var removed = new List<MeantLine>();
        var changed = new List<MeantLine>();
        var ordered = new List<MeantLine>();
        var first = (Act: intent, Start: int.MaxValue);
        var (swapped, exchanged) = (false, false);
        foreach (var (raw, line) in resolved)
        {
            if (StandsInFor(taken, raw, line!))
            {
                // «ما ابي السفن، خل البيبسي»: what is in the draft already stays as it is.
                if (raw.Amount is null && line!.Sku is { } kept && _reading.Context.Draft.Any(item => item.Sku == kept))
                    continue;
                swapped = true;
                first = raw.Start < first.Start ? (Intent.PlaceOrder, raw.Start) : first;
                ordered.Add(AtLeastOne(line!));
                continue;
            }

            var act = raw.Act switch
            {
                Concept.Remove when intent != Intent.ChangeQuantity || !(raw.Amount is null ? Factor > 0 : _reading.Signs.HasFlag(Signs.To)) => Intent.RemoveItems,
                Concept.Set => Intent.ChangeQuantity,
                Concept.Add => Intent.PlaceOrder,
                _ when raw.IsMade && raw.Amount is not null && Drafted(raw).Count > 0 => Intent.ChangeQuantity,
                null when intent != Intent.PlaceOrder && raw.Amount is not null && Drafted(raw).Count == 0 && resolved.Exists(pair => pair.Raw.Act is not null) => Intent.PlaceOrder,
                _ => intent,
            };
            if (act != Intent.PlaceOrder && _draft.Count == 0 && intent == Intent.PlaceOrder)
                act = Intent.PlaceOrder;
            if (raw.Start < first.Start)
                first = (act, raw.Start);
            if (act == Intent.ChangeQuantity && ByHowMuch(raw) is { } by)
                act = intent = by;
            if (act == Intent.ChangeQuantity && raw.Amount is null && IsOther(raw, line!, resolved) is { } other)
            {
                if (other.Gone is { } gone)
                    removed.Add(gone);
                if (other.Wanted is { } wanted)
                    ordered.Add(wanted);
                exchanged = true;
            }
            else if (act == Intent.RemoveItems)
                removed.Add(PartOfDraft(raw, InDraft(raw, line!) with { Quantity = raw.Amount is null ? null : line!.Quantity }));
            else if (act == Intent.ChangeQuantity)
                changed.Add(NewTotal(raw, InDraft(raw, line!)));
            else if (!IsSaidAgain(raw, line!, ordered))
                ordered.Add(AtLeastOne(IsMoreOfDraft(raw, line!) ? InDraft(raw, line!) : line!));
        }

        DropRepeats(resolved, ordered);
        if (resolved.Count > 1 && Of(first.Act).Count > 0)
            intent = first.Act;
        if (exchanged && changed.Count == 0)
            intent = removed.Count > 0 ? Intent.RemoveItems : Intent.PlaceOrder;
        if (swapped)
            intent = taken[0].Start < first.Start ? Intent.RemoveItems : first.Act;

        if (taken.Count > 0 && resolved.Count == 0 && _reading.Concepts.Has(Concept.Remove) && _reading.Concepts.Has(Concept.All))
        {
            removed.AddRange(AllBut(taken));
            taken = [];
        }

        foreach (var line in taken)
        {
            if (new LineResolver(_reading, _names).Resolve(line, Drafted(line)) is { } meant)
                removed.Add(line is { IsReplaced: true, Amount: not null } ? meant : meant with { Quantity = null, Unit = null });
        }

        if (intent == Intent.ChangeQuantity && changed.Count == 0 && ordered.Count == 0)
            changed.AddRange(WholeDraftChanges());
        var acts = new List<Meaning>();
        foreach (var (act, lines) in new[] { (intent, Of(intent)), (Intent.RemoveItems, removed), (Intent.ChangeQuantity, changed), (Intent.PlaceOrder, ordered) })
        {
            if ((lines.Count > 0 || act == intent) && !acts.Exists(known => known.Intent == act))
                acts.Add(Complete(act, confidence) with { Lines = lines });
        }

        if (acts[0].Lines.Count == 0 && acts.Count > 1)
            acts.RemoveAt(0);
        return acts[0] with { Further = acts[1..] };

        List<MeantLine> Of(Intent act) => act switch
        {
            Intent.RemoveItems => removed,
            Intent.ChangeQuantity => changed,
            _ => ordered,
        };
    }

    // «حليب خمسة كراتين، ايه خمسة حليب»: who says yes to themselves says the same again.
    private bool IsSaidAgain(RawLine raw, MeantLine line, List<MeantLine> ordered) =>
        raw.Start > 0 && Words[raw.Start - 1] is { HasAnd: false } yes && yes.Is(Concept.Yes) && line.Sku is not null
        && ordered.Exists(meant => meant.Sku == line.Sku && meant.Quantity == line.Quantity);

    private decimal Factor => _factor ??= Words.Select(word => word.Find(Concept.Change)?.Value ?? 0).FirstOrDefault(value => value > 0);

    // «شيل نص الطماط»: half of what is there.
    private MeantLine PartOfDraft(RawLine raw, MeantLine line) =>
        raw.Amount is { Unit: null, Number: > 0 and < 1 and var part } && _reading.Context.Draft.FirstOrDefault(item => item.Sku == line.Sku) is { } item
            ? line with { Quantity = item.Quantity * part, Unit = item.Unit }
            : line;

    // «مو السفن، البيبسي», "make it pepsi instead of 7up": what is named beside something that is taken off comes in its place.
    private bool StandsInFor(List<RawLine> taken, RawLine raw, MeantLine line) =>
        raw.Act is null or Concept.Add or Concept.Set && (raw.Act is not Concept.Set || raw.Amount is null)
        && taken.Count > 0 && !_reading.Concepts.Has(Concept.Remove) && !_reading.Concepts.Has(Concept.Cancel)
        && (line.Sku is null || !taken.Exists(gone => Drafted(gone) is [var only] && _reading.Matcher.Index.Entries[only].Product.Sku == line.Sku));

    // "change the chicken to 900g", «غير السفن وخليه بيبسي»: without an amount, it is which product that changes.
    private (MeantLine? Gone, MeantLine? Wanted)? IsOther(RawLine raw, MeantLine line, List<(RawLine Raw, MeantLine? Line)> resolved)
    {
        if (_draft.Count == 0 || resolved.Exists(pair => pair.Raw.Amount is not null) || Words.Exists(word => word.Find(Concept.Change)?.Value > 0) || line is { Sku: null, Candidates: [] })
            return null;
        var others = resolved.Where(pair => pair.Raw != raw && pair.Line is { } other && !(other is { Sku: null, Candidates: [] }) && !IsDrafted(other)).ToList();
        if (IsDrafted(line))
            return others.Count == 1 && resolved.Count == 2 ? (InDraft(raw, line) with { Quantity = null, Unit = null }, null) : null;
        if (line.Sku is null || (raw.Sizes.Count == 0 && raw.Name.Count < 2))
            return resolved.Count == 2 && others.Count == 0 ? (null, AtLeastOne(line)) : null;
        var kind = new RawLine();
        kind.Name.AddRange(raw.Sizes.Count > 0 ? raw.Name : raw.Name.Where(i => Words[i].Find(Concept.Goods) is { Value: not Lexeme.Quality }));
        if (resolved.Count == 2 && others.Count == 0)
            return (null, AtLeastOne(line));
        return resolved.Count == 1 && Drafted(kind) is [var before]
            ? (new MeantLine(line.Text, _reading.Matcher.Index.Entries[before].Product.Sku, [], null, null) { Confidence = line.Confidence }, AtLeastOne(line))
            : null;
    }

    private bool IsDrafted(MeantLine line) => _reading.Context.Draft.Any(item => line.Sku == item.Sku || line.Candidates.Contains(item.Sku));

    // "increase the burgers by 2": more, and no new total.
    private Intent? ByHowMuch(RawLine raw) => raw.Amount is { Number: not null, Start: > 0 } amount && Words[amount.Start - 1].Text == "by"
        ? Words.Select(word => word.Find(Concept.Change)?.Name).FirstOrDefault(name => name is not null) switch
        {
            MoreOf => Intent.PlaceOrder,
            LessOf => Intent.RemoveItems,
            _ => null,
        }
        : null;

    // "remove everything except the water": what is excepted stays.
    private IEnumerable<MeantLine> AllBut(List<RawLine> kept)
    {
        var staying = kept.SelectMany(Drafted).ToHashSet();
        return _draft.Where(product => !staying.Contains(product))
            .Select(product => new MeantLine(_reading.Utterance.Text, _reading.Matcher.Index.Entries[product].Product.Sku, [], null, null) { Confidence = Confidences.OfProduct(Fit.Contained, isGuess: false, hasAmount: true) });
    }

    // «ضاعف الدجاج», "halve the sugar": the draft's amount times what is said.
    private MeantLine NewTotal(RawLine raw, MeantLine line)
    {
        if (raw.Amount is null && line.Sku is { } sku && _reading.Context.Draft.FirstOrDefault(item => item.Sku == sku) is { } item
            && Factor is > 0 and var factor)
            return line with { Quantity = item.Quantity * factor };
        return AtLeastOne(line);
    }

    // «خلصت المناديل، دزوا ٤ كراتين مناديل»: named once without an amount and once with, it is one line.
    private static void DropRepeats(List<(RawLine Raw, MeantLine? Line)> resolved, List<MeantLine> ordered)
    {
        foreach (var (raw, line) in resolved.Where(pair => pair.Raw.IsReset && pair.Line!.Sku is not null))
        {
            var again = ordered.FindIndex(meant => meant.Sku == line!.Sku && meant.Text == line.Text);
            var before = ordered.FindIndex(meant => meant.Sku == line!.Sku);
            if (before < 0 || again <= before)
                continue;
            ordered[before] = ordered[before] with { Quantity = line!.Quantity, ImpossibleQuantity = line.ImpossibleQuantity, Unit = line.Unit ?? ordered[before].Unit };
            ordered.RemoveAt(again);
        }

        var amounts = resolved.Where(pair => pair.Raw.Amount is not null && pair.Line!.Sku is not null).Select(pair => pair.Line!.Sku!.Value).ToHashSet();
        if (amounts.Count == 0)
            return;
        var repeats = resolved
            .Where(pair => pair.Raw.Amount is null && pair.Raw.Sizes.Count == 0 && (pair.Line!.Sku is { } sku ? amounts.Contains(sku) : pair.Line.Candidates.Any(amounts.Contains)))
            .Select(pair => (pair.Line!.Text, pair.Line.Sku))
            .ToHashSet();
        ordered.RemoveAll(meant => repeats.Contains((meant.Text, meant.Sku)));
    }

    // «خليها ٧» with one line in the draft: that line.
    private IEnumerable<MeantLine> WholeDraftChanges()
    {
        if (_draft.Count != 1)
            yield break;
        for (var i = 0; i < Words.Count; i++)
        {
            if (AmountReader.At(Words, i) is { Number: > 0 } amount && !(i > 0 && (Words[i - 1].Is(Concept.Not) || Words[i - 1].Is(Concept.Instead))))
            {
                var product = _reading.Matcher.Index.Entries[_draft[0]].Product;
                var unit = amount.Unit?.Name?.Split('>', '|').FirstOrDefault(code => product.UnitOrNull(code) is not null);
                yield return new MeantLine(_reading.Utterance.Text, product.Sku, [], amount.Number, unit) { Confidence = Confidences.OfProduct(Fit.Contained, isGuess: false, hasAmount: true) };
                yield break;
            }
        }
    }

    // In changes the draft decides what a bare name means.
    private MeantLine InDraft(RawLine raw, MeantLine line)
    {
        var drafted = Drafted(raw);
        return drafted.Count > 0 && new LineResolver(_reading, _names).Resolve(raw, drafted) is { } meant ? meant : line;
    }

    // «زيد البيبسي كرتونين»: of those that the name fits, the one that is there already.
    private bool IsMoreOfDraft(RawLine raw, MeantLine line) => raw.Act == Concept.Add && line.Candidates.Count > 1 && IsTheOne(raw.Name[0]) && Drafted(raw).Count == 1;

    private bool IsTheOne(int i) => Words[i].HasArticle || (i > 0 && Words[i - 1].Text is "ال" or "the");

    private List<int> Drafted(RawLine line)
    {
        if (_draft.Count == 0)
            return [];
        return _reading.Matcher.Match(NameReader.Known(_names.Query(line)), _draft) is { Fit: not Fit.None } match ? match.Products : [];
    }

    private static MeantLine AtLeastOne(MeantLine line) =>
        line is { Quantity: null, ImpossibleQuantity: null } ? line with { Quantity = 1, IsQuantityAssumed = true } : line;

    private Signs SignsOf(List<RawLine> raw, List<(RawLine Raw, MeantLine? Line)> resolved, List<RawLine> taken)
    {
        var signs = Signs.None;
        void Sign(bool holds, Signs sign) => signs |= holds ? sign : Signs.None;
        Sign(resolved.Count > 0, Signs.Lines);
        Sign(resolved.Count > 0 && resolved.TrueForAll(pair => pair.Line!.Sku is null && pair.Line.Candidates.Count == 0), Signs.Strangers);
        Sign(resolved.Exists(pair => pair.Raw.Amount is not null), Signs.Amounts);
        Sign(taken.Count > 0, Signs.Negated);
        Sign(resolved.Exists(pair => Drafted(pair.Raw).Count > 0), Signs.InDraft);
        Sign(_reading.Context.Draft.Count > 0, Signs.Draft);
        Sign(_reading.Context.Awaiting == Awaiting.Confirmation, Signs.AwaitingConfirmation);
        Sign(_reading.Context.Awaiting == Awaiting.Choice, Signs.AwaitingChoice);
        Sign(_reading.IsQuestion, Signs.Question);
        Sign(_reading.Money is not null || Words.Exists(word => word is { Kind: WordKind.Number, Role: WordRole.Money }), Signs.Money);
        Sign(_reading.OrderNumber is not null, Signs.OrderNumber);
        Sign(_reading.Delivery is not null, Signs.When);
        Sign(Words.Count(word => word.Kind == WordKind.Word) <= 3, Signs.Short);
        Sign(Words.Exists(word => (word.Kind == WordKind.Number && word.Role != WordRole.Time) || word.Find(Concept.Unit) is { Dual: true }), Signs.Number);
        Sign(raw.Count == 0, Signs.Bare);
        Sign(IsNewTotal(), Signs.To);
        return signs;
    }

    // «لعشرة», «إلى سبعة», "to 5": a number that something is to become.
    private bool IsNewTotal()
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if ((Words[i].Kind == WordKind.Number || Words[i].Find(Concept.Unit) is { Dual: true }) && (Words[i].Preposition == 'ل' || (i > 0 && (Words[i - 1].Text is "الي" or "ل" or "to" or "la" || Words[i - 1].Text.EndsWith(" to", StringComparison.Ordinal)))))
                return true;
        }

        return false;
    }

    private Meaning Complete(Intent intent, double confidence) => new(intent)
    {
        Delivery = _reading.Delivery,
        Amount = intent == Intent.ReportPayment ? _reading.Money ?? LargestNumber() : _reading.Money,
        OrderNumber = _reading.OrderNumber ?? (SpeaksOfAnOrder(intent) ? FactReader.LooseOrderNumber(Words) : null),
        Confidence = confidence,
        IsCorrection = Words.Exists(word => word.Find(Concept.Mean)?.Name == MeantAnother),
    };

    private static bool SpeaksOfAnOrder(Intent intent) =>
        intent is Intent.OrderStatus or Intent.Cancel or Intent.GetInvoice or Intent.RepeatOrder or Intent.Complaint or Intent.SetDelivery;

    private decimal? LargestNumber() =>
        Words.Where(word => word.Kind == WordKind.Number && word.Role is WordRole.Unread or WordRole.Money).Select(word => (decimal?)word.Number).Max();
}
