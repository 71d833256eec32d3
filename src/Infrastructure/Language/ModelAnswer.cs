using System.Net;

namespace Abtamim.Infrastructure.LanguageModels;

/// <summary>What a model answered, word for word, and what that took.</summary>
internal sealed record ModelAnswer(string Text, long InputTokens, long OutputTokens);

/// <summary>The endpoint said no, or failed. Says nothing of what was asked.</summary>
/// <param name="status">What it answered.</param>
/// <param name="retryAfter">After what time it wants to be asked again, where it says so.</param>
internal sealed class ModelRefusedException(HttpStatusCode status, TimeSpan? retryAfter) : Exception($"The model's endpoint answered {(int)status}.")
{
    public HttpStatusCode Status => status;

    public TimeSpan? RetryAfter => retryAfter;
}

/// <summary>The endpoint could not be reached, or the connection broke.</summary>
internal sealed class ModelUnreachableException(string reason) : Exception($"The model's endpoint was not reached: {reason}.");
