using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Abtamim.Domain.Messaging;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.WhatsApp;

/// <summary>Twilio's REST API, as much of it as the desk speaks. Nothing is tried twice here.</summary>
internal sealed class TwilioApi(IHttpClientFactory clients, IOptions<WhatsAppOptions> options, TimeProvider time)
{
    /// <summary>The name of the client that requests go through.</summary>
    public const string Client = "whatsapp";

    private const int LargestAnswer = 4 * 1024 * 1024;

    private readonly WhatsAppOptions _options = options.Value;

    /// <summary>What lets the desk in.</summary>
    public AuthenticationHeaderValue Credentials { get; } = new(
        "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Value.AccountSid}:{options.Value.AuthToken}")));

    private string ContentAddress => _options.ContentBaseUrl is { Length: > 0 } content ? content.TrimEnd('/') : AddressOf(WhatsAppOptions.TwilioContentApi);

    // Twilio has a host for each of its APIs; whatever stands in its place has one for all.
    private string AddressOf(string twilios) =>
        _options.ApiBaseUrl.TrimEnd('/') is var api && api == WhatsAppOptions.TwilioApi ? twilios : api;

    /// <summary>Creates a message of <paramref name="fields"/>.</summary>
    public async Task<SendResult> SendAsync(IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_options.ApiBaseUrl.TrimEnd('/')}/2010-04-01/Accounts/{_options.AccountSid}/Messages.json");
        request.Content = new FormUrlEncodedContent(fields);
        try
        {
            using var response = await CallAsync(request, cancellationToken);
            return await JudgeAsync(response, cancellationToken);
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            // No connection came about, so nothing went out.
            return new SendResult.TryLater($"Twilio is not reached: {fault.HttpRequestError}");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return new SendResult.Unknown($"Twilio did not answer: {fault.GetType().Name}");
        }
    }

    /// <summary>
    /// Shows whoever sent <paramref name="message"/> that an answer is being written, and that theirs was read. Nothing
    /// depends on it: what goes wrong is passed over.
    /// </summary>
    public async Task ShowTypingAsync(string message, CancellationToken cancellationToken)
    {
        // https://www.twilio.com/docs/whatsapp/api/typing-indicators-resource
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(WhatsAppOptions.TwilioMessagingApi) + "/v2/Indicators/Typing.json");
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("messageId", message), KeyValuePair.Create("channel", "whatsapp")]);
        try
        {
            using var response = await CallAsync(request, cancellationToken);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // It is not shown, then.
        }
    }

    /// <summary>A page of the account's content, by its address; null for the first. Null where it cannot be had.</summary>
    public Task<JsonNode?> ListContentAsync(string? page, CancellationToken cancellationToken)
    {
        // Only the content's own host is asked, whatever an answer says.
        var address = page?.StartsWith(ContentAddress + "/", StringComparison.Ordinal) == true ? page : ContentAddress + "/v1/Content?PageSize=100";
        return ContentAsync(HttpMethod.Get, address, null, cancellationToken);
    }

    /// <summary>Creates content; null where that is refused or fails.</summary>
    public Task<JsonNode?> CreateContentAsync(JsonNode content, CancellationToken cancellationToken) =>
        ContentAsync(HttpMethod.Post, ContentAddress + "/v1/Content", content, cancellationToken);

    private async Task<JsonNode?> ContentAsync(HttpMethod method, string address, JsonNode? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        try
        {
            using var response = await CallAsync(request, cancellationToken);
            return response.IsSuccessStatusCode ? JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken)) : null;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException or JsonException)
        {
            return null;
        }
    }

    private async Task<HttpResponseMessage> CallAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(Client);
        client.MaxResponseContentBufferSize = LargestAnswer;
        request.Headers.Authorization = Credentials;
        return await client.SendAsync(request, cancellationToken);
    }

    private async Task<SendResult> JudgeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var answer = await ReadAsync(response, cancellationToken);
        if (response.IsSuccessStatusCode)
            return new SendResult.Sent(answer?["sid"] is JsonValue sid && sid.TryGetValue<string>(out var id) ? id : null);
        var status = (int)response.StatusCode;
        var code = answer?["code"] is JsonValue value && value.TryGetValue<int>(out var number) ? number : (int?)null;
        var reason = code is { } known ? TwilioErrors.Describe(known) : $"Twilio answered HTTP {status}";
        if (status is 408 or 425 or 429 or 503 || (code is { } passing && TwilioErrors.IsPassing(passing)))
            return new SendResult.TryLater(reason, RetryAfter.Of(response, time)) { IsForAll = status is 429 or 503 || (code is { } all && TwilioErrors.IsForAll(all)) };

        // Whoever broke down may have done it before that, or not.
        if (status >= 500)
            return new SendResult.Unknown(reason);
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound && code is null)
            return new SendResult.Refused(RefusalKind.Unauthorised, $"{reason}: WhatsApp:AccountSid or WhatsApp:AuthToken is wrong");
        var kind = response.StatusCode == HttpStatusCode.Unauthorized ? RefusalKind.Unauthorised
            : code is { } meant ? TwilioErrors.KindOf(meant) : RefusalKind.Other;
        return new SendResult.Refused(kind, reason);
    }

    private static async Task<JsonObject?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken)) as JsonObject;
        }
        catch (JsonException)
        {
            // A proxy's page; the status says enough.
            return null;
        }
    }
}
