using Microsoft.Extensions.Options;

namespace Abtamim.Channels.Teams;

/// <summary>Says which setting is wrong, and what would be right.</summary>
internal sealed class TeamsOptionsCheck : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string[] problems = [.. Problems(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(TeamsOptions options)
    {
        if (!Guid.TryParseExact(options.AppId, "D", out _))
            yield return $"Teams:AppId is '{options.AppId}'; right would be the bot's application (client) id, such as 00000000-0000-0000-0000-000000000000.";

        // The password is a secret: it is not repeated.
        if (string.IsNullOrWhiteSpace(options.AppPassword) || options.AppPassword.Trim() != options.AppPassword)
            yield return "Teams:AppPassword is missing or has spaces around it; right would be the value of the application's client secret.";
        if (options.TenantId.Length > 0 && !Guid.TryParseExact(options.TenantId, "D", out _))
            yield return $"Teams:TenantId is '{options.TenantId}'; right would be the directory (tenant) id, or nothing for a bot of several tenants.";
        if (!ServiceAddress.TryParse(options.OpenIdMetadataUrl, allowLoopback: true, out _))
            yield return $"Teams:OpenIdMetadataUrl is '{options.OpenIdMetadataUrl}'; right would be {TeamsOptions.BotFrameworkMetadata}.";
        if (!ServiceAddress.TryParse(options.TokenAddress, allowLoopback: true, out _))
            yield return $"Teams:TokenUrl is '{options.TokenUrl}'; right would be nothing, or {new TeamsOptions().TokenAddress}.";
    }
}
