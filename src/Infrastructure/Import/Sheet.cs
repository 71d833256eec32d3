namespace Abtamim.Infrastructure.Import;

/// <summary>A table as it was read, before anything in it is understood.</summary>
/// <param name="Name">The file, with the sheet where it is one of several.</param>
/// <param name="Header">The first line that is not blank; null where there is none.</param>
/// <param name="Rows">All that follow, without blank ones.</param>
/// <param name="Problems">What could not be read.</param>
internal sealed record Sheet(string Name, SheetRow? Header, IReadOnlyList<SheetRow> Rows, IReadOnlyList<ImportProblem> Problems)
{
    public static Sheet Unreadable(string name, int line, string wrong, string right) =>
        new(name, null, [], [new ImportProblem(name, line, null, wrong, right)]);

    /// <summary>A sheet of <paramref name="lines"/>, the first of them that is not blank its header.</summary>
    public static Sheet Of(string name, IEnumerable<SheetRow> lines, IReadOnlyList<ImportProblem> problems)
    {
        var filled = lines.Where(line => line.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).ToList();
        return new Sheet(name, filled.FirstOrDefault(), [.. filled.Skip(1)], problems);
    }
}

/// <summary>A line of a table.</summary>
/// <param name="Line">Where it begins in its file, from 1.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record SheetRow(int Line, IReadOnlyList<string> Cells);
