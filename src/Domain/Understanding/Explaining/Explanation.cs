using System.Globalization;
using System.Text;

namespace Abtamim.Domain.Understanding.Explaining;

/// <summary>Which words of a message became what, and why: for whoever adds words or rules.</summary>
/// <param name="Text">The message in the spelling that is read.</param>
/// <param name="Words">Its words.</param>
/// <param name="Acts">The rules that spoke for acts, the heaviest first.</param>
/// <param name="Meaning">What came of it.</param>
public sealed record Explanation(string Text, IReadOnlyList<WordExplanation> Words, IReadOnlyList<string> Acts, Meaning Meaning)
{
    /// <summary>A page to be read in a terminal.</summary>
    public override string ToString()
    {
        var page = new StringBuilder();
        page.Append("read as    ").Append(Text.ReplaceLineEndings(" / ")).Append('\n');
        foreach (var word in Words)
        {
            page.Append("  ").Append(word.Written.PadRight(14)).Append(' ').Append(word.Role.PadRight(11)).Append(' ').Append(string.Join("; ", word.Senses));
            if (word.Products.Count > 0)
                page.Append("  → ").AppendJoin(", ", word.Products);
            page.Append('\n');
        }

        foreach (var act in Acts)
            page.Append("speaks for ").Append(act).Append('\n');
        Describe(page, "means      ", Meaning);
        foreach (var further in Meaning.Further)
            Describe(page, "and        ", further);
        return page.ToString();
    }

    private static void Describe(StringBuilder page, string head, Meaning meaning)
    {
        page.Append(CultureInfo.InvariantCulture, $"{head}{meaning.Intent.Label()} ({meaning.Confidence:0.00})\n");
        foreach (var line in meaning.Lines)
        {
            var product = line switch
            {
                { Sku: { } sku } => sku.Value,
                { Candidates.Count: > 0 } => "one of " + string.Join(", ", line.Candidates),
                { Nearest.Count: > 0 } => "unknown; near " + string.Join(", ", line.Nearest),
                _ => "unknown",
            };
            page.Append(CultureInfo.InvariantCulture, $"  {line.Quantity?.ToString("0.###", CultureInfo.InvariantCulture) ?? "-"} {line.Unit ?? "-"} × {product} ({line.Confidence:0.00}) «{line.Text.ReplaceLineEndings(" ")}»\n");
        }

        if (meaning.Delivery is { } wish)
            page.Append(CultureInfo.InvariantCulture, $"  when {wish.Date:yyyy-MM-dd} {wish.Part}\n");
        if (meaning.Amount is { } amount)
            page.Append(CultureInfo.InvariantCulture, $"  money {amount:0.##}\n");
        if (meaning.OrderNumber is { } order)
            page.Append(CultureInfo.InvariantCulture, $"  order {order}\n");
        if (meaning.Supplier is { } said)
            page.Append(CultureInfo.InvariantCulture, $"  supplier: quantity {said.Quantity:0.###}, price {said.UnitPrice:0.##}, comes {said.Eta:yyyy-MM-dd}\n");
    }
}

/// <summary>One word of a message: what it was read as.</summary>
/// <param name="Written">The word as it was written.</param>
/// <param name="Role">What it does in the message.</param>
/// <param name="Senses">Its senses in the lexicon; «guess» where it is known by a spelling near it.</param>
/// <param name="Products">The words of the price list that it can stand for.</param>
public sealed record WordExplanation(string Written, string Role, IReadOnlyList<string> Senses, IReadOnlyList<string> Products);
