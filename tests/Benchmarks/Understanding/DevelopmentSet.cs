using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Measuring;
using Abtamim.Testing;

namespace Abtamim.Benchmarks.Understanding;

/// <summary>The messages of the development set, without their labels.</summary>
internal static class DevelopmentSet
{
    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<Utterance> Messages { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests/Domain.Tests/Understanding/utterances.dev.jsonl")).Select(line => MessageJson.Read(line).Utterance),
    ];
}
