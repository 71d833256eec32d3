using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Abtamim.Testing.Hosting;

namespace Abtamim.Bot.Tests.Fixtures;

/// <summary>Posts to the web chat as clients do that know nothing of what is right.</summary>
internal static class Posts
{
    public const string Path = "/channels/web/messages";

    public static Task<HttpResponseMessage> PostTextAsync(this HttpClient http, string contact, string id, string? text) =>
        http.PostAsJsonAsync(Path, new { contact, id, text });

    /// <summary>Posts a recording.</summary>
    public static async Task<HttpResponseMessage> PostRecordingAsync(this HttpClient http, string contact, string id, byte[] recording, string mediaType)
    {
        using var form = ChatClient.RecordingForm(contact, id, recording, mediaType);
        return await http.PostAsync(new Uri(Path, UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    /// <summary>Posts bytes that claim to be JSON.</summary>
    public static async Task<HttpResponseMessage> PostRawAsync(this HttpClient http, string body, string? acceptLanguage = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (acceptLanguage is not null)
            request.Headers.AcceptLanguage.ParseAdd(acceptLanguage);
        return await http.SendAsync(request);
    }

    /// <summary>The text with which a request was refused.</summary>
    public static async Task<string> DetailAsync(this HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal((int)answer.StatusCode, problem.RootElement.GetProperty("status").GetInt32());
        return problem.RootElement.GetProperty("detail").GetString()!;
    }

    public static async Task<string?> StatusAsync(this HttpResponseMessage answer)
    {
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return body.RootElement.GetProperty("status").GetString();
    }

    public static bool IsArabic(string text) => text.Any(letter => letter is >= '\u0621' and <= '\u064A');
}
