using Abtamim.Testing;

namespace Abtamim.Architecture.Tests;

/// <summary>A file that grows past the bar hides something. What is over it is named here, with its size, and may only shrink.</summary>
public sealed class SizeTests
{
    private const int Bar = 400;

    private static readonly Dictionary<string, int> Known = new(StringComparer.Ordinal);

    [Fact]
    public void SourceFiles_WhenCounted_StayUnderTheBarOrShrink()
    {
        var over = Sources()
            .Select(file => (File: file, Lines: File.ReadLines(Path.Combine(Repository.Root, file)).Count()))
            .Where(row => row.Lines > Known.GetValueOrDefault(row.File, Bar))
            .Select(row => $"{row.File}: {row.Lines} lines");

        Assert.Empty(over);
    }

    [Fact]
    public void KnownLongFiles_WhenTheyHaveShrunk_LeaveTheList()
    {
        var gone = Known.Keys.Where(file =>
            !File.Exists(Path.Combine(Repository.Root, file)) || File.ReadLines(Path.Combine(Repository.Root, file)).Count() <= Bar);

        Assert.Empty(gone);
    }

    private static IEnumerable<string> Sources() =>
        new[] { "src", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)
                && !file.Contains("/Migrations/", StringComparison.Ordinal));
}
