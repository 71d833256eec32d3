using Abtamim.Domain.Understanding.Lines;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Acts;

/// <summary>What a customer's message means.</summary>
internal sealed class CustomerReader
{
    /// <summary>What the lexicon calls the words that say that another thing was meant, among all that go back on a word.</summary>
    private const string MeantAnother = "another";

    private readonly Reading _reading;
    private readonly NameReader _names;
    private readonly DraftLines _draft;
    private readonly Exchanges _exchanges;

    public CustomerReader(Reading reading)
    {
        _reading = reading;
        _names = new NameReader(reading);
        _draft = new DraftLines(reading, _names);
        _exchanges = new Exchanges(reading, _draft);
    }

    private List<Word> Words => _reading.Words;

    public Meaning Read()
    {
        var raw = new RowReader(_reading, _names).Split(new LineScanner(_reading, _names).Scan());
        new Totals(_reading, _names).Divide(raw);
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
        _exchanges.Order(raw);
        foreach (var line in raw)
        {
            if (line.IsNegated && _draft.Of(line) is [var refused])
                resolver.SpeakOf(refused);
        }

        foreach (var line in raw)
        {
            var meant = resolver.Resolve(line);
            if (!line.IsBackground && !line.IsNegated && meant is not null && !IsSaidAgain(meant, resolved))
                resolved.Add((line, meant));
        }

        Strays.Drop(Words, resolved);
        if (new KeptAlone(_reading, _draft).Of(raw) is { Count: > 0 } kept)
            return AllBut(kept, resolved);
        var taken = _exchanges.Taken(raw, resolved);
        var signs = SignsOf(raw, resolved, taken);
        var (intent, confidence) = ActReader.Read(_reading, signs);
        if (DraftAsides.Of(_reading, intent) is { } aside)
            return Complete(intent == Intent.Confirm ? Intent.Other : intent, confidence) with { AboutDraft = aside, Delivery = null };
        if (intent is Intent.RemoveItems or Intent.ChangeQuantity or Intent.PlaceOrder)
            return OrderActs(intent, confidence, resolved, taken);
        if (intent == Intent.RepeatOrder && resolved.Exists(pair => pair.Raw.Act == Concept.Add))
            return Complete(intent, confidence) with { Further = [Complete(Intent.PlaceOrder, confidence) with { Lines = resolved.ConvertAll(pair => DraftLines.AtLeastOne(pair.Line!)) }] };
        var lines = intent is Intent.AskPrice or Intent.AskAvailability ? resolved.ConvertAll(pair => DraftLines.AtLeastOne(pair.Line!)) : [];
        return Complete(intent, confidence) with { Lines = lines };
    }

    // «٣ كراتين دجاج ٩٠٠.. لا اقصد الف، ثلاث كراتين دجاج الف»: after a correction the whole is said once more.
    private bool IsSaidAgain(MeantLine meant, List<(RawLine Raw, MeantLine? Line)> resolved) =>
        _reading.Concepts.Has(Concept.Mean) && meant.Sku is not null && resolved is [.., (_, { } before)] && before.Sku == meant.Sku && before.Quantity == meant.Quantity && before.Unit == meant.Unit;

