namespace Abtamim.Infrastructure.Import;

/// <summary>A sheet whose header has been understood: what it holds and which column is where.</summary>
internal sealed class Table
{
    private readonly List<ImportProblem> _problems;
    private readonly List<string> _notes = [];
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    public Table(Sheet sheet, ImportKind? asked)
    {
        Sheet = sheet;
        _problems = [.. sheet.Problems];
        if (sheet.Header is null)
        {
            if (_problems.Count == 0)
                Wrong(1, null, "there is nothing in it", "a header with the names of the columns, and a row for each entry");
            return;
        }

        var header = sheet.Header.Cells.Select(Normalised).ToList();
        Width = header.Count;
        Kind = asked ?? ImportKinds.Detect(header);
        if (Kind is { } kind)
            ReadHeader(kind, header);
        else
            Wrong(sheet.Header.Line, null, "its columns do not tell what it holds", Kinds);
    }

    public Sheet Sheet { get; }

    public ImportKind? Kind { get; }

    public int Width { get; }

    public IReadOnlyDictionary<string, int> Columns => _columns;

    public IReadOnlyList<ImportProblem> Problems => _problems;

    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Whether all columns are there that its rows need.</summary>
    public bool IsReadable { get; private set; }

    private static string Kinds { get; } = string.Join("; ", ImportKinds.All.Select(kind =>
        $"{ImportKinds.NameOf(kind)} ({string.Join(", ", ImportKinds.Required(kind))})"));

    private void ReadHeader(ImportKind kind, List<string> header)
    {
        var line = Sheet.Header!.Line;
        var known = ImportKinds.Known(kind);
        IsReadable = true;
        for (var index = 0; index < header.Count; index++)
        {
            var column = header[index];
            if (column.Length == 0)
                continue;
            if (!known.Contains(column, StringComparer.Ordinal))
            {
                _notes.Add($"{Sheet.Name}:{line}: the column '{RowReader.Shown(column)}' is not known and was not read; known: {string.Join(", ", known)}");
            }
            else if (!_columns.TryAdd(column, index))
            {
                Wrong(line, column, "the column comes twice", "each column once");
                IsReadable = false;
            }
        }

        foreach (var missing in ImportKinds.Required(kind).Where(column => !_columns.ContainsKey(column)))
        {
            Wrong(line, missing, "the column is missing", $"{ImportKinds.NameOf(kind)} needs {string.Join(", ", ImportKinds.Required(kind))}");
            IsReadable = false;
        }
    }

    private void Wrong(int line, string? column, string wrong, string right) =>
        _problems.Add(new ImportProblem(Sheet.Name, line, column, wrong, right));

    private static string Normalised(string cell) =>
        cell.Trim().Trim('\uFEFF').ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
}
