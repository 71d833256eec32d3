using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Abtamim.Channels.Teams;

/// <summary>What a token says that was found good.</summary>
/// <param name="ServiceUrl">The service that the activity comes from.</param>
/// <param name="Key">The key that signed it.</param>
internal sealed record ActivityProof(string ServiceUrl, SigningKey Key)
{
    /// <summary>Whether it proves an activity that says it comes from this channel through this service.</summary>
    public bool IsOf(string? channelId, string? serviceUrl) =>
        channelId is not null && serviceUrl is not null && Key.Endorsements.Contains(channelId) && ServiceAddress.AreSame(ServiceUrl, serviceUrl);
}

/// <summary>Checks the tokens that come with activities, as the Bot Framework's protocol has it.</summary>
internal sealed class ActivityTokens(SigningKeys keys, IOptions<TeamsOptions> options, TimeProvider time)
{
    /// <summary>Who signs.</summary>
    public const string Issuer = "https://api.botframework.com";

    private const int LongestToken = 16 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = LongestToken, MapInboundClaims = false };

    /// <summary>What <paramref name="token"/> proves; null where it proves nothing, or where no keys could be had to tell.</summary>
    public async Task<(ActivityProof? Proof, bool CanTell)> CheckAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length > LongestToken || !TryReadKeyId(token, out var keyId))
            return (null, true);
        if (await keys.FindAsync(keyId, cancellationToken) is not { } key)
            return (null, keys.AreKnown);
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidIssuer = Issuer,
            ValidAudience = options.Value.AppId,
            IssuerSigningKey = key.Key,
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = IsWithin,
        });
        return result.IsValid && result.Claims.TryGetValue("serviceurl", out var claim) && claim is string { Length: > 0 } serviceUrl
            ? (new ActivityProof(serviceUrl, key), true)
            : (null, true);
    }

    // By the clock of this desk, not the library's.
    private bool IsWithin(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + Skew && (notBefore is not { } start || now >= start - Skew);
    }

    private static bool TryReadKeyId(string token, out string keyId)
    {
        keyId = "";
        try
        {
            // Looked at before it is proved, to know by which key it claims to be signed.
            keyId = new JsonWebToken(token).Kid ?? "";
            return keyId.Length > 0;
        }
        catch (Exception fault) when (fault is ArgumentException or SecurityTokenException or FormatException)
        {
            return false;
        }
    }
}
