using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding;
using Abtamim.Testing;
using Abtamim.Testing.Understanding;
using BenchmarkDotNet.Attributes;

namespace Abtamim.Benchmarks.Understanding;

/// <summary>All messages of the development set, read against lists of several lengths; figures are for one message.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private OrderGrammar _grammar = null!;
    private WordLookup _lookup = null!;

    /// <summary>How many products the list has; 88 is the demo's own.</summary>
    [Params(88, 10_000, 100_000)]
    public int Products { get; set; }

    /// <summary>Builds what is measured.</summary>
    [GlobalSetup]
    public void Build()
    {
        var catalogue = GeneratedCatalogue.AroundDemo(Products);
        _grammar = new OrderGrammar(catalogue);
        _lookup = new WordLookup(catalogue);
    }

    /// <summary>The baseline: words cut at spaces and looked up.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Messages)]
    public int LookUpWords()
    {
        var found = 0;
        foreach (var message in DevelopmentSet.Messages)
            found += _lookup.Read(message.Text);
        return found;
    }

    /// <summary>The whole understanding.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public double Read()
    {
        var sum = 0d;
        foreach (var message in DevelopmentSet.Messages)
            sum += _grammar.Read(message).Confidence;
        return sum;
    }

    private const int Messages = 260;
}

/// <summary>Making a list ready to be read against.</summary>
[MemoryDiagnoser]
public class IndexBenchmarks
{
    private ProductCatalogue _catalogue = null!;

    /// <summary>How many products the list has.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Products { get; set; }

    /// <summary>Builds the list.</summary>
    [GlobalSetup]
    public void Generate() => _catalogue = GeneratedCatalogue.AroundDemo(Products);

    /// <summary>The baseline: each word of each name in a dictionary.</summary>
    [Benchmark(Baseline = true)]
    public object IndexWords() => new WordLookup(_catalogue);

    /// <summary>The whole index.</summary>
    [Benchmark]
    public object Index() => new OrderGrammar(_catalogue);
}

/// <summary>Messages nobody sends in good faith, 10,000 characters each.</summary>
public class HostileBenchmarks
{
    private readonly OrderGrammar _grammar = new(DemoCatalogue.Products);
    private readonly Dictionary<string, string> _texts = HostileMessages.OfLength(10_000).ToDictionary(message => message.Name, message => message.Text);

    /// <summary>What the messages are made of.</summary>
    public static IEnumerable<string> Names => HostileMessages.OfLength(0).Select(message => message.Name);

    /// <summary>What the message is made of.</summary>
    [ParamsSource(nameof(Names))]
    public string Made { get; set; } = string.Empty;

    /// <summary>One message.</summary>
    [Benchmark]
    public Meaning Read() =>
        _grammar.Read(new Utterance(SpeakerRole.Customer, _texts[Made], DevelopmentSet.Messages[0].Now, UtteranceContext.Empty));
}
