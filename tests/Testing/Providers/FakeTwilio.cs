using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Abtamim.Testing.Providers;

/// <summary>
/// Twilio's API for WhatsApp on loopback: takes messages and content as it is documented, refuses what it documents as
/// wrong, and shows each message as its recipient would see it.
/// </summary>
public sealed partial class FakeTwilio : IAsyncDisposable
{
    /// <summary>The account.</summary>
    public const string AccountSid = "AC00000000000000000000000000000abc";

    /// <summary>The account's token.</summary>
    public const string AuthToken = "5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e";

    /// <summary>The desk's number.</summary>
    public const string From = "+14155238886";

    private readonly ConcurrentDictionary<string, JsonObject> _contents = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<TwilioMessage> _messages = new();
    private readonly ConcurrentQueue<string> _typing = new();
    private readonly ConcurrentDictionary<string, (string MediaType, byte[] Content)> _media = new(StringComparer.Ordinal);
    private int _numbers;

    private FakeTwilio(FakeProvider provider)
    {
        Provider = provider;
        provider.Otherwise = Answer;
    }

    /// <summary>What listens, with all requests as they came; its scripted answers come before this one's own.</summary>
    public FakeProvider Provider { get; }

    /// <summary>Whether the Content API takes requests.</summary>
    public bool HasContentApi { get; set; } = true;

    /// <summary>What was taken, in order.</summary>
    public IReadOnlyList<TwilioMessage> Messages => [.. _messages];

    /// <summary>The messages under which it was shown that an answer is being written.</summary>
    public IReadOnlyList<string> Typing => [.. _typing];

    /// <summary>How many shapes of content there are.</summary>
    public int Contents => _contents.Count;

    /// <summary>Starts one.</summary>
    public static async Task<FakeTwilio> StartAsync() => new(await FakeProvider.StartAsync());

    /// <summary>Adds a template that was approved; its SID.</summary>
    /// <param name="body">The words, with variables.</param>
    /// <param name="buttons">What is on its buttons; their values are the variables from 2.</param>
    public string Approve(string body, params string[] buttons)
    {
        var actions = buttons.Select((title, index) => (JsonNode)new JsonObject { ["title"] = title, ["id"] = $"{{{{{index + 2}}}}}" });
        return Keep(new JsonObject
        {
            ["friendly_name"] = "approved",
            ["approved"] = true,
            ["variables"] = new JsonObject(Enumerable.Range(1, buttons.Length + 1)
                .Select(number => KeyValuePair.Create(number.ToString(CultureInfo.InvariantCulture), (JsonNode?)"مثال"))),
            ["types"] = new JsonObject { ["twilio/quick-reply"] = new JsonObject { ["body"] = body, ["actions"] = new JsonArray([.. actions]) } },
        });
    }

