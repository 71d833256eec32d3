using System.Globalization;
using Abtamim.Domain.Understanding.Acts;
using Abtamim.Domain.Understanding.Products;
using Abtamim.Domain.Understanding.Words;

namespace Abtamim.Domain.Understanding.Explaining;

/// <summary>Puts a reading into words.</summary>
internal static class Explainer
{
    public static Explanation Explain(Reading reading, Meaning meaning, TermTable terms) => new(
        reading.Text.Text,
        [.. reading.Words.Select((word, place) => (word, place)).Where(pair => pair.word.Kind != WordKind.Break).Select(pair => Explain(pair.word, RoleOf(pair.word, pair.place, reading), reading, terms))],
        [.. ActRules.Shared.For(reading.Utterance.Role).Where(rule => rule.Holds(reading.Concepts, reading.Signs)).OrderByDescending(rule => rule.Weight).Select(Explain)],
        meaning);

    private static WordExplanation Explain(Word word, WordRole role, Reading reading, TermTable terms)
    {
        var senses = new List<string>();
        if (word.Kind == WordKind.Number)
            senses.Add(word.Number.ToString("0.####", CultureInfo.InvariantCulture));
        if (word.Kind == WordKind.Word && word.Stem != word.Text)
            senses.Add("from " + word.Stem);
        if (word.IsGuess)
            senses.Add("guess");
        senses.AddRange(word.Lexemes.Select(Explain).Distinct());
        return new WordExplanation(
            reading.Text.OriginalBetween(word.Start, word.End),
            role.ToString().ToLowerInvariant(),
            senses,
            [.. word.Terms.Select(match => terms.NameOf(match.Term))]);
    }

    private static WordRole RoleOf(Word word, int place, Reading reading)
    {
        if (word.Role != WordRole.Unread)
            return word.Role;
        foreach (var line in reading.Lines)
        {
            if (line.Amount is { } amount && place >= amount.Start && place < amount.End)
                return WordRole.Quantity;
            if (line.Name.Contains(place))
                return line.IsNegated ? WordRole.Negated : line.IsBackground ? WordRole.Background : WordRole.Product;
        }

        return WordRole.Unread;
    }

    private static string Explain(Lexeme lexeme)
    {
        var sense = lexeme.Concept.ToString().ToLowerInvariant();
        if (lexeme.Name is not null)
            sense += " " + lexeme.Name;
        if (lexeme.Dual)
            sense += " ×2";
        return sense;
    }

    private static string Explain(ActRule rule) => string.Create(CultureInfo.InvariantCulture, $"{rule.Intent.Label()} {rule.Weight:0.##}: {rule.Text}");
}
