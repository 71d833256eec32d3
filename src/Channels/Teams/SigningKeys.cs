using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Abtamim.Channels.Teams;

/// <summary>A key that signs activities.</summary>
/// <param name="Key">The key.</param>
/// <param name="Endorsements">The channels that it speaks for.</param>
internal sealed record SigningKey(JsonWebKey Key, FrozenSet<string> Endorsements);

/// <summary>
/// The keys that the metadata names. They are read once for all who wait, again after a day, and again when a key is
/// asked for that is not among them, but not more often than every few minutes: anybody can name a key.
/// </summary>
internal sealed class SigningKeys(
    IHttpClientFactory clients, IOptions<TeamsOptions> options, TimeProvider time, ILogger<SigningKeys> logger) : IDisposable
{
    private const int LargestAnswer = 1024 * 1024;

    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan LeastPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private FrozenDictionary<string, SigningKey>? _keys;
    private DateTimeOffset _nextDaily = DateTimeOffset.MinValue;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    /// <summary>Whether keys have been read at all. Without any, nobody can prove anything.</summary>
    public bool AreKnown => Volatile.Read(ref _keys) is not null;

    /// <summary>The key with <paramref name="id"/>, or null where the metadata has none.</summary>
    public async Task<SigningKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (Known(id) is { } known && time.GetUtcNow() < _nextDaily)
            return known;
        await _reading.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if ((Known(id) is null || now >= _nextDaily) && now >= _notBefore)
                await ReadAsync(now, cancellationToken);
        }
        finally
        {
            _reading.Release();
        }

        return Known(id);
    }

    public void Dispose() => _reading.Dispose();

    private SigningKey? Known(string id) => Volatile.Read(ref _keys)?.GetValueOrDefault(id);

    private async Task ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(BotFrameworkTeams.Client);
            client.MaxResponseContentBufferSize = LargestAnswer;
            using var metadata = JsonDocument.Parse(await client.GetByteArrayAsync(options.Value.OpenIdMetadataUrl, cancellationToken));
            var address = metadata.RootElement.GetProperty("jwks_uri").GetString();
            if (!ServiceAddress.TryParse(address, new Uri(options.Value.OpenIdMetadataUrl).IsLoopback, out var keys))
                throw new JsonException("The metadata names no address of keys.");
            Volatile.Write(ref _keys, Parse(await client.GetStringAsync(keys, cancellationToken)));
            (_nextDaily, _notBefore) = (now + GoodFor, now + LeastPause);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested
            && fault is HttpRequestException or IOException or OperationCanceledException or JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            // What was read before still counts.
            _notBefore = now + PauseAfterFailure;
            logger.LogWarning("The keys that sign Teams' activities could not be read: {Fault}", fault.GetType().Name);
        }
    }

    private static FrozenDictionary<string, SigningKey> Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var described in document.RootElement.GetProperty("keys").EnumerateArray())
        {
            var key = new JsonWebKey(described.GetRawText());
            if (key.Kty != JsonWebAlgorithmsKeyTypes.RSA || string.IsNullOrEmpty(key.Kid))
                continue;
            var endorsements = described.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)
                : [];
            keys[key.Kid] = new SigningKey(key, endorsements.ToFrozenSet(StringComparer.Ordinal));
        }

        return keys.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
