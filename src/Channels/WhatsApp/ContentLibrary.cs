using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace Abtamim.Channels.WhatsApp;

/// <summary>
/// The content of the account that holds the shapes of messages with buttons and lists. What a shape is called says what
/// it is, so that other hosts and later runs find it; where two create it at once there are two, which does no harm.
/// </summary>
internal sealed class ContentLibrary(TwilioApi api, TimeProvider time, ILogger<ContentLibrary> logger) : IDisposable
{
    private const int MostPages = 50;

    /// <summary>For how long nothing is asked for after something failed: messages are not held up by it.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, string> _sids = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _asking = new(1);
    private DateTimeOffset _pausedUntil = DateTimeOffset.MinValue;
    private bool _isListed;

    /// <summary>The SID of the content that has the shape of <paramref name="content"/>; null where it cannot be had now.</summary>
    public async ValueTask<string?> FindAsync(SessionContent content, CancellationToken cancellationToken)
    {
        if (_sids.TryGetValue(content.Name, out var known))
            return known;
        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (_sids.TryGetValue(content.Name, out known))
                return known;
            if (time.GetUtcNow() < _pausedUntil)
                return null;
            if ((_isListed = _isListed || await ListAsync(cancellationToken)) && _sids.TryGetValue(content.Name, out known))
                return known;
            if (_isListed && SidOf(await api.CreateContentAsync(content.ToCreate(), cancellationToken)) is { } created)
                return _sids[content.Name] = created;
            _pausedUntil = time.GetUtcNow() + Pause;
            logger.LogWarning("Twilio's Content API is not to be used now; messages go out without buttons.");
            return null;
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();

    private async Task<bool> ListAsync(CancellationToken cancellationToken)
    {
        string? next = null;
        for (var page = 0; page < MostPages; page++)
        {
            if (await api.ListContentAsync(next, cancellationToken) is not JsonObject answer)
                return false;
            foreach (var content in answer["contents"] as JsonArray ?? [])
            {
                if (SidOf(content) is { } sid && Text(content?["friendly_name"]) is { } name && name.StartsWith("abtamim_", StringComparison.Ordinal))
                    _sids.TryAdd(name, sid);
            }

            if (Text(answer["meta"]?["next_page_url"]) is not { } following || following == next)
                return true;
            next = following;
        }

        return true;
    }

    private static string? SidOf(JsonNode? content) => content is JsonObject there ? Text(there["sid"]) : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
