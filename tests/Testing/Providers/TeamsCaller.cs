using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Abtamim.Testing.Providers;

/// <summary>Calls a host as the Bot Framework does: an activity, and a token that proves it.</summary>
/// <param name="http">Carries the calls; its base address is the host's own.</param>
/// <param name="teams">Signs.</param>
/// <param name="time">When.</param>
public sealed class TeamsCaller(HttpClient http, FakeTeams teams, TimeProvider time)
{
    /// <summary>Posts <paramref name="activity"/> with a good token.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonNode activity, CancellationToken cancellationToken = default) =>
        PostAsync(new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"), teams.Token(time.GetUtcNow()), cancellationToken);

    /// <summary>Posts <paramref name="content"/> with <paramref name="token"/>, or none.</summary>
    public async Task<HttpResponseMessage> PostAsync(HttpContent content, string? token, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request, cancellationToken);
    }
}
