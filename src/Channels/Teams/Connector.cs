using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.Teams;

/// <summary>The connector's REST API, as much of it as the desk speaks.</summary>
internal sealed class Connector(IHttpClientFactory clients, ConnectorTokens tokens, TimeProvider time)
{
    private const int LargestAnswer = 256 * 1024;
    private const int LongestId = 200;

    /// <summary>Puts <paramref name="activity"/> into a conversation.</summary>
    public async Task<SendResult> SendAsync(Uri service, string conversation, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken)
    {
        var address = new Uri($"{service.AbsoluteUri.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversation)}/activities");
        for (var tried = 1; ; tried++)
        {
            var (token, failure) = await tokens.GetAsync(cancellationToken);
            if (token is null)
                return failure!;
            var (result, isTokenStale) = await PostAsync(address, token, activity, cancellationToken);
            if (!isTokenStale)
                return result;

            // Nothing was taken, so it may be said once more, with another token.
            tokens.Forget(token);
            if (tried == 2)
                return result;
        }
    }

    private async Task<(SendResult Result, bool IsTokenStale)> PostAsync(Uri address, string token, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(activity) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var client = clients.CreateClient(BotFrameworkTeams.Client);
            client.MaxResponseContentBufferSize = LargestAnswer;
            using var response = await client.SendAsync(request, cancellationToken);
            return (await JudgeAsync(response, cancellationToken), response.StatusCode == HttpStatusCode.Unauthorized);
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            // No connection came about, so nothing went out.
            return (new SendResult.TryLater($"Teams is not reached: {fault.HttpRequestError}"), false);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return (new SendResult.Unknown($"Teams did not answer: {fault.GetType().Name}"), false);
        }
    }

    private async Task<SendResult> JudgeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
            return new SendResult.Sent(await IdOfAsync(response, cancellationToken));
        var status = (int)response.StatusCode;
        var reason = $"Teams answered HTTP {status}";
        return status switch
        {
            // What Teams documents as throttling and passing trouble.
            408 or 412 or 425 or 429 or 502 or 503 or 504 => new SendResult.TryLater(reason, RetryAfter.Of(response, time)),

            // Whoever broke down may have done it before that, or not.
            >= 500 => new SendResult.Unknown(reason),
            401 => new SendResult.Refused(RefusalKind.Unauthorised, $"{reason}: Teams:AppId or Teams:AppPassword is wrong"),

            // The bot was removed or blocked.
            403 => new SendResult.Refused(RefusalKind.Blocked, reason),
            404 => new SendResult.Refused(RefusalKind.Unreachable, reason),
            400 or 413 => new SendResult.Refused(RefusalKind.Invalid, reason),
            _ => new SendResult.Refused(RefusalKind.Other, reason),
        };
    }

    private static async Task<string?> IdOfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken)) is JsonObject answer
                && answer["id"] is JsonValue value && value.TryGetValue<string>(out var id) && id.Length is > 0 and <= LongestId ? id : null;
        }
        catch (JsonException)
        {
            // It was taken, whatever the answer is.
            return null;
        }
    }
}
