using Abtamim.Domain.Parties;

namespace Abtamim.Infrastructure.Import;

/// <summary>A file to be imported.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Content">The bytes: CSV or XLSX, told by what they are, not by the name.</param>
/// <param name="Kind">What it holds, or null to tell it from the header.</param>
public sealed record ImportSource(string Name, ReadOnlyMemory<byte> Content, ImportKind? Kind = null);

/// <summary>Something in a file that is not right.</summary>
/// <param name="File">The file, with the sheet where it is one of several.</param>
/// <param name="Line">The line in the file (the row in a sheet), from 1.</param>
/// <param name="Column">The column by its name, or null where it is the whole line.</param>
/// <param name="Wrong">What is wrong.</param>
/// <param name="Right">What would be right.</param>
public sealed record ImportProblem(string File, int Line, string? Column, string Wrong, string Right)
{
    /// <summary>One line for people: <c>catalog.csv:7, price: …; …</c>.</summary>
    public override string ToString() =>
        Column is null ? $"{File}:{Line}: {Wrong}; {Right}" : $"{File}:{Line}, {Column}: {Wrong}; {Right}";
}

/// <summary>What an import does with the rows of one file.</summary>
/// <param name="File">The file, with the sheet where it is one of several.</param>
/// <param name="Kind">What it holds; null where that could not be told.</param>
/// <param name="Added">Rows that are new.</param>
/// <param name="Changed">Rows that change what is known.</param>
/// <param name="Unchanged">Rows that are known as they are.</param>
/// <param name="Bad">Rows with problems.</param>
/// <param name="Problems">What is wrong, in the order of lines.</param>
/// <param name="Notes">What is worth knowing and hurts nothing: columns that are not read.</param>
public sealed record ImportReport(
    string File,
    ImportKind? Kind,
    int Added,
    int Changed,
    int Unchanged,
    int Bad,
    IReadOnlyList<ImportProblem> Problems,
    IReadOnlyList<string> Notes);

/// <summary>What an import comes to: for each file a report, and what is to be saved.</summary>
/// <param name="Reports">One for each file or sheet, in the order given.</param>
/// <param name="Changes">What is new or changed, to be saved in one transaction; nothing where the import is refused.</param>
/// <param name="IsRefused">Whether problems forbid to save anything.</param>
public sealed record ImportPlan(IReadOnlyList<ImportReport> Reports, ReferenceChanges Changes, bool IsRefused)
{
    /// <summary>All problems of all files.</summary>
    public IEnumerable<ImportProblem> Problems => Reports.SelectMany(report => report.Problems);
}
