using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Abtamim.Testing.Providers;

/// <summary>
/// The Bot Framework on loopback, as far as the desk knows it: the metadata and the keys that sign activities, the
/// identity platform's tokens, and the connector, which takes what it should and refuses what the real one would.
/// </summary>
public sealed class FakeTeams : IAsyncDisposable
{
    public const string AppId = "5f1c2b3a-0000-4000-8000-00000000abcd";
    public const string AppPassword = "s3cret~teams";
    public const string TenantId = "72f988bf-0000-4000-8000-000000000001";
    public const string BotId = "28:" + AppId;

    /// <summary>What Teams takes at most, in bytes.</summary>
    public const int LargestActivity = 28 * 1024;

    private readonly ConcurrentQueue<TeamsMessage> _messages = new();
    private readonly ConcurrentDictionary<string, (string MediaType, byte[] Content)> _media = new(StringComparer.Ordinal);
    private readonly RSA _key = RSA.Create(2048);
    private int _numbers;

    private FakeTeams(FakeProvider provider)
    {
        Provider = provider;
        provider.Otherwise = Answer;
    }

    /// <summary>The server, to script answers and to see requests.</summary>
    public FakeProvider Provider { get; }

    /// <summary>What the connector took, in order.</summary>
    public IReadOnlyList<TeamsMessage> Messages => [.. _messages];

    /// <summary>What activities name as their service.</summary>
    public string ServiceUrl => Provider.Url + "emea/";

    /// <summary>The name of the key that signs now.</summary>
    public string KeyId { get; set; } = "key-1";

    /// <summary>The channels that the key speaks for.</summary>
    public IReadOnlyList<string> Endorsements { get; set; } = ["msteams", "webchat"];

    /// <summary>The tokens that the connector takes; others it refuses.</summary>
    public string ValidToken => string.Create(CultureInfo.InvariantCulture, $"token-{TokensIssued}");

    /// <summary>How many tokens were asked for.</summary>
    public int TokensIssued { get; set; }

    /// <summary>Starts one.</summary>
    public static async Task<FakeTeams> StartAsync() => new(await FakeProvider.StartAsync());

