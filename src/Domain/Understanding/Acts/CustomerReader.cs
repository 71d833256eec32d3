using Abtamim.Domain.Understanding.Lines;
using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Acts;

/// <summary>What a customer's message means.</summary>
internal sealed class CustomerReader
{
    /// <summary>What the lexicon calls the words that say that another thing was meant, among all that go back on a word.</summary>
    private const string MeantAnother = "another";

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
        var raw = new LineScanner(_reading, _names).Scan();
        _reading.Lines = raw;
        if (_reading.Context.Awaiting == Awaiting.Choice && new ChoiceReader(_reading, _names).Read(raw) is { Count: > 0 } chosen)
            return Complete(Intent.Choose, Confidences.Chosen) with { Lines = chosen };
        if (_reading.Context.Awaiting == Awaiting.Amount && raw.TrueForAll(line => line.Name.Count == 0) && (_reading.Money ?? LargestNumber()) is not null)
            return Complete(Intent.ReportPayment, Confidences.Chosen);

        var resolver = new LineResolver(_reading, _names);
        var resolved = new List<(RawLine Raw, MeantLine? Line)>(raw.Count);
        foreach (var line in raw)
        {
            var meant = resolver.Resolve(line);
            if (!line.IsBackground && !line.IsNegated && meant is not null)
                resolved.Add((line, meant));
        }

        var taken = raw.Where(line => line.IsNegated && Drafted(line).Count > 0).ToList();
        var signs = SignsOf(raw, resolved, taken);
        var (intent, confidence) = ActReader.Read(_reading, signs);
        if (intent is Intent.RemoveItems or Intent.ChangeQuantity or Intent.PlaceOrder)
            return OrderActs(intent, confidence, resolved, taken);
        var lines = intent is Intent.AskPrice or Intent.AskAvailability ? resolved.ConvertAll(pair => AtLeastOne(pair.Line!)) : [];
        return Complete(intent, confidence) with { Lines = lines };
    }

    private Meaning OrderActs(Intent intent, double confidence, List<(RawLine Raw, MeantLine? Line)> resolved, List<RawLine> taken)
    {
        var removed = new List<MeantLine>();
        var changed = new List<MeantLine>();
        var ordered = new List<MeantLine>();
        var first = (Act: intent, Start: int.MaxValue);
        foreach (var (raw, line) in resolved)
        {
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
            if (act == Intent.RemoveItems)
                removed.Add(PartOfDraft(raw, InDraft(raw, line!) with { Quantity = raw.Amount is null ? null : line!.Quantity }));
            else if (act == Intent.ChangeQuantity)
                changed.Add(NewTotal(raw, InDraft(raw, line!)));
            else
                ordered.Add(AtLeastOne(IsMoreOfDraft(raw, line!) ? InDraft(raw, line!) : line!));
        }

        DropRepeats(resolved, ordered);
        if (resolved.Count > 1 && Of(first.Act).Count > 0)
            intent = first.Act;

        foreach (var line in taken)
        {
            if (new LineResolver(_reading, _names).Resolve(line, Drafted(line)) is { } meant)
                removed.Add(meant with { Quantity = null, Unit = null });
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

    private decimal Factor => _factor ??= Words.Select(word => word.Find(Concept.Change)?.Value ?? 0).FirstOrDefault(value => value > 0);

    // «شيل نص الطماط»: half of what is there.
    private MeantLine PartOfDraft(RawLine raw, MeantLine line) =>
        raw.Amount is { Unit: null, Number: > 0 and < 1 and var part } && _reading.Context.Draft.FirstOrDefault(item => item.Sku == line.Sku) is { } item
            ? line with { Quantity = item.Quantity * part, Unit = item.Unit }
            : line;

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
        Sign(_reading.Money is not null, Signs.Money);
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
