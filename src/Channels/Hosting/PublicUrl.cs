using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Abtamim.Channels.Hosting;

/// <summary>
/// The address at which providers reach this host: the setting <c>PublicUrl</c>. What a proxy says of it in headers is
/// not looked at, since anybody can write those.
/// </summary>
/// <param name="Base">The address without a slash at its end, or null where it is not configured.</param>
internal sealed record PublicUrl(string? Base)
{
    /// <summary>Reads the setting.</summary>
    /// <exception cref="OptionsValidationException">It is no address.</exception>
    public static PublicUrl Of(IConfiguration configuration)
    {
        if (configuration["PublicUrl"] is not { Length: > 0 } text)
            return new PublicUrl((string?)null);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw new OptionsValidationException(
                "PublicUrl", typeof(PublicUrl), [$"PublicUrl is '{text}'; right would be the address that providers reach, such as https://desk.example.com."]);
        }

        return new PublicUrl(text.TrimEnd('/'));
    }

    /// <summary>The address of <paramref name="path"/>, or null where it is not known.</summary>
    public string? At(string path) => Base is null ? null : Base + path;

    /// <summary>The address that <paramref name="request"/> was sent to, letter by letter; without the setting, as the request itself says.</summary>
    public string Of(HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (target is not ['/', ..])
            target = UriHelper.BuildRelative(request.PathBase, request.Path, request.QueryString);
        return (Base ?? $"{request.Scheme}://{request.Host.Value}") + target;
    }
}
