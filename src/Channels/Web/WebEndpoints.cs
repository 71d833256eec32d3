using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Abtamim.Domain;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Abtamim.Channels.Web;

/// <summary>The HTTP interface of the web chat.</summary>
internal sealed class WebEndpoints(
    IInbox inbox,
    ITranscript transcript,
    WebContacts contacts,
    LiveConversations live,
    WebRecordings recordings,
    TimeProvider time,
    ILogger<WebEndpoints> logger)
{
    /// <summary>The longest text, in characters.</summary>
    public const int LongestText = 100_000;

    /// <summary>The largest body: the longest text with every character escaped, and room for the rest.</summary>
    public const int LargestBody = (LongestText * 6) + 8_192;

    private const int LongestId = 200;
    private const int MostMessages = 2_000;
    private const int LongestWait = 60;

    /// <summary>How often a reader that waits looks again: for what other hosts sent.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private static readonly byte[] Accepted = "{\"status\":\"accepted\"}"u8.ToArray();
    private static readonly byte[] Duplicate = "{\"status\":\"duplicate\"}"u8.ToArray();

    /// <summary>Takes a message; 200 once it is kept.</summary>
    public async Task PostAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.HasJsonContentType())
        {
            if (request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true)
                await PostRecordingAsync(context);
            else
                await RefuseAsync(context, 415, null, texts => (texts.NotJson, texts.WantsJson));
            return;
        }

        var (status, post, written) = await ReadBodyAsync(request, context.RequestAborted);
        if (post is null)
        {
            await RefuseAsync(context, status, written, texts => status == 413 ? (texts.TooLarge, texts.BodyTooLarge) : (texts.BadRequest, texts.BrokenJson));
            return;
        }

        if (Check(post) is { } wrong)
        {
            await RefuseAsync(context, 400, WebTexts.LanguageOf(post.Text), texts => (texts.BadRequest, wrong(texts)));
            return;
        }

        if (post.Text?.Length > LongestText)
        {
            await RefuseAsync(context, 413, WebTexts.LanguageOf(post.Text), texts => (texts.TooLarge, texts.BodyTooLarge));
            return;
        }

        await KeepAsync(context, post, () => Task.FromResult(ContentOf(post)));
    }

    /// <summary>Gives the messages of a conversation, and waits for some where it is asked to.</summary>
    public async Task GetAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (WebContacts.Parse(query["contact"]) is not { } party)
        {
            await RefuseAsync(context, 400, null, texts => (texts.BadRequest, texts.BadContact));
            return;
        }

        if (!TryNumber(query["after"], long.MaxValue, out var after) || !TryNumber(query["wait"], LongestWait, out var wait))
        {
            await RefuseAsync(context, 400, null, texts => (texts.BadRequest, texts.BadPosition));
            return;
        }

        try
        {
            // A member of staff who has not written yet has an empty conversation; reading makes nobody known.
            if (party.Role != SpeakerRole.Staff && !await contacts.KnowsAsync(party, context.RequestAborted))
            {
                await RefuseAsync(context, 404, null, texts => (texts.NotFound, texts.UnknownContact));
                return;
            }

            var conversation = ConversationId.Of(ChannelNames.Web, party.ToString());
            var entries = await ReadAsync(conversation, after, TimeSpan.FromSeconds(wait), context.RequestAborted);
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.Headers.CacheControl = "no-store";
            await JsonSerializer.SerializeAsync(
                context.Response.BodyWriter, new WebPage([.. entries.Select(entry => Translate(entry, party))]), WebJson.Readable.WebPage, context.RequestAborted);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !context.Response.HasStarted)
        {
            await FailAsync(context, null, fault);
        }
    }

    private async Task PostRecordingAsync(HttpContext context)
    {
        var (status, post, audio) = await WebRecordings.ReadAsync(context.Request, context.RequestAborted);
        if (post is null || audio is null)
        {
            await RefuseAsync(context, status, null, texts => status == 413 ? (texts.TooLarge, texts.RecordingTooLarge) : (texts.BadRequest, texts.BrokenForm));
            return;
        }

        if (Check(post with { Text = post.Text ?? "" }) is { } wrong)
            await RefuseAsync(context, 400, WebTexts.LanguageOf(post.Text), texts => (texts.BadRequest, wrong(texts)));
        else
            await KeepAsync(context, post, () => recordings.KeepAsync(post, audio, context.RequestAborted));
    }

    private async Task KeepAsync(HttpContext context, WebPost post, Func<Task<InboundContent>> content)
    {
        var party = WebContacts.Parse(post.Contact)!.Value;
        Receipt receipt;
        try
        {
            var language = WebTexts.LanguageOf(post.Text) ?? WebTexts.LanguageOf(party.Code) ?? Language.Arabic;
            if (!await contacts.AdmitAsync(party, language, context.RequestAborted))
            {
                await RefuseAsync(context, 404, WebTexts.LanguageOf(post.Text), texts => (texts.NotFound, texts.UnknownContact));
                return;
            }

            // The id is the contact's own: two contacts may use the same.
            receipt = await inbox.ReceiveAsync(
                new InboundMessage(ConversationId.Of(ChannelNames.Web, post.Contact!), $"{post.Contact}/{post.Id}", await content()),
                context.RequestAborted);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await FailAsync(context, WebTexts.LanguageOf(post.Text), fault);
            return;
        }

        var answer = receipt == Receipt.Accepted ? Accepted : Duplicate;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.BodyWriter.WriteAsync(answer, context.RequestAborted);
    }

    private static InboundContent ContentOf(WebPost post) =>
        post.Button is { } value ? new InboundContent.Button(value) : new InboundContent.Text(post.Text!);

    private static Func<WebTexts, string>? Check(WebPost post) => post switch
    {
        _ when WebContacts.Parse(post.Contact) is null => texts => texts.BadContact,
        { Id: null or { Length: 0 or > LongestId } } => texts => texts.BadId,
        _ when HasControls(post.Id) => texts => texts.BadId,
        { Text: null, Button: null } => texts => texts.NoContent,
        { Text: not null, Button: not null } => texts => texts.BothContents,
        { Button: { Length: 0 or > LongestId } } => texts => texts.BadButton,
        { Button: { } value } when HasControls(value) => texts => texts.BadButton,
        _ => null,
    };

    private static bool HasControls(string text) => text.AsSpan().ContainsAnyInRange('\0', '\u001F');

    private static async ValueTask<(int Status, WebPost? Post, Language? Written)> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestBody)
            return (413, null, null);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LargestBody;
        var reader = request.BodyReader;
        try
        {
            while (true)
            {
                var read = await reader.ReadAsync(cancellationToken);
                if (read.IsCompleted)
                {
                    var post = Parse(read.Buffer);
                    Language? written = post is null && WebTexts.LooksArabic(read.Buffer) ? Language.Arabic : null;
                    reader.AdvanceTo(read.Buffer.End);
                    return (400, post, written);
                }

                if (read.Buffer.Length > LargestBody)
                {
                    reader.AdvanceTo(read.Buffer.End);
                    return (413, null, null);
                }

                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }
        catch (BadHttpRequestException refused)
        {
            return (refused.StatusCode == 413 ? 413 : 400, null, null);
        }
    }

    private static WebPost? Parse(ReadOnlySequence<byte> body)
    {
        try
        {
            var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 4 });
            var post = JsonSerializer.Deserialize(ref json, WebJson.Default.WebPost);
            // Nothing may come after the message.
            return json.Read() ? null : post;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half of a surrogate pair, escaped.
            return null;
        }
    }

    private async Task<IReadOnlyList<TranscriptEntry>> ReadAsync(
        ConversationId conversation, long after, TimeSpan wait, CancellationToken cancellationToken)
    {
        var until = time.GetTimestamp() + (long)(wait.TotalSeconds * time.TimestampFrequency);
        using var changed = new SemaphoreSlim(0);
        using var watch = wait > TimeSpan.Zero ? live.Watch(conversation, () => changed.Release()) : null;
        while (true)
        {
            var entries = await transcript.ReadAsync(conversation, after, MostMessages, cancellationToken);
            var left = TimeSpan.FromSeconds((double)(until - time.GetTimestamp()) / time.TimestampFrequency);
            if (entries.Count > 0 || left <= TimeSpan.Zero)
                return entries;
            await changed.WaitAsync(left < LookAgain ? left : LookAgain, cancellationToken);
        }
    }

    private static WebMessage Translate(TranscriptEntry entry, PartyRef reader) => new(
        entry.Sequence,
        entry.FromParty ? "me" : "desk",
        entry.Text ?? entry.Button ?? "",
        [.. entry.Buttons.Select(button => new WebButton(button.Text, button.Value))],
        [.. entry.Documents.Select(document => new WebDocument(document.Name, document.MediaType, document.Text))])
    {
        Audio = entry.Recording is { } recording ? new WebAudio(WebChat.AddressOf(recording, reader), recording.RemovedAt) : null,
    };

    private static bool TryNumber(string? text, long most, out long number)
    {
        number = 0;
        return text is null
            || (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most);
    }

    private async Task FailAsync(HttpContext context, Language? written, Exception fault)
    {
        logger.LogError(fault, "A request of the web chat failed.");
        context.Response.Headers.RetryAfter = "1";
        await RefuseAsync(context, 503, written, texts => (texts.NotNow, texts.DatabaseDown));
    }

    private static async Task RefuseAsync(HttpContext context, int status, Language? written, Func<WebTexts, (string Title, string Detail)> say)
    {
        var (title, detail) = say(WebTexts.For(context.Request, written));
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json; charset=utf-8";
        await JsonSerializer.SerializeAsync(
            context.Response.BodyWriter, new WebProblem(title, status, detail), WebJson.Readable.WebProblem, context.RequestAborted);
    }
}
