using System.Globalization;
using System.Text;
using MiniExcelLibs;

namespace Abtamim.Infrastructure.Import;

/// <summary>Reads CSV and XLSX into tables. Whatever the bytes are, the answer is a table or a problem, no exception.</summary>
internal static class SheetReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 64 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<Sheet> Read(ImportSource source)
    {
        if (source.Content.Length > LargestFile)
            return [Sheet.Unreadable(source.Name, 1, "the file is larger than 64 MB", "split it")];
        var bytes = source.Content.ToArray();
        return bytes.AsSpan().StartsWith("PK"u8) ? ReadWorkbook(source.Name, bytes) : [ReadText(source.Name, bytes)];
    }

    private static Sheet ReadText(string name, byte[] bytes)
    {
        try
        {
            return ReadCsv(name, Decode(bytes));
        }
        catch (DecoderFallbackException)
        {
            return Sheet.Unreadable(name, 1, "the file is neither UTF-8 nor XLSX", "save it as «CSV UTF-8» or as XLSX");
        }
    }

    private static string Decode(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => StrictUtf8.GetString(bytes, 3, bytes.Length - 3),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        _ => StrictUtf8.GetString(bytes),
    };

    private static Sheet ReadCsv(string name, string text)
    {
        var (rows, broken) = CsvText.Split(text, DelimiterOf(text));
        return Sheet.Of(
            name,
            rows,
            [
                .. broken.Select(quote => new ImportProblem(
                    name,
                    quote.Line,
                    null,
                    "a quote stands inside a text that is not quoted, or a quoted text has no end",
                    "write the text in \"…\" and each quote in it twice")),
            ]);
    }

    // The header has no quoted delimiters; whichever is there most divides the cells.
    private static char DelimiterOf(string text)
    {
        var header = text.AsSpan().TrimStart();
        var end = header.IndexOfAny('\r', '\n');
        if (end >= 0)
            header = header[..end];
        var (best, most) = (',', header.Count(','));
        foreach (var candidate in (ReadOnlySpan<char>)[';', '\t'])
        {
            if (header.Count(candidate) > most)
                (best, most) = (candidate, header.Count(candidate));
        }

        return best;
    }

    private static List<Sheet> ReadWorkbook(string name, byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            var names = stream.GetSheetNames();
            var sheets = names
                .Select(sheet => Sheet.Of(names.Count == 1 ? name : $"{name}[{sheet}]", RowsOf(stream, sheet), []))
                .ToList();
            // A new workbook often has empty sheets beside the one that is used.
            return sheets.Exists(sheet => sheet.Header is not null) ? sheets.FindAll(sheet => sheet.Header is not null) : sheets[..1];
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException or System.Xml.XmlException
            or FormatException or KeyNotFoundException or NotSupportedException or ArgumentException or NullReferenceException)
        {
            return [Sheet.Unreadable(name, 1, "the workbook cannot be read", "save it again as XLSX, or as «CSV UTF-8»")];
        }
    }

    private static List<SheetRow> RowsOf(MemoryStream stream, string sheet)
    {
        stream.Position = 0;
        return
        [
            .. stream.Query(useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX)
                .Cast<IDictionary<string, object?>>()
                .Select((row, index) => new SheetRow(index + 1, [.. row.Values.Select(TextOf)])),
        ];
    }

    private static string TextOf(object? cell) => cell switch
    {
        null => "",
        string text => text,
        // A sheet keeps 0.15 as a double: 15 digits are what it shows.
        double number => number.ToString("G15", CultureInfo.InvariantCulture) is var shown && !shown.Contains('E', StringComparison.Ordinal)
            ? shown
            : number.ToString("0.###############", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
