using Abtamim.Domain.Messaging;
using Abtamim.Domain.Understanding;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Abtamim.Channels.Web;

/// <summary>Recordings in the web chat: taken as multipart, and played to staff.</summary>
internal sealed class WebRecordings(WebContacts contacts, IUploads uploads, IRecordings recordings)
{
    /// <summary>The largest recording, in bytes: half an hour of speech as browsers record it.</summary>
    public const int LargestRecording = 16 * 1024 * 1024;

    private const int LargestForm = LargestRecording + (64 * 1024);

    private static readonly FormOptions Limits = new()
    {
        // All in memory: nothing of what was said is left in a temporary file.
        BufferBody = false,
        MemoryBufferThreshold = LargestForm,
        MultipartBodyLengthLimit = LargestForm,
        ValueCountLimit = 8,
        ValueLengthLimit = 64 * 1024,
        MultipartHeadersLengthLimit = 8 * 1024,
    };

    /// <summary>Reads a form with a recording in the field <c>audio</c>; the status where it cannot be taken.</summary>
    public static async Task<(int Status, WebPost? Post, IFormFile? Audio)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestForm)
            return (413, null, null);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LargestForm;
        try
        {
            var form = await new FormFeature(request, Limits).ReadFormAsync(cancellationToken);
            var audio = form.Files.GetFile("audio");
            if (audio is null)
                return (400, null, null);
            return audio.Length > LargestRecording ? (413, null, null) : (200, new WebPost(form["contact"], form["id"], TextOf(form), null), audio);
        }
        catch (BadHttpRequestException refused)
        {
            return (refused.StatusCode == 413 ? 413 : 400, null, null);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return (400, null, null);
        }
    }

    /// <summary>Keeps a recording; what its message is about.</summary>
    public async Task<InboundContent> KeepAsync(WebPost post, IFormFile audio, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream((int)audio.Length);
        await audio.CopyToAsync(content, cancellationToken);
        var media = await uploads.KeepAsync(
            ChannelNames.Web, $"{post.Contact}/{post.Id}", content.ToArray(), audio.ContentType, cancellationToken);
        return new InboundContent.Audio(media, IsVoiceNote: true, post.Text);
    }

    /// <summary>Plays the recording of a message to a member of staff.</summary>
    public async Task GetAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (WebContacts.Parse(request.Query["contact"]) is not { Role: SpeakerRole.Staff } staff || !await contacts.KnowsAsync(staff, context.RequestAborted))
        {
            response.StatusCode = 403;
            return;
        }

        if (!long.TryParse(request.RouteValues["message"] as string, out var message)
            || await recordings.ReadAsync(message, context.RequestAborted) is not var (content, mediaType))
        {
            response.StatusCode = 404;
            return;
        }

        response.Headers.CacheControl = "no-store";

        // What it is was said by whoever sent it: a browser plays it, and does nothing else with it.
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; media-src 'self'";
        await Results.Bytes(content, mediaType, enableRangeProcessing: true).ExecuteAsync(context);
    }

    private static string? TextOf(IFormCollection form) => form["text"] is [{ Length: > 0 } text] ? text : null;
}
