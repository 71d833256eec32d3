using System.Text.RegularExpressions;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Sourcing;

namespace Abtamim.Domain.Conversations;

/// <summary>What a supplier says together, of the products that it names.</summary>
/// <param name="Text">The words.</param>
/// <param name="Lines">The lines of open requests that are named.</param>
/// <param name="Others">The products named that no open request asks for.</param>
/// <param name="HasStranger">Whether something is named that the price list does not know.</param>
internal sealed record SupplierGroup(string Text, IReadOnlyList<RequestLine> Lines, IReadOnlyList<Sku> Others, bool HasStranger);

/// <summary>
/// Parts a text by the products it names: «الكمون ٣ بس والشوفان خلص» says two things. What names no product belongs to
/// the words before it.
/// </summary>
internal static partial class SupplierGroups
{
    /// <summary>The groups of <paramref name="text"/>; one, all of it, where it names no two things apart.</summary>
    public static IReadOnlyList<SupplierGroup> Of(string text, Func<string, SupplierGroup> sorted)
    {
        var pieces = SupplierClauses.Split(text).SelectMany(clause => And().Split(clause)).Where(piece => !string.IsNullOrWhiteSpace(piece)).ToList();
        var groups = new List<SupplierGroup>();
        var (waiting, found) = ("", 0);
        foreach (var piece in pieces)
        {
            var group = sorted(piece.Trim());
            var names = group.Lines.Count + group.Others.Count > 0 || (group.HasStranger && found > 0);
            if (!names && Rest().IsMatch(piece))
                groups.Add(group with { Lines = [], Others = [], HasStranger = false });
            else if (!names && found == 0)
                waiting = Together(waiting, piece);
            else if (!names)
                Extend(groups, piece);
            else if (groups.Count > 0 && found > 0 && IsBare(groups[^1]))
                groups[^1] = sorted(Together(groups[^1].Text, piece));
            else
                groups.Add(waiting.Length > 0 && found == 0 ? sorted(Together(waiting, piece)) : group);
            found += names ? 1 : 0;
        }

        return groups.Count(group => group.Lines.Count + group.Others.Count > 0 || group.HasStranger) > 1 || groups.Exists(group => Rest().IsMatch(group.Text))
            ? groups
            : [sorted(text)];
    }

    // «البيبسي والسكر متوفرين»: a name alone shares what is said of the next.
    private static bool IsBare(SupplierGroup group) => group.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 1;

    private static void Extend(List<SupplierGroup> groups, string piece)
    {
        var at = groups.FindLastIndex(group => !Rest().IsMatch(group.Text));
        groups[at] = groups[at] with { Text = Together(groups[at].Text, piece) };
    }

    private static string Together(string first, string second) => first.Length == 0 ? second.Trim() : $"{first} {second.Trim()}";

    [GeneratedRegex(@"\s+(?=و\p{L}{2})|\s+(?:و|and|but|لكن|ولكن)\s+|\s+بس\s+(?=عند|ال|في|معنا|لدينا|ما)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex And();

    [GeneratedRegex(@"(?<!\p{L})و?(?:الباقي|باقي الأصناف|باقي الاصناف|the rest|the others)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Rest();
}