    /// <summary>Has an attachment to give to whoever shows the account's credentials; its address.</summary>
    public Uri Store(string mediaType, byte[] content)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"2010-04-01/Accounts/{AccountSid}/Messages/MM1/Media/ME{Interlocked.Increment(ref _numbers):x32}");
        _media["/" + path] = (mediaType, content);
        return new Uri(Provider.Url, path);
    }

    /// <summary>Settings with which a host speaks to this.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["WhatsApp:AccountSid"] = AccountSid,
        ["WhatsApp:AuthToken"] = AuthToken,
        ["WhatsApp:From"] = From,
        ["WhatsApp:ApiBaseUrl"] = Provider.Url.ToString(),
    };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Provider.DisposeAsync();

    private ProviderAnswer Answer(RecordedRequest request)
    {
        var credentials = "Basic " + Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes($"{AccountSid}:{AuthToken}"));
        if (request.Headers.GetValueOrDefault("Authorization") != credentials)
            return Error(401, 20003);
        return (request.Method, request.Path) switch
        {
            ("POST", $"/2010-04-01/Accounts/{AccountSid}/Messages.json") => TakeMessage(request.Form),
            ("POST", "/v2/Indicators/Typing.json") => ShowTyping(request.Form),
            ("GET", var path) when _media.TryGetValue(path, out var media) => ProviderAnswer.Bytes(HttpStatusCode.OK, media.MediaType, media.Content),
            ("POST", "/v1/Content") when HasContentApi => Created(Keep((JsonObject)JsonNode.Parse(request.Text)!)),
            ("GET", "/v1/Content") when HasContentApi => ListContents(),
            _ => Error(404, 20404),
        };
    }

    private ProviderAnswer ShowTyping(IReadOnlyDictionary<string, string[]> form)
    {
        if (Field(form, "channel") != "whatsapp" || Field(form, "messageId") is not (['S', 'M', ..] or ['M', 'M', ..]) || Field(form, "messageId") is not { } message)
            return Error(400, 20001);
        _typing.Enqueue(message);
        return ProviderAnswer.Json(HttpStatusCode.OK, """{"success": true}""");
    }

    private ProviderAnswer TakeMessage(IReadOnlyDictionary<string, string[]> form)
    {
        if (Field(form, "From") != "whatsapp:" + From)
            return Error(400, 63007);
        if (Field(form, "To") is not ['w', 'h', 'a', 't', 's', 'a', 'p', 'p', ':', '+', ..] to)
            return Error(400, 21211);
        var (text, buttons, isTemplate) = (Field(form, "Body") ?? "", (IReadOnlyList<(string Text, string Value)>)[], false);
        if (Field(form, "ContentSid") is { } sid)
        {
            if (text.Length > 0 || !_contents.TryGetValue(sid, out var content))
                return Error(400, 21655);
            var variables = JsonNode.Parse(Field(form, "ContentVariables") ?? "{}") as JsonObject ?? [];
            if (variables.Any(variable => variable.Value is not JsonValue value || value.ToString() is not { Length: > 0 and <= 1600 } said || Unfit().IsMatch(said)))
                return Error(400, 21656);
            (text, buttons, isTemplate) = Render(content, variables);
        }

        if (text.Length is 0 or > 1600 || (buttons.Count > 0 && text.Length > 1024))
            return Error(400, 21617);
        if (buttons.Count > 10 || buttons.Any(button => button.Text.Length is 0 or > 24 || button.Value.Length > 200)
            || buttons.DistinctBy(button => button.Text).Count() < buttons.Count)
        {
            return Error(400, 63030);
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"SM{Interlocked.Increment(ref _numbers):x32}");
        _messages.Enqueue(new TwilioMessage(id, to, text, buttons, isTemplate, Field(form, "StatusCallback")));
        return ProviderAnswer.Json(HttpStatusCode.Created, $$"""{"sid":"{{id}}","status":"queued","error_code":null}""");
    }

    private static (string Text, IReadOnlyList<(string Text, string Value)> Buttons, bool IsTemplate) Render(JsonObject content, JsonObject given)
    {
        var (kind, shape) = content["types"]!.AsObject().First();
        var choices = kind == "twilio/list-picker"
            ? shape!["items"]!.AsArray().Select(item => (Fill(item!["item"]), Fill(item["id"])))
            : shape!["actions"]!.AsArray().Select(action => (Fill(action!["title"]), Fill(action["id"])));
        return (Fill(shape["body"]), [.. choices], content["approved"] is not null);

        string Fill(JsonNode? node) => Variable().Replace(
            node!.ToString(), match => (given[match.Groups["name"].Value] ?? content["variables"]?[match.Groups["name"].Value])?.ToString() ?? match.Value);
    }

    private string Keep(JsonObject content)
    {
        var sid = string.Create(CultureInfo.InvariantCulture, $"HX{Interlocked.Increment(ref _numbers):x32}");
        content["sid"] = sid;
        _contents[sid] = content;
        return sid;
    }

    private ProviderAnswer Created(string sid) => ProviderAnswer.Json(HttpStatusCode.Created, _contents[sid].ToJsonString());

    private ProviderAnswer ListContents() => ProviderAnswer.Json(HttpStatusCode.OK, new JsonObject
    {
        ["meta"] = new JsonObject { ["key"] = "contents", ["next_page_url"] = null },
        ["contents"] = new JsonArray([.. _contents.Values.Select(content => content.DeepClone())]),
    }.ToJsonString());

    private static string? Field(IReadOnlyDictionary<string, string[]> form, string name) => form.TryGetValue(name, out var values) ? values[0] : null;

    /// <summary>An error as Twilio puts it, with the number in its words.</summary>
    public static ProviderAnswer Error(int status, int code, params (string Name, string Value)[] headers) => ProviderAnswer.Json(
        (HttpStatusCode)status,
        JsonSerializer.Serialize(new { code, message = $"Something about whatsapp:+966511000001 ({code})", more_info = $"https://www.twilio.com/docs/errors/{code}", status }),
        headers);

    [GeneratedRegex(@"[\n\r\t]|     ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unfit();

    [GeneratedRegex(@"\{\{(?<name>\w+)\}\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}

/// <summary>A message that Twilio took, as its recipient sees it.</summary>
/// <param name="Sid">Twilio's id of it.</param>
/// <param name="To">The recipient: <c>whatsapp:+966511000001</c>.</param>
/// <param name="Text">The text.</param>
/// <param name="Buttons">Labels and values of its buttons or rows.</param>
/// <param name="IsTemplate">Whether it is a template that was approved, which may go to anybody at any time.</param>
/// <param name="StatusCallback">Where reports are wanted, or null.</param>
public sealed record TwilioMessage(
    string Sid, string To, string Text, IReadOnlyList<(string Text, string Value)> Buttons, bool IsTemplate, string? StatusCallback);
