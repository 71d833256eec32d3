using System.Globalization;
using System.Text;

namespace Abtamim.Domain.Understanding.Measuring;

/// <summary>Whether confidences mean what they say: of what was read with so much confidence, how much was right.</summary>
public sealed class Reliability
{
    private static readonly double[] Edges = [0, 0.7, 0.85, 0.93, 0.965, 1.01];

    private readonly (int Count, int Right, double Confidence)[] _acts = new (int, int, double)[Edges.Length - 1];
    private readonly (int Count, int Right, double Confidence)[] _lines = new (int, int, double)[Edges.Length - 1];

    /// <summary>The bins of acts: from which confidence, how many, the mean confidence, the share that was right.</summary>
    public IEnumerable<(double From, int Count, double Confidence, double Right)> Acts => Bins(_acts);

    /// <summary>The same of lines.</summary>
    public IEnumerable<(double From, int Count, double Confidence, double Right)> Lines => Bins(_lines);

    /// <summary>Counts a message in.</summary>
    /// <exception cref="ArgumentException">The message is not labelled.</exception>
    public void Add(LabelledMessage message, Meaning meaning)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(meaning);
        var label = message.Label ?? throw new ArgumentException("The message is not labelled.", nameof(message));
        Add(_acts, meaning.Confidence, label.Intent == meaning.Intent.Label());
        var left = label.Lines.ToList();
        foreach (var line in meaning.Lines)
        {
            var found = left.FindIndex(wanted => UnderstandingScore.Matches(wanted, line));
            if (found >= 0)
                left.RemoveAt(found);
            Add(_lines, line.Confidence, found >= 0);
        }
    }

    /// <summary>The tables, as people read them.</summary>
    public override string ToString()
    {
        var table = new StringBuilder("acts   confidence   count   mean   right");
        foreach (var bin in Acts)
            Append(bin);
        table.Append("\nlines  confidence   count   mean   right");
        foreach (var bin in Lines)
            Append(bin);
        return table.ToString();

        void Append((double From, int Count, double Confidence, double Right) bin) =>
            table.Append('\n').Append(string.Create(CultureInfo.InvariantCulture, $"       from {bin.From:0.000}   {bin.Count,5}  {bin.Confidence:0.000}   {bin.Right:0.000}"));
    }

    private static void Add((int Count, int Right, double Confidence)[] bins, double confidence, bool right)
    {
        var bin = Array.FindLastIndex(Edges, edge => confidence >= edge);
        bins[bin] = (bins[bin].Count + 1, bins[bin].Right + (right ? 1 : 0), bins[bin].Confidence + confidence);
    }

    private static IEnumerable<(double, int, double, double)> Bins((int Count, int Right, double Confidence)[] bins)
    {
        for (var i = 0; i < bins.Length; i++)
        {
            if (bins[i].Count > 0)
                yield return (Edges[i], bins[i].Count, bins[i].Confidence / bins[i].Count, (double)bins[i].Right / bins[i].Count);
        }
    }
}
