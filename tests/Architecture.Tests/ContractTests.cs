using System.Text.RegularExpressions;
using Abtamim.Testing;

namespace Abtamim.Architecture.Tests;

/// <summary>A suite that nobody derives from runs nowhere, and no run would say so.</summary>
public sealed partial class ContractTests
{
    [Fact]
    public void AbstractSuites_WhenTheyHoldTests_AreDerivedFrom()
    {
        string[] sources =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
                .Select(File.ReadAllText),
        ];
        string[] suites = [.. sources.Where(source => Test().IsMatch(source)).SelectMany(source => Suite().Matches(source)).Select(match => match.Groups["name"].Value)];

        Assert.NotEmpty(suites);
        Assert.All(suites, suite => Assert.Contains(sources, source => source.Contains($" : {suite}", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^    \[(?:Fact|Theory)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Test();

    [GeneratedRegex(@"^public abstract class (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Suite();
}
