using System.Diagnostics.Metrics;
using Abtamim.Domain.Understanding.Proposals;

namespace Abtamim.Infrastructure.LanguageModels;

/// <summary>What asking the language model takes and costs.</summary>
internal sealed class LanguageMetrics
{
    /// <summary>The meter's name, for whoever exports it.</summary>
    public const string MeterName = "Abtamim.Language";

    private readonly Counter<long> _questions;
    private readonly Counter<long> _tokens;
    private readonly Counter<double> _cost;
    private readonly Histogram<double> _duration;
    private readonly LanguageOptions _options;

    public LanguageMetrics(IMeterFactory meters, LanguageOptions options)
    {
        var meter = meters.Create(MeterName);
        _options = options;
        _questions = meter.CreateCounter<long>("abtamim.llm.questions", "{question}", "Questions to the language model, by outcome.");
        _tokens = meter.CreateCounter<long>("abtamim.llm.tokens", "{token}", "Tokens sent and answered.");
        _cost = meter.CreateCounter<double>("abtamim.llm.cost", description: "What the tokens cost, at the prices that are configured.");
        _duration = meter.CreateHistogram<double>("abtamim.llm.duration", "s", "From the question to its outcome.");
    }

    /// <summary>A question has come to its end.</summary>
    public void Ended(ProposalOutcome outcome, bool fromCache, TimeSpan took)
    {
        var label = outcome is ProposalOutcome.None none ? none.Reason.ToString() : fromCache ? "Cached" : "Made";
        _questions.Add(1, new KeyValuePair<string, object?>("outcome", label));
        _duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("outcome", label));
    }

    /// <summary>Tokens were used, whatever came of it.</summary>
    public void Used(ModelAnswer answer)
    {
        _tokens.Add(answer.InputTokens, new KeyValuePair<string, object?>("direction", "input"));
        _tokens.Add(answer.OutputTokens, new KeyValuePair<string, object?>("direction", "output"));
        var cost = ((answer.InputTokens * _options.InputPrice) + (answer.OutputTokens * _options.OutputPrice)) / 1_000_000m;
        if (cost > 0)
            _cost.Add((double)cost);
    }
}
