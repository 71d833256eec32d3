using Abtamim.Domain.Understanding.Proposals;
using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;

namespace Abtamim.Infrastructure.LanguageModels;

/// <summary>Asks the configured language model, within its limits. Logs what became of a question, never what was in it.</summary>
internal sealed class KernelLanguageModel : ILanguageModel
{
    private readonly KernelClient _client;
    private readonly ModelGuard _guard;
    private readonly AnswerCache _cache;
    private readonly QuestionAllowance _allowance;
    private readonly LanguageMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger<KernelLanguageModel> _logger;

    public KernelLanguageModel(
        KernelClient client,
        AnswerCache cache,
        QuestionAllowance allowance,
        LanguageMetrics metrics,
        TimeProvider time,
        ILogger<KernelLanguageModel> logger)
    {
        _client = client;
        _cache = cache;
        _allowance = allowance;
        _metrics = metrics;
        _time = time;
        _logger = logger;
        _guard = new ModelGuard(
            time, () => logger.LogWarning("The language model failed too often; it is not asked for {Break}.", ModelGuard.Break));
    }

    public async Task<ProposalOutcome> ProposeAsync(
        ProposalRequest request, string customer, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = _time.GetTimestamp();
        var question = ProposalPrompt.Of(request);
        var key = AnswerCache.KeyOf(question);
        var known = _cache.Find(key);
        var outcome = known is not null
            ? request.Answered(known)
            : await AskAsync(request, question, key, customer, deadline, cancellationToken);
        _metrics.Ended(outcome, known is not null, _time.GetElapsedTime(started));
        return outcome;
    }

    private async Task<ProposalOutcome> AskAsync(
        ProposalRequest request, string question, string key, string customer, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        try
        {
            if (!await _allowance.TryTakeAsync(customer, cancellationToken))
                return new ProposalOutcome.None(NoProposal.LimitReached);
            var answer = await _guard.RunAsync(token => _client.AskAsync(question, token), deadline, cancellationToken);
            _metrics.Used(answer);
            if (ProposalShape.Read(answer.Text) is not { } proposal)
                return Without(NoProposal.Malformed, $"{answer.Text.Length} characters");
            _cache.Keep(key, proposal);
            return request.Answered(proposal);
        }
        catch (BrokenCircuitException)
        {
            return new ProposalOutcome.None(NoProposal.CircuitOpen);
        }
        catch (TimeoutException)
        {
            return Without(NoProposal.TooLate, "no answer in time");
        }
        catch (ModelRefusedException exception)
        {
            return Without(NoProposal.Refused, exception.Message);
        }
        catch (ModelUnreachableException exception)
        {
            return Without(NoProposal.Unreachable, exception.Message);
        }
    }

    private ProposalOutcome.None Without(NoProposal reason, string detail)
    {
        _logger.LogWarning("No proposal from the language model: {Reason} ({Detail}).", reason, detail);
        return new ProposalOutcome.None(reason);
    }
}
