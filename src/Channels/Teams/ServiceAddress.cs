using System.Diagnostics.CodeAnalysis;

namespace Abtamim.Channels.Teams;

/// <summary>Which addresses the desk speaks to: with TLS; without it on this machine alone, where what is configured is there too.</summary>
internal static class ServiceAddress
{
    /// <summary>Reads an address.</summary>
    public static bool TryParse(string? text, bool allowLoopback, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address)
        && (address.Scheme == Uri.UriSchemeHttps ? allowLoopback || !address.IsLoopback : address.Scheme == Uri.UriSchemeHttp && allowLoopback && address.IsLoopback)
        && address is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 };

    /// <summary>Whether the desk is configured to speak to this machine, as a test does.</summary>
    public static bool IsOnThisMachine(TeamsOptions options) =>
        Uri.TryCreate(options.TokenAddress, UriKind.Absolute, out var address) && address.IsLoopback;

    /// <summary>Whether two ways of writing an address mean the same service.</summary>
    public static bool AreSame(string one, string other) =>
        string.Equals(one.TrimEnd('/'), other.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