    private Meaning OrderActs(Intent intent, double confidence, List<(RawLine Raw, MeantLine? Line)> resolved, List<RawLine> taken)
    {
        var removed = new List<MeantLine>();
        var changed = new List<MeantLine>();
        var ordered = new List<MeantLine>();
        var first = (Act: intent, Start: int.MaxValue);
        var (swapped, exchanged) = (false, false);
        foreach (var (raw, line) in resolved)
        {
            if (_exchanges.StandsInFor(taken, raw, line!))
            {
                // «ما ابي السفن، خل البيبسي»: what is in the draft already stays as it is.
                if (raw.Amount is null && line!.Sku is { } kept && _reading.Context.Draft.Any(item => item.Sku == kept))
                    continue;
                swapped = true;
                first = raw.Start < first.Start ? (Intent.PlaceOrder, raw.Start) : first;
                ordered.Add(DraftLines.AtLeastOne(line!));
                continue;
            }

            var act = raw.Act switch
            {
                Concept.Remove when intent != Intent.ChangeQuantity || !(raw.Amount is null ? _draft.Factor > 0 : _reading.Signs.HasFlag(Signs.To)) => Intent.RemoveItems,
                Concept.Set when intent == Intent.PlaceOrder && raw.Amount is not null && _draft.Of(raw).Count == 0 => Intent.PlaceOrder,
                Concept.Set => Intent.ChangeQuantity,
                Concept.Add => Intent.PlaceOrder,
                _ when raw.IsMade && raw.Amount is not null && _draft.Of(raw).Count > 0 => Intent.ChangeQuantity,
                null when intent != Intent.PlaceOrder && raw.Amount is not null && _draft.Of(raw).Count == 0 && resolved.Exists(pair => pair.Raw.Act is not null) => Intent.PlaceOrder,
                _ => intent,
            };
            if (act != Intent.PlaceOrder && _draft.IsEmpty && intent == Intent.PlaceOrder)
                act = Intent.PlaceOrder;
            if (raw.Start < first.Start)
                first = (act, raw.Start);
            if (act == Intent.ChangeQuantity && _exchanges.ByHowMuch(raw) is { } by)
                act = intent = by;
            if (act == Intent.ChangeQuantity && raw.Amount is null && _exchanges.Other(raw, line!, resolved) is { } other)
            {
                if (other.Gone is { } gone)
                    removed.Add(gone);
                if (other.Wanted is { } wanted)
                    ordered.Add(wanted);
                exchanged = true;
            }
            else if (act == Intent.RemoveItems)
                removed.Add(_draft.PartOf(raw, _draft.InDraft(raw, line!) with { Quantity = raw.Amount is null ? null : line!.Quantity }));
            else if (act == Intent.ChangeQuantity)
                changed.Add(_draft.NewTotal(raw, _draft.InDraft(raw, line!)));
            else if (!IsSaidAgain(raw, line!, ordered))
                ordered.Add(DraftLines.AtLeastOne(_draft.IsMoreOf(raw, line!) ? _draft.InDraft(raw, line!) : line!));
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
            removed.AddRange(_draft.AllBut(taken));
            taken = [];
        }

        foreach (var line in taken)
        {
            if (new LineResolver(_reading, _names).Resolve(line, _draft.Of(line)) is { } meant)
                removed.Add(line is { IsReplaced: true, Amount: not null } ? meant : meant with { Quantity = null, Unit = null });
        }

        if (intent == Intent.ChangeQuantity && changed.Count == 0 && ordered.Count == 0)
            changed.AddRange(_draft.NewTotalOfTheOnly());
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

    // What is named stays, in the amount that is said with it, and all else goes; what the draft has not is wanted too.
    private Meaning AllBut(List<RawLine> kept, List<(RawLine Raw, MeantLine? Line)> resolved)
    {
        _reading.Signs = SignsOf(kept, resolved, []);
        var changed = resolved.FindAll(pair => kept.Contains(pair.Raw) && pair.Raw is { Amount: not null, Act: not Concept.Add }).ConvertAll(pair => _draft.NewTotal(pair.Raw, _draft.InDraft(pair.Raw, pair.Line!)));
        var ordered = resolved.FindAll(pair => pair.Raw.Amount is not null && (pair.Raw.Act == Concept.Add || !kept.Contains(pair.Raw))).ConvertAll(pair => pair.Line!);
        var acts = new List<Meaning> { Complete(Intent.RemoveItems, Confidences.Chosen) with { Lines = [.. _draft.AllBut(kept)] } };
        if (changed.Count > 0)
            acts.Add(Complete(Intent.ChangeQuantity, Confidences.Chosen) with { Lines = changed });
        if (ordered.Count > 0)
            acts.Add(Complete(Intent.PlaceOrder, Confidences.Chosen) with { Lines = ordered });
        return acts[0] with { Further = acts[1..] };
    }

    // «حليب خمسة كراتين، ايه خمسة حليب»: who says yes to themselves says the same again.
    private bool IsSaidAgain(RawLine raw, MeantLine line, List<MeantLine> ordered) =>
        raw.Start > 0 && Words[raw.Start - 1] is { HasAnd: false } yes && yes.Is(Concept.Yes) && line.Sku is not null
        && ordered.Exists(meant => meant.Sku == line.Sku && meant.Quantity == line.Quantity);

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
        var asked = resolved.Where(pair => pair.Raw.Amount is not null && pair.Line!.Candidates.Count > 0).Select(pair => pair.Line!.Candidates).ToList();
        if (amounts.Count + asked.Count == 0)
            return;
        var repeats = resolved
            .Where(pair => pair.Raw.Amount is null && pair.Raw.Sizes.Count == 0 && (pair.Line!.Sku is { } sku ? amounts.Contains(sku) : pair.Line.Candidates.Any(amounts.Contains) || asked.Exists(several => several.SequenceEqual(pair.Line.Candidates))))
            .Select(pair => (pair.Line!.Text, pair.Line.Sku))
            .ToHashSet();
        ordered.RemoveAll(meant => repeats.Contains((meant.Text, meant.Sku)));
    }

    private Signs SignsOf(List<RawLine> raw, List<(RawLine Raw, MeantLine? Line)> resolved, List<RawLine> taken)
    {
        var signs = Signs.None;
        void Sign(bool holds, Signs sign) => signs |= holds ? sign : Signs.None;
        Sign(resolved.Count > 0, Signs.Lines);
        Sign(resolved.Count > 0 && resolved.TrueForAll(pair => pair.Line!.Sku is null && pair.Line.Candidates.Count == 0), Signs.Strangers);
        Sign(resolved.Exists(pair => pair.Raw.Amount is not null), Signs.Amounts);
        Sign(taken.Count > 0, Signs.Negated);
        Sign(resolved.Exists(pair => _draft.Of(pair.Raw).Count > 0), Signs.InDraft);
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
