using System.Text;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding.Text;

namespace Abtamim.Domain.Conversations.Staff;

/// <summary>
/// Finds whom staff mean, by code or by name, forgivingly: spelling habits and the article do not matter, a part of a
/// name will do where nobody else has it, and «النخيل» is also found as "Nakheel".
/// </summary>
internal static class PartyNames
{
    private const double LeastShare = 0.5;
    private const double Equal = 0.01;

    /// <summary>The parties that <paramref name="text"/> names: one, several that fit equally well, or none.</summary>
    public static IReadOnlyList<PartyRef> Find(string text, PartyDirectory directory, Func<PartyRef, bool>? among = null)
    {
        var wanted = among ?? (_ => true);
        var known = directory.Customers.Select(customer => (customer.Ref, Names: new[] { customer.Name }))
            .Concat(directory.Suppliers.Select(supplier => (supplier.Ref, Names: new[] { supplier.NameAr, supplier.NameEn })))
            .Where(row => wanted(row.Ref))
            .ToList();
        var words = Words(text);
        var byCode = known.Where(row => HasCode(words, row.Ref.Code)).Select(row => row.Ref).ToList();
        if (byCode.Count > 0)
            return byCode;

        var names = known
            .SelectMany(row => row.Names.Distinct(StringComparer.Ordinal).Select(name => (row.Ref, Words: NameWord.Of(Words(name)))))
            .Where(row => row.Words.Count > 0)
            .ToList();
        // A word that many names have says little: «مطعم», "Trading".
        var commonness = names.SelectMany(row => row.Words.Select(word => (row.Ref, word.Text))).Distinct()
            .GroupBy(row => row.Text, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var said = NameWord.Of(words);
        var scores = names
            .Select(row => (row.Ref, Score: Share(row.Words, said, commonness)))
            .Where(row => row.Score >= LeastShare)
            .ToList();
        return [.. scores.Where(row => row.Score > scores.Max(other => other.Score) - Equal).Select(row => row.Ref).Distinct()];
    }

    /// <summary><paramref name="text"/> without the codes of parties, so that no number of theirs is taken for an amount or an order.</summary>
    public static string WithoutCodes(string text, PartyDirectory directory)
    {
        foreach (var code in directory.Customers.Select(customer => customer.Code).Concat(directory.Suppliers.Select(supplier => supplier.Code)))
        {
            if (code.Length > 2)
                text = text.Replace(code, " ", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    /// <summary>The words of a text in one spelling, codes such as <c>cus-001</c> in parts.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in NormalisedText.Of(text).Text)
        {
            if (Letters.IsLetter(letter) || Letters.IsDigit(letter))
            {
                word.Append(letter);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }

    private static bool HasCode(IReadOnlyList<string> words, string code)
    {
        var parts = Words(code);
        if (parts.Count == 0)
            return false;
        for (var start = 0; start + parts.Count <= words.Count; start++)
        {
            if (parts.Select((part, index) => words[start + index] == part).All(same => same))
                return true;
        }

        return words.Contains(string.Concat(parts));
    }

    private static double Share(IReadOnlyList<NameWord> name, IReadOnlyList<NameWord> said, Dictionary<string, int> commonness)
    {
        return name.Where(word => said.Any(word.IsSaidBy)).Sum(Weight) / name.Sum(Weight);

        double Weight(NameWord word) => 1.0 / commonness[word.Text];
    }
}
