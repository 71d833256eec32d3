using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Abtamim.Channels.WhatsApp;

/// <summary>
/// Whether a request comes from who knows the account's token. Twilio signs the exact address that it calls and, sorted
/// by name, all parameters of a form; of any other body, the hash that stands in the address.
/// </summary>
/// <param name="authToken">The account's token.</param>
internal sealed class TwilioSignature(string authToken)
{
    /// <summary>The header that it comes in.</summary>
    public const string Header = "X-Twilio-Signature";

    private const string BodyHash = "bodySHA256";

    private readonly byte[] _key = Encoding.UTF8.GetBytes(authToken);

    /// <summary>Whether <paramref name="signature"/> is that of a form posted to <paramref name="url"/>.</summary>
    public bool IsOfForm(string url, IEnumerable<KeyValuePair<string, string>> parameters, string? signature)
    {
        var signed = new StringBuilder();

        // Of a parameter that comes several times, each value counts once.
        foreach (var (name, value) in parameters.Distinct()
            .OrderBy(parameter => parameter.Key, StringComparer.Ordinal).ThenBy(parameter => parameter.Value, StringComparer.Ordinal))
        {
            signed.Append(name).Append(value);
        }

        return IsOf(url, signed.ToString(), signature);
    }

    /// <summary>Whether <paramref name="signature"/> is that of <paramref name="body"/>, posted to <paramref name="url"/> with the body's hash.</summary>
    public bool IsOfBody(string url, ReadOnlySpan<byte> body, string? signature)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        if (query < 0 || !QueryHelpers.ParseQuery(url[query..]).TryGetValue(BodyHash, out var hash))
            return false;
        Span<byte> computed = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, computed);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(computed)), Encoding.UTF8.GetBytes(hash.ToString()))
            && IsOf(url, "", signature);
    }

    private bool IsOf(string url, string parameters, string? signature)
    {
        // The text is compared, not the bytes it stands for, which have several spellings.
        var given = Encoding.UTF8.GetBytes(signature ?? "");
        var isRight = false;
        Span<byte> computed = stackalloc byte[HMACSHA1.HashSizeInBytes];
        foreach (var address in Spellings(url))
        {
#pragma warning disable CA5350 // Twilio's protocol; a collision of SHA-1 forges no HMAC.
            HMACSHA1.HashData(_key, Encoding.UTF8.GetBytes(address + parameters), computed);
#pragma warning restore CA5350
            isRight |= CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Convert.ToBase64String(computed)), given);
        }

        return isRight;
    }

    // Twilio signs some addresses with the port and some without, whatever it was told.
    private static IEnumerable<string> Spellings(string url)
    {
        yield return url;
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = url.AsSpan(start).IndexOfAny('/', '?') is >= 0 and var length ? start + length : url.Length;
        var authority = url[start..end];
        if (start < 3 || authority.EndsWith(']'))
            yield break;
        var colon = authority.LastIndexOf(':');
        var isBare = colon < 0 || authority.IndexOf('@', StringComparison.Ordinal) > colon;
        yield return isBare
            ? $"{url[..start]}{authority}:{(url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? "443" : "80")}{url[end..]}"
            : $"{url[..start]}{authority[..colon]}{url[end..]}";
    }
}
