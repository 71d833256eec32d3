using Abtamim.Channels.WhatsApp;
using Abtamim.Testing.Providers;

namespace Abtamim.Channels.Tests.WhatsApp;

/// <summary>Settings that are wrong are named, with what would be right, and secrets are not repeated.</summary>
public sealed class WhatsAppOptionsTests
{
    private const string Sid = "HX00000000000000000000000000000001";

    [Fact]
    public void Check_WhenAllIsRight_IsContent()
    {
        Assert.Empty(Problems(_ => { }));
        Assert.Empty(Problems(options => options.From = "whatsapp:+966112345678"));
        Assert.Empty(Problems(options => options.Templates = new() { ["supplierrequest"] = new() { ["AR"] = Sid } }));
    }

    [Fact]
    public void Check_WhenASettingIsWrong_NamesIt()
    {
        Assert.Contains("WhatsApp:AccountSid", Problems(options => options.AccountSid = "SK1"), StringComparison.Ordinal);
        var token = Problems(options => options.AuthToken = " s3cret");
        Assert.Contains("WhatsApp:AuthToken", token, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", token, StringComparison.Ordinal);
        Assert.Contains("WhatsApp:From", Problems(options => options.From = "0501234567"), StringComparison.Ordinal);
        Assert.Contains("WhatsApp:ApiBaseUrl", Problems(options => options.ApiBaseUrl = "api.twilio.com"), StringComparison.Ordinal);
        Assert.Contains("WhatsApp:ContentBaseUrl", Problems(options => options.ContentBaseUrl = "ftp://x"), StringComparison.Ordinal);
        Assert.Contains("SupplierRequest", Problems(options => options.Templates = new() { ["Suppliers"] = new() { ["ar"] = Sid } }), StringComparison.Ordinal);
        Assert.Contains("ar or en", Problems(options => options.Templates = new() { ["Notice"] = new() { ["fr"] = Sid } }), StringComparison.Ordinal);
        Assert.Contains("WhatsApp:Templates:Notice:ar", Problems(options => options.Templates = new() { ["Notice"] = new() { ["ar"] = "HX1" } }), StringComparison.Ordinal);
    }

    private static string Problems(Action<WhatsAppOptions> change)
    {
        var options = new WhatsAppOptions { AccountSid = FakeTwilio.AccountSid, AuthToken = FakeTwilio.AuthToken, From = FakeTwilio.From };
        change(options);
        return string.Join('\n', new WhatsAppOptionsCheck().Validate(null, options).Failures ?? []);
    }
}
