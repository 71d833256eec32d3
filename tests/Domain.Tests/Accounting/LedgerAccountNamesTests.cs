using System.Text.RegularExpressions;
using Abtamim.Domain.Accounting;

namespace Abtamim.Domain.Tests.Accounting;

public sealed partial class LedgerAccountNamesTests
{
    [Fact]
    public void NameIn_EitherLanguage_TellsEveryAccountApartInIt()
    {
        var accounts = Enum.GetValues<LedgerAccount>();
        var english = accounts.Select(account => account.NameIn(Language.English)).ToList();
        var arabic = accounts.Select(account => account.NameIn(Language.Arabic)).ToList();

        Assert.Equal(accounts.Length, english.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(accounts.Length, arabic.Distinct(StringComparer.Ordinal).Count());
        Assert.All(english, name => Assert.Matches(English(), name));
        Assert.All(arabic, name => Assert.Matches(Arabic(), name));
    }

    [Theory]
    [InlineData(LedgerAccount.InputVat, "Input VAT", "ضريبة المدخلات")]
    [InlineData(LedgerAccount.OutputVat, "Output VAT", "ضريبة المخرجات")]
    public void NameIn_EitherLanguage_IsTheAccountants(LedgerAccount account, string english, string arabic) =>
        Assert.Equal((english, arabic), (account.NameIn(Language.English), account.NameIn(Language.Arabic)));

    [GeneratedRegex("^[A-Z][a-z]+( (VAT|[a-z]+))*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex English();

    [GeneratedRegex(@"^[\p{IsArabic} ]+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Arabic();
}
