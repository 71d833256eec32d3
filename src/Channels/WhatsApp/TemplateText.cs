using System.Text;

namespace Abtamim.Channels.WhatsApp;

/// <summary>Texts as WhatsApp takes them for the variables of a template: on one line, without tabs or wide gaps.</summary>
internal static class TemplateText
{
    /// <summary>
    /// <paramref name="text"/> on one line. An item of a list begins with its mark, and a sentence ends with its stop, so
    /// that a space parts them; other lines are parted by a dash.
    /// </summary>
    public static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var part in text.Split(['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.Length > 0)
                line.Append(part[0] is '•' or '-' or '–' || Ends(line) ? " " : " – ");
            line.Append(part);
        }

        return Narrow(line.ToString());
    }

    private static bool Ends(StringBuilder line)
    {
        var last = line.Length - 1;
        while (last > 0 && line[last] is '\u2069' or '»' or ')' or '"')
            last--;
        return line[last] is '.' or ':' or '؟' or '?' or '!' or '،' or ',' or '…';
    }

    // More than four spaces in a row are refused.
    private static string Narrow(string line)
    {
        while (line.Contains("  ", StringComparison.Ordinal))
            line = line.Replace("  ", " ", StringComparison.Ordinal);
        return line;
    }
}
