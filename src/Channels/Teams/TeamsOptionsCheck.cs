using Abtamim.Channels.Hosting;

namespace Abtamim.Channels.Teams;

/// <summary>Checks the settings of the section <c>Teams</c>.</summary>
internal sealed class TeamsOptionsCheck : OptionsCheck<TeamsOptions>
{
    protected override IEnumerable<string> Problems(TeamsOptions options)
    {
        if (!Guid.TryParseExact(options.AppId, "D", out _))
            yield return $"Teams:AppId is '{options.AppId}'; right would be the bot's application (client) id, such as 00000000-0000-0000-0000-000000000000.";

        // The password is a secret: it is not repeated.
        if (!IsSecret(options.AppPassword))
            yield return "Teams:AppPassword is missing or has spaces around it; right would be the value of the application's client secret.";
        if (options.TenantId.Length > 0 && !Guid.TryParseExact(options.TenantId, "D", out _))
            yield return $"Teams:TenantId is '{options.TenantId}'; right would be the directory (tenant) id, or nothing for a bot of several tenants.";
        if (!ServiceAddress.TryParse(options.OpenIdMetadataUrl, allowLoopback: true, out _))
            yield return $"Teams:OpenIdMetadataUrl is '{options.OpenIdMetadataUrl}'; right would be {TeamsOptions.BotFrameworkMetadata}.";
        if (!ServiceAddress.TryParse(options.TokenAddress, allowLoopback: true, out _))
            yield return $"Teams:TokenUrl is '{options.TokenUrl}'; right would be nothing, or {new TeamsOptions().TokenAddress}.";
    }
}
