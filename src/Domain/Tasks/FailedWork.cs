using System.Globalization;
using Abtamim.Domain.Conversations;

namespace Abtamim.Domain.Tasks;

/// <summary>Due work that could not be done, as the note of its <see cref="TaskKind.DeadLetter"/> task names it.</summary>
/// <param name="Work">What was to be done.</param>
/// <param name="OrderNumber">For which order.</param>
public sealed record FailedWork(WorkKind Work, long OrderNumber)
{
    /// <summary>The note: <c>SourceOrder 1001</c>. It is stored; each language words it for itself.</summary>
    public string Note => string.Create(CultureInfo.InvariantCulture, $"{Work} {OrderNumber}");

    /// <summary>The work that <paramref name="task"/> is about; null where it is about something else.</summary>
    public static FailedWork? Of(StaffTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task is { Kind: TaskKind.DeadLetter, Party: null, Note: { } note }
            && note.Split(' ') is [var name, var digits]
            && Enum.IsDefined(typeof(WorkKind), name)
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var order)
                ? new FailedWork(Enum.Parse<WorkKind>(name), order)
                : null;
    }
}