    /// <summary>Settings with which a host speaks to this.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Teams:AppId"] = AppId,
        ["Teams:AppPassword"] = AppPassword,
        ["Teams:OpenIdMetadataUrl"] = Provider.Url + "v1/.well-known/openidconfiguration",
        ["Teams:TokenUrl"] = Provider.Url + "oauth2/v2.0/token",
    };

    /// <summary>Has an attachment to give; its address.</summary>
    public Uri Store(string mediaType, byte[] content)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"emea/v3/attachments/0-eus-d{Interlocked.Increment(ref _numbers)}/views/original");
        _media["/" + path] = (mediaType, content);
        return new Uri(Provider.Url, path);
    }

    /// <summary>A token that proves an activity issued at <paramref name="now"/>; the changes make it one that does not.</summary>
    public string Token(DateTimeOffset now, Action<JsonObject>? header = null, Action<JsonObject>? claims = null, RSA? key = null)
    {
        var head = new JsonObject { ["alg"] = "RS256", ["kid"] = KeyId, ["x5t"] = KeyId, ["typ"] = "JWT" };
        var said = new JsonObject
        {
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
            ["iss"] = "https://api.botframework.com",
            ["aud"] = AppId,
        };
        header?.Invoke(head);
        claims?.Invoke(said);
        var signed = $"{Encode(Encoding.UTF8.GetBytes(head.ToJsonString()))}.{Encode(Encoding.UTF8.GetBytes(said.ToJsonString()))}";
        return $"{signed}.{Encode(Sign(Encoding.ASCII.GetBytes(signed), head["alg"]?.ToString(), key ?? _key))}";
    }

    /// <summary>What Teams says of a message that <paramref name="person"/> wrote to the desk.</summary>
    public JsonObject Activity(string person, string id, string type = "message") => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["timestamp"] = "2026-11-25T09:00:00.000Z",
        ["localTimestamp"] = "2026-11-25T12:00:00.000+03:00",
        ["serviceUrl"] = ServiceUrl,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = "29:1" + person, ["name"] = "سارة", ["aadObjectId"] = person },
        ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = TenantId, ["id"] = ConversationOf(person) },
        ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = "Abtamim" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TenantId } },
        ["locale"] = "ar-SA",
    };

    /// <summary>Teams' id of the personal chat with <paramref name="person"/>.</summary>
    public static string ConversationOf(string person) => $"a:1_{person}";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Provider.DisposeAsync();
        _key.Dispose();
    }

    private byte[] Sign(byte[] signed, string? algorithm, RSA key) => algorithm switch
    {
        "none" => [],
        "HS256" => HMACSHA256.HashData(_key.ExportSubjectPublicKeyInfo(), signed),
        "RS512" => key.SignData(signed, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        _ => key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
    };

    private ProviderAnswer Answer(RecordedRequest request) => (request.Method, request.Path) switch
    {
        ("GET", "/v1/.well-known/openidconfiguration") => Json(new JsonObject
        {
            ["issuer"] = "https://api.botframework.com",
            ["jwks_uri"] = Provider.Url + "v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        }),
        ("GET", "/v1/.well-known/keys") => Json(Keys()),
        ("GET", var path) when _media.TryGetValue(path, out var media) => ProviderAnswer.Bytes(HttpStatusCode.OK, media.MediaType, media.Content),
        ("POST", "/oauth2/v2.0/token") => Issue(request),
        ("POST", var path) when path.StartsWith("/emea/v3/conversations/", StringComparison.Ordinal) && path.EndsWith("/activities", StringComparison.Ordinal) => Take(request),
        _ => ProviderAnswer.Json(HttpStatusCode.NotFound, """{"error":{"code":"NotFound","message":"No such address"}}"""),
    };

    private JsonObject Keys()
    {
        var parameters = _key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = KeyId,
                ["x5t"] = KeyId,
                ["n"] = Encode(parameters.Modulus!),
                ["e"] = Encode(parameters.Exponent!),
                ["endorsements"] = new JsonArray([.. Endorsements.Select(name => (JsonNode)name)]),
            }),
        };
    }

    private ProviderAnswer Issue(RecordedRequest request)
    {
        var form = request.Form;
        if (form["grant_type"][0] != "client_credentials" || form["client_id"][0] != AppId || form["client_secret"][0] != AppPassword
            || form["scope"][0] != "https://api.botframework.com/.default")
        {
            return ProviderAnswer.Json(HttpStatusCode.Unauthorized, """{"error":"invalid_client"}""");
        }

        TokensIssued++;
        return Json(new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3599, ["access_token"] = ValidToken });
    }

    private ProviderAnswer Take(RecordedRequest request)
    {
        if (request.Headers.GetValueOrDefault("Authorization") != "Bearer " + ValidToken)
            return ProviderAnswer.Json(HttpStatusCode.Unauthorized, """{"message":"Authorization has been denied for this request."}""");
        if (request.Body.Length > LargestActivity)
            return ProviderAnswer.Json(HttpStatusCode.RequestEntityTooLarge, """{"error":{"code":"MessageSizeTooBig","message":"Message size too large."}}""");
        var conversation = Uri.UnescapeDataString(request.Path.Split('/')[4]);
        if (request.Json.GetProperty("type").GetString() != "typing")
            _messages.Enqueue(TeamsMessage.Read(conversation, request.Json));
        var id = string.Create(CultureInfo.InvariantCulture, $"17000{Interlocked.Increment(ref _numbers)}");
        return ProviderAnswer.Json(HttpStatusCode.Created, new JsonObject { ["id"] = id }.ToJsonString());
    }

    private static ProviderAnswer Json(JsonObject answer) => ProviderAnswer.Json(HttpStatusCode.OK, answer.ToJsonString());

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}

/// <summary>A message as its recipient sees it in Teams.</summary>
/// <param name="Conversation">Teams' id of the conversation.</param>
/// <param name="Text">The text, or what a card says.</param>
/// <param name="Choices">Labels and values of its actions.</param>
/// <param name="Card">The card, or null.</param>
public sealed record TeamsMessage(string Conversation, string Text, IReadOnlyList<(string Text, string Value)> Choices, JsonElement? Card)
{
    /// <summary>Reads an activity.</summary>
    public static TeamsMessage Read(string conversation, JsonElement activity)
    {
        if (!activity.TryGetProperty("attachments", out var attachments))
            return new TeamsMessage(conversation, activity.GetProperty("text").GetString()!, [], null);
        var card = attachments[0].GetProperty("content");
        var texts = Descend(card.GetProperty("body")).Where(node => node.TryGetProperty("inlines", out _))
            .Select(block => string.Concat(block.GetProperty("inlines").EnumerateArray().Select(run => run.GetProperty("text").GetString())));
        var actions = Descend(card).Where(node => node.TryGetProperty("type", out var type) && type.GetString() == "Action.Submit")
            .Select(action => (action.GetProperty("title").GetString()!, action.GetProperty("data").GetProperty("press").GetString()!));
        return new TeamsMessage(conversation, string.Join('\n', texts), [.. actions], card);
    }

    private static IEnumerable<JsonElement> Descend(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(property => Descend(property.Value)).Prepend(node),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Descend),
        _ => [],
    };
}
