namespace Abtamim.Domain.Accounting;

/// <summary>What accountants call the accounts.</summary>
public static class LedgerAccountNames
{
    /// <summary>The name of <paramref name="account"/> in <paramref name="language"/>: "Input VAT", «ضريبة المدخلات».</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such account.</exception>
    public static string NameIn(this LedgerAccount account, Language language)
    {
        var (arabic, english) = account switch
        {
            LedgerAccount.Bank => ("النقد والبنوك", "Cash and bank"),
            LedgerAccount.Receivables => ("الذمم المدينة", "Accounts receivable"),
            LedgerAccount.InputVat => ("ضريبة المدخلات", "Input VAT"),
            LedgerAccount.Payables => ("الذمم الدائنة", "Accounts payable"),
            LedgerAccount.OutputVat => ("ضريبة المخرجات", "Output VAT"),
            LedgerAccount.Sales => ("المبيعات", "Sales"),
            LedgerAccount.Goods => ("المشتريات", "Purchases"),
            _ => throw new ArgumentOutOfRangeException(nameof(account), account, "No such account."),
        };
        return language == Language.Arabic ? arabic : english;
    }
}
