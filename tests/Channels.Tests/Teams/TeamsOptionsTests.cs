using Abtamim.Channels.Teams;
using Abtamim.Testing.Providers;

namespace Abtamim.Channels.Tests.Teams;

/// <summary>Settings that are wrong are named, with what would be right, and secrets are not repeated.</summary>
public sealed class TeamsOptionsTests
{
    [Fact]
    public void Check_WhenAllIsRight_IsContent()
    {
        Assert.Empty(Problems(_ => { }));
        Assert.Empty(Problems(options => options.TenantId = FakeTeams.TenantId));
        Assert.Equal("https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", new TeamsOptions().TokenAddress);
        Assert.Equal("https://login.microsoftonline.com/t/oauth2/v2.0/token", new TeamsOptions { TenantId = "t" }.TokenAddress);
    }

    [Fact]
    public void Check_WhenASettingIsWrong_NamesIt()
    {
        Assert.Contains("Teams:AppId", Problems(options => options.AppId = "abtamim"), StringComparison.Ordinal);
        var password = Problems(options => options.AppPassword = " s3cret");
        Assert.Contains("Teams:AppPassword", password, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", password, StringComparison.Ordinal);
        Assert.Contains("Teams:TenantId", Problems(options => options.TenantId = "contoso.com"), StringComparison.Ordinal);
        Assert.Contains("Teams:OpenIdMetadataUrl", Problems(options => options.OpenIdMetadataUrl = "http://example.com/"), StringComparison.Ordinal);
        Assert.Contains("Teams:TokenUrl", Problems(options => options.TokenUrl = "login.microsoftonline.com"), StringComparison.Ordinal);
    }

    private static string Problems(Action<TeamsOptions> change)
    {
        var options = new TeamsOptions { AppId = FakeTeams.AppId, AppPassword = FakeTeams.AppPassword };
        change(options);
        return string.Join('\n', new TeamsOptionsCheck().Validate(null, options).Failures ?? []);
    }
}
