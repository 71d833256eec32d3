using Abtamim.Domain.Understanding.Lines;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Proposals;

/// <summary>An open part with what checking an answer to it needs.</summary>
/// <param name="Part">The part as a model is shown it.</param>
/// <param name="Act">The act that its line belongs to, counted over the main act (0) and the further ones; -1 for words without a line.</param>
/// <param name="Line">The line's place in that act; -1 for words without a line.</param>
/// <param name="Amount">The amount that was said for it, or null.</param>
/// <param name="Words">The places of its words in the message.</param>
internal sealed record OpenSpot(OpenPart Part, int Act, int Line, Amount? Amount, IReadOnlyList<int> Words);

/// <summary>Finds what the grammar left open in a message, and which numbers the message says for it.</summary>
internal sealed class OpenReading
{
    private readonly Reading _reading;
    private readonly Meaning _meaning;
    private readonly List<RawLine> _raw;
    private readonly bool[] _covered;
    private readonly List<OpenSpot> _spots = [];

    private OpenReading(Reading reading, Meaning meaning)
    {
        _reading = reading;
        _meaning = meaning;
        _raw = new LineScanner(reading, new NameReader(reading)).Scan();
        _covered = new bool[reading.Words.Count];
        FindLines();
        FindUnplaced();
    }

    /// <summary>What is open, in the order of the parts' numbers.</summary>
    public IReadOnlyList<OpenSpot> Spots => _spots;

    public Reading Reading => _reading;

    public static OpenReading Of(Reading reading, Meaning meaning) => new(reading, meaning);

    /// <summary>The numbers and amounts that no line of the grammar's has taken: those that a proposal may use.</summary>
    public HashSet<decimal> FreeNumbers() => Numbers(i => !_covered[i] && _reading.Words[i].Role == WordRole.Unread);

    /// <summary>All numbers and amounts that the message says, whatever they were taken for.</summary>
    public HashSet<decimal> SaidNumbers() => Numbers(_ => true);

    private HashSet<decimal> Numbers(Func<int, bool> counts)
    {
        var numbers = new HashSet<decimal>();
        for (var i = 0; i < _reading.Words.Count; i++)
        {
            if (!counts(i))
                continue;
            if (AmountReader.At(_reading.Words, i)?.Number is > 0 and var amount)
                numbers.Add(amount);
            if (_reading.Words[i] is { Kind: WordKind.Number, Number: > 0 } word)
                numbers.Add(word.Number);
        }

        return numbers;
    }

    private void FindLines()
    {
        var rest = _raw.ToList();
        foreach (var (act, meaning) in _meaning.Further.Prepend(_meaning).Index())
        {
            foreach (var (place, line) in meaning.Lines.Index())
            {
                var raw = rest.Find(raw => TextOf(raw.Start, raw.End) == line.Text);
                if (raw is not null)
                {
                    rest.Remove(raw);
                    Cover(raw);
                }

                if (line.Sku is not null || !ProposalPolicy.HasLines(meaning.Intent))
                    continue;
                var kind = line.Candidates.Count > 0 ? OpenPartKind.Ambiguous : OpenPartKind.Stranger;
                var said = raw?.Amount is not null;
                Add(kind, line.Text, said ? line.ImpossibleQuantity ?? line.Quantity : null, said ? line.Unit : null, line.Candidates, act, place, raw?.Amount, raw?.Name ?? []);
            }
        }

        // What is said not to be wanted, or told of the past, has been understood as that.
        foreach (var raw in rest.Where(raw => raw.IsNegated || raw.IsBackground))
            Cover(raw);
    }

    private void FindUnplaced()
    {
        if (!_meaning.Further.Prepend(_meaning).Any(act => ProposalPolicy.HasLines(act.Intent)) && !ProposalMerge.MayNameAct(_meaning))
            return;
        for (var i = 0; i < _reading.Words.Count; i++)
        {
            if (!IsUnplaced(i))
                continue;
            var start = i;
            while (i + 1 < _reading.Words.Count && IsUnplaced(i + 1))
                i++;
            Add(OpenPartKind.Unplaced, TextOf(start, i + 1), null, null, [], -1, -1, null, [.. Enumerable.Range(start, i + 1 - start)]);
        }
    }

    private bool IsUnplaced(int i) =>
        !_covered[i]
        && _reading.Words[i] is { Kind: WordKind.Word, Role: WordRole.Unread, Lexemes.Count: 0, Stem.Length: > 1 } word
        && (word.Terms.Count == 0 || _meaning.Intent == Intent.Other);

    private void Add(
        OpenPartKind kind, string text, decimal? quantity, string? unit, IReadOnlyList<Catalogue.Sku> among, int act, int line, Amount? amount, IReadOnlyList<int> words)
    {
        if (_spots.Count < ProposalPolicy.MostParts)
            _spots.Add(new OpenSpot(new OpenPart(_spots.Count + 1, kind, text, quantity, unit, among), act, line, amount, words));
    }

    private void Cover(RawLine raw) => Array.Fill(_covered, true, raw.Start, raw.End - raw.Start);

    private string TextOf(int start, int end) =>
        _reading.Text.OriginalBetween(_reading.Words[start].Start, _reading.Words[end - 1].End);
}
