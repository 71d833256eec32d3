using System.Text;

namespace Abtamim.Infrastructure.Import;

/// <summary>
/// Takes CSV apart (RFC 4180, any separator, any line ends). It knows the line that each row begins at, through quoted
/// line breaks and blank lines, and says of a broken quote where it was opened.
/// </summary>
internal static class CsvText
{
    /// <summary>A quote where none may be, or one that is never closed, in the row that begins at a line.</summary>
    public sealed record BrokenQuote(int Line);

    public static (List<SheetRow> Rows, List<BrokenQuote> Broken) Split(ReadOnlySpan<char> text, char separator)
    {
        var rows = new List<SheetRow>();
        var broken = new List<BrokenQuote>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, begun, at) = (1, 1, 0);
        var isBroken = false;
        while (at < text.Length)
        {
            if (text[at] == '"' && cell.Length == 0)
            {
                isBroken |= !ReadQuoted(text, ref at, ref line, cell);
                // After the closing quote only the end of the cell may come.
                isBroken |= at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n');
            }

            while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
            {
                isBroken |= text[at] == '"';
                cell.Append(text[at++]);
            }

            cells.Add(cell.ToString());
            cell.Clear();
            if (at < text.Length && text[at] == separator)
            {
                at++;
                if (at < text.Length)
                    continue;
                cells.Add("");
            }

            if (isBroken)
                broken.Add(new BrokenQuote(begun));
            else
                rows.Add(new SheetRow(begun, [.. cells]));
            cells.Clear();
            isBroken = false;
            SkipLineEnd(text, ref at);
            begun = ++line;
        }

        return (rows, broken);
    }

    // From the opening quote to behind the closing one; false where there is none.
    private static bool ReadQuoted(ReadOnlySpan<char> text, ref int at, ref int line, StringBuilder cell)
    {
        at++;
        while (at < text.Length)
        {
            if (text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"'))
            {
                at++;
                return true;
            }

            if (text[at] == '"')
                at++;
            else if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
                line++;
            cell.Append(text[at++]);
        }

        return false;
    }

    private static void SkipLineEnd(ReadOnlySpan<char> text, ref int at)
    {
        if (text[at..].StartsWith("\r\n"))
            at += 2;
        else if (at < text.Length)
            at++;
    }
}
