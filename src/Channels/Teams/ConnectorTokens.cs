using System.Net;
using System.Text.Json;
using Abtamim.Domain.Messaging;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.Teams;

/// <summary>
/// The token with which the desk speaks to the connector: asked for once for all who wait, and renewed before its end.
/// </summary>
internal sealed class ConnectorTokens(IHttpClientFactory clients, IOptions<TeamsOptions> options, TimeProvider time) : IDisposable
{
    private const string Scope = "https://api.botframework.com/.default";
    private const int LargestAnswer = 256 * 1024;

    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _asking = new(1, 1);
    private Issued? _issued;

    /// <summary>The token, or why there is none: the message that it was wanted for has not gone out.</summary>
    public async Task<(string? Token, SendResult? Failure)> GetAsync(CancellationToken cancellationToken)
    {
        if (Valid() is { } token)
            return (token, null);
        await _asking.WaitAsync(cancellationToken);
        try
        {
            return Valid() is { } renewed ? (renewed, null) : await AskAsync(cancellationToken);
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Forgets <paramref name="token"/>, which the connector does not take.</summary>
    public void Forget(string token)
    {
        if (Volatile.Read(ref _issued) is { } issued && issued.Token == token)
            Interlocked.CompareExchange(ref _issued, null, issued);
    }

    public void Dispose() => _asking.Dispose();

    private string? Valid() => Volatile.Read(ref _issued) is { } issued && time.GetUtcNow() < issued.RenewAt ? issued.Token : null;

    private async Task<(string?, SendResult?)> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(BotFrameworkTeams.Client);
            client.MaxResponseContentBufferSize = LargestAnswer;
            using var form = new FormUrlEncodedContent(
            [
                new("grant_type", "client_credentials"), new("client_id", options.Value.AppId),
                new("client_secret", options.Value.AppPassword), new("scope", Scope),
            ]);
            using var response = await client.PostAsync(new Uri(options.Value.TokenAddress), form, cancellationToken);
            if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                return (null, new SendResult.Refused(RefusalKind.Unauthorised, "The identity platform gives no token: Teams:AppId, Teams:AppPassword or Teams:TenantId is wrong"));
            if (!response.IsSuccessStatusCode)
                return Later($"The identity platform answered HTTP {(int)response.StatusCode}", RetryAfter.Of(response, time));
            using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            var (token, seconds) = (answer.RootElement.GetProperty("access_token").GetString(), answer.RootElement.GetProperty("expires_in").GetDouble());
            if (string.IsNullOrEmpty(token))
                return Later("The identity platform answered without a token");
            var lasts = TimeSpan.FromSeconds(Math.Clamp(seconds, 0, TimeSpan.FromDays(1).TotalSeconds));

            // A token that is short of life is renewed when half of it is over.
            var renewAt = time.GetUtcNow() + (lasts > 2 * RenewBefore ? lasts - RenewBefore : lasts / 2);
            Volatile.Write(ref _issued, new Issued(token, renewAt));
            return (token, null);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested
            && fault is HttpRequestException or IOException or OperationCanceledException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return Later($"The identity platform does not answer: {fault.GetType().Name}");
        }
    }

    // Without a token nothing can be sent to anybody.
    private static (string?, SendResult?) Later(string reason, TimeSpan? after = null) =>
        (null, new SendResult.TryLater(reason, after) { IsForAll = after is not null });

    private sealed record Issued(string Token, DateTimeOffset RenewAt);
}
