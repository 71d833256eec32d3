namespace Abtamim.Channels.Teams;

/// <summary>The settings of Microsoft Teams: section <c>Teams</c>.</summary>
public sealed class TeamsOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Teams";

    /// <summary>The default of <see cref="OpenIdMetadataUrl"/>.</summary>
    public const string BotFrameworkMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The bot's application id, a GUID.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The application's client secret.</summary>
    public string AppPassword { get; set; } = "";

    /// <summary>The only tenant that the bot serves, a GUID; empty where it serves any.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>Where the keys that sign activities are described.</summary>
    public string OpenIdMetadataUrl { get; set; } = BotFrameworkMetadata;

    /// <summary>Where tokens for the connector are issued; by default the identity platform's address for the tenant.</summary>
    public string? TokenUrl { get; set; }

    /// <summary><see cref="TokenUrl"/>, or what it is where nothing is set.</summary>
    internal string TokenAddress => TokenUrl is { Length: > 0 } configured
        ? configured
        : $"https://login.microsoftonline.com/{(TenantId.Length > 0 ? TenantId : "botframework.com")}/oauth2/v2.0/token";
}
