using System.Globalization;
using System.Text;

namespace Abtamim.Domain.Understanding.Measuring;

/// <summary>
/// How well messages are understood, measured against their labels: by variety, by role and in all. A line counts as right
/// where product, quantity and unit are; a message as a whole where the act and all it says are.
/// </summary>
public sealed class UnderstandingScore
{
    private const string Total = "all";
    private readonly Dictionary<string, Tally> _tallies = new(StringComparer.Ordinal) { [Total] = new Tally(Total) };

    /// <summary>All messages together.</summary>
    public Tally All => _tallies[Total];

    /// <summary>Each variety and role, by name, then all together.</summary>
    public IEnumerable<Tally> Groups => _tallies.Values.OrderBy(tally => tally.Name == Total).ThenBy(tally => tally.Name, StringComparer.Ordinal);

    /// <summary>Counts a message in.</summary>
    /// <returns>Whether it was understood as a whole.</returns>
    /// <exception cref="ArgumentException">The message is not labelled.</exception>
    public bool Add(LabelledMessage message, Meaning meaning)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(meaning);
        var label = message.Label ?? throw new ArgumentException("The message is not labelled.", nameof(message));
        var hits = Hits(label.Lines, meaning.Lines);
        var intent = label.Intent == meaning.Intent.Label();
        var whole = intent && hits == label.Lines.Count && hits == meaning.Lines.Count && HasSameExtras(label, meaning);
        var wrong = WrongPicks(label.Lines, meaning.Lines);
        foreach (var name in new[] { message.Variety ?? "unnamed", message.Utterance.Role.ToString().ToLowerInvariant(), Total })
        {
            if (!_tallies.TryGetValue(name, out var tally))
                _tallies[name] = tally = new Tally(name);
            tally.Add(intent, hits, label.Lines.Count, meaning.Lines.Count, whole, wrong);
        }

        return whole;
    }

    /// <summary>The table, as people read it.</summary>
    public override string ToString()
    {
        var table = new StringBuilder($"{"",-12} messages  intent  line P  line R  line F1  whole  wrong picks");
        foreach (var tally in Groups)
        {
            table.Append('\n').Append(string.Create(
                CultureInfo.InvariantCulture,
                $"{tally.Name,-12} {tally.Messages,8}  {tally.Intent,6:0.000}  {tally.Precision,6:0.000}  {tally.Recall,6:0.000}  {tally.F1,7:0.000}  {tally.Whole,5:0.000}  {tally.WrongPicks,11}"));
        }

        return table.ToString();
    }

    private static int Hits(IReadOnlyList<LineLabel> labels, IReadOnlyList<MeantLine> lines)
    {
        var left = lines.ToList();
        return labels.Count(label => left.FindIndex(line => Matches(label, line)) is >= 0 and var found && Take(found));

        bool Take(int index)
        {
            left.RemoveAt(index);
            return true;
        }
    }

    internal static bool Matches(LineLabel label, MeantLine line) =>
        Same(label.Quantity, line.Quantity) && (!label.ScoresUnit || label.Unit == line.Unit) && HasProduct(label, line);

    private static bool HasProduct(LineLabel label, MeantLine line)
    {
        if (label.Sku is not null)
            return line.Sku == label.Sku;
        if (label.AnyOf.Count > 0)
            return line.Sku is null && line.Candidates.Intersect(label.AnyOf).Count() >= 2;
        return line.Sku is null && line.Candidates.Count == 0;
    }

    private static int WrongPicks(IReadOnlyList<LineLabel> labels, IReadOnlyList<MeantLine> lines)
    {
        var allowed = labels.Where(label => label.Sku is not null).Select(label => label.Sku!.Value).ToList();
        return lines.Count(line => line.Sku is { } sku && !allowed.Remove(sku));
    }

    private static bool HasSameExtras(MessageLabel label, Meaning meaning) =>
        Agrees(label.Delivery?.Date, meaning.Delivery?.Date)
        && Agrees(label.Delivery?.Part, meaning.Delivery?.Part)
        && (label.Amount is null || Same(label.Amount, meaning.Amount))
        && (label.Supplier?.Quantity is null || Same(label.Supplier.Quantity, meaning.Supplier?.Quantity))
        && (label.Supplier?.UnitPrice is null || Same(label.Supplier.UnitPrice, meaning.Supplier?.UnitPrice))
        && Agrees(label.Supplier?.Eta, meaning.Supplier?.Eta)
        && (label.OrderNumber is null || label.OrderNumber == meaning.OrderNumber);

    private static bool Agrees<T>(T? wanted, T? got)
        where T : struct => wanted is null || EqualityComparer<T?>.Default.Equals(wanted, got);

    private static bool Same(decimal? left, decimal? right) =>
        left is null || right is null ? left is null && right is null : decimal.Round(left.Value, 4) == decimal.Round(right.Value, 4);
}
