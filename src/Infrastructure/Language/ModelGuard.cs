using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Abtamim.Infrastructure.LanguageModels;

/// <summary>
/// Keeps a slow or broken endpoint from costing more than it must: a question ends at its deadline; one is asked once
/// more only where the endpoint asked for it (429, 503) and named a time that lies before the deadline; and after
/// failures in a row nobody asks for a while.
/// </summary>
internal sealed class ModelGuard
{
    /// <summary>The least questions in <see cref="Window"/> before the circuit may open.</summary>
    public const int LeastQuestions = 4;

    /// <summary>How long the circuit stays open.</summary>
    public static readonly TimeSpan Break = TimeSpan.FromSeconds(15);

    private const double MostFailures = 0.5;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);
    private static readonly ResiliencePropertyKey<DateTimeOffset> Deadline = new("deadline");

    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<ModelAnswer> _pipeline;

    /// <param name="time">The clock.</param>
    /// <param name="onOpened">Called when the circuit opens.</param>
    public ModelGuard(TimeProvider time, Action onOpened)
    {
        _time = time;
        _pipeline = new ResiliencePipelineBuilder<ModelAnswer> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<ModelAnswer>
            {
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is ModelRefusedException or ModelUnreachableException or TimeoutException),
                FailureRatio = MostFailures,
                MinimumThroughput = LeastQuestions,
                SamplingDuration = Window,
                BreakDuration = Break,
                OnOpened = _ =>
                {
                    onOpened();
                    return default;
                },
            })
            .AddRetry(new RetryStrategyOptions<ModelAnswer>
            {
                ShouldHandle = arguments => ValueTask.FromResult(MayAskAgain(arguments.Context, arguments.Outcome.Exception)),
                MaxRetryAttempts = 1,
                DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as ModelRefusedException)?.RetryAfter),
            })
            .Build();
    }

    /// <summary>Runs <paramref name="ask"/> until <paramref name="deadline"/> at the latest.</summary>
    /// <exception cref="TimeoutException">The deadline came first.</exception>
    /// <exception cref="BrokenCircuitException">Nobody asks just now.</exception>
    public async Task<ModelAnswer> RunAsync(
        Func<CancellationToken, Task<ModelAnswer>> ask, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Deadline, deadline);
        try
        {
            return await _pipeline.ExecuteAsync(async running => await InTimeAsync(ask, deadline, running.CancellationToken), context);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private bool MayAskAgain(ResilienceContext context, Exception? exception) =>
        exception is ModelRefusedException { Status: HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable, RetryAfter: { } wait }
        && _time.GetUtcNow() + wait < context.Properties.GetValue(Deadline, DateTimeOffset.MinValue);

    private async Task<ModelAnswer> InTimeAsync(
        Func<CancellationToken, Task<ModelAnswer>> ask, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        var left = deadline - _time.GetUtcNow();
        if (left <= TimeSpan.Zero)
            throw new TimeoutException("The model's answer would come too late.");
        using var limit = new CancellationTokenSource(left, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await ask(either.Token);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The model did not answer in time.", exception);
        }
    }
}
