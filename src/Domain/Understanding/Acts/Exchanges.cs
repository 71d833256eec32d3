using Abtamim.Domain.Understanding.Lines;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Acts;

/// <summary>One product in place of another: which goes, which comes, and when a change means that at all.</summary>
internal sealed class Exchanges
{
    private const string MoreOf = "up";

    private const string LessOf = "down";

    private readonly Reading _reading;
    private readonly DraftLines _draft;

    public Exchanges(Reading reading, DraftLines draft)
    {
        _reading = reading;
        _draft = draft;
    }

    private List<Word> Words => _reading.Words;

    /// <summary>Tells which of two lines goes where their order does not say it.</summary>
    public void Order(List<RawLine> raw)
    {
        // "substitute pepsi for the 7up": the draft tells which of the two goes.
        if (raw is [{ IsReplaced: true } comes, { IsNegated: false } goes] && _draft.Of(comes).Count == 0 && _draft.Of(goes).Count > 0 && Words[goes.Start - 1].Text is "for" or "the")
            (comes.IsNegated, goes.IsNegated, goes.IsReplaced) = (false, true, true);

        // «الكتشب لا ابي مايونيز»: no to the first, which is there, and the second is wanted.
        if (raw is [{ IsNegated: false, Amount: null } first, { IsNegated: true, IsReplaced: false, Amount: null } second] && _draft.Of(first).Count > 0 && _draft.Of(second).Count == 0 && second.Name.TrueForAll(i => Words[i].Find(Concept.Goods) is { Value: not Lexeme.Quality }) && !_reading.Concepts.Has(Concept.Remove) && !_reading.Concepts.Has(Concept.Add))
            (first.IsNegated, first.IsReplaced, second.IsNegated) = (true, true, false);
    }

    /// <summary>What comes out of the draft: what is refused, and what another was named in place of.</summary>
    public List<RawLine> Taken(List<RawLine> raw, List<(RawLine Raw, MeantLine? Line)> resolved)
    {
        var taken = raw.Where(line => line.IsNegated && _draft.Of(line).Count > 0 && (!line.IsReplaced || resolved.Count > 0)).ToList();
        if (!_reading.Concepts.Has(Concept.Remove))
            taken.AddRange(resolved.Where(pair => pair.Raw.InPlaceOf is { Amount: null } before && _draft.Of(before).Count == 1 && _draft.Of(pair.Raw).Count == 0).Select(pair => pair.Raw.InPlaceOf!));
        if (taken.Count == 0 && resolved is [{ Raw: { Amount: null } which, Line: { Sku: not null } line }] && SaysNotThat && IsOfOtherKind(which, line) && KindInDraft(which) is { } kind)
            taken.Add(kind);
        return taken;
    }

    // "not 1000, the 1100 chicken": the size that is not meant names no product by itself, so the draft tells.
    private bool SaysNotThat => !_reading.Concepts.Has(Concept.Add) && (_reading.Concepts.Has(Concept.Not) || _reading.Concepts.Has(Concept.Instead) || _reading.Concepts.Has(Concept.Mean));

    // «المويه صغيره مو وسط»: which of a kind is told by its size or by a word for it, and the draft has another of the kind.
    private bool IsOfOtherKind(RawLine which, MeantLine line) =>
        which.Sizes.Count > 0 ? _draft.Of(which).Count == 0 : which.Name.Exists(i => Words[i].Is(Concept.Big) || Words[i].Is(Concept.Small) || Words[i].Is(Concept.Middle)) && !_draft.Has(line);

    private RawLine? KindInDraft(RawLine sized)
    {
        var kind = new RawLine { Start = sized.Start, End = sized.End, IsNegated = true, IsReplaced = true };
        kind.Name.AddRange(sized.Name);
        return _draft.Of(kind).Count == 1 ? kind : null;
    }

    /// <summary>«مو السفن، البيبسي», "make it pepsi instead of 7up": what is named beside something that is taken off comes in its place.</summary>
    public bool StandsInFor(List<RawLine> taken, RawLine raw, MeantLine line) =>
        (raw.Act is null or Concept.Add || (raw.Act == Concept.Set && raw.Amount is null))
        && taken.Count > 0 && !_reading.Concepts.Has(Concept.Remove) && !_reading.Concepts.Has(Concept.Cancel)
        && (line.Sku is null || !taken.Exists(gone => _draft.Of(gone) is [var only] && _reading.Matcher.Index.Entries[only].Product.Sku == line.Sku));

    /// <summary>"change the chicken to 900g", «غير السفن وخليه بيبسي»: without an amount, it is which product that changes.</summary>
    public (MeantLine? Gone, MeantLine? Wanted)? Other(RawLine raw, MeantLine line, List<(RawLine Raw, MeantLine? Line)> resolved)
    {
        if (_draft.IsEmpty || _draft.Factor > 0 || resolved.Exists(pair => pair.Raw.Amount is not null) || IsStranger(line))
            return null;
        var others = resolved.FindAll(pair => pair.Raw != raw && pair.Line is { } other && !IsStranger(other) && !_draft.Has(other)).Count;
        if (_draft.Has(line))
            return others == 1 && resolved.Count == 2 ? (_draft.InDraft(raw, line) with { Quantity = null, Unit = null }, null) : null;
        if (others == 0 && resolved.Count == 2)
            return (null, DraftLines.AtLeastOne(line));
        if (resolved.Count > 1 || line.Sku is null || (raw.Sizes.Count == 0 && raw.Name.Count < 2))
            return null;

        // Alone, it says which of a kind that is there: without its size, or what it is like.
        var kind = RawLine.Named(raw.Sizes.Count > 0 ? raw.Name : raw.Name.Where(i => Words[i].Find(Concept.Goods) is { Value: not Lexeme.Quality }));
        return _draft.Of(kind) is [var before]
            ? (new MeantLine(line.Text, _reading.Matcher.Index.Entries[before].Product.Sku, [], null, null) { Confidence = line.Confidence }, DraftLines.AtLeastOne(line))
            : null;
    }

    private static bool IsStranger(MeantLine line) => line is { Sku: null, Candidates: [] };

    /// <summary>"increase the burgers by 2": more, and no new total.</summary>
    public Intent? ByHowMuch(RawLine raw) => raw.Amount is { Number: not null, Start: > 0 } amount && Words[amount.Start - 1].Text == "بمقدار"
        ? _reading.Concepts.Has(Concept.Add) || Words.Exists(word => word.Text is "رفع" or "ارفع" or "ارفعوا" or "زياده") ? Intent.PlaceOrder
        : _reading.Concepts.Has(Concept.Remove) || Words.Exists(word => word.Text is "خفض" or "خفضوا" or "تخفيض") ? Intent.RemoveItems : null
        : raw.Amount is { Number: not null, Start: > 0 } counted && Words[counted.Start - 1].Text == "by"
        ? Words.Select(word => word.Find(Concept.Change)?.Name).FirstOrDefault(name => name is not null) switch
        {
            MoreOf => Intent.PlaceOrder,
            LessOf => Intent.RemoveItems,
            _ => null,
        }
        : null;
}
