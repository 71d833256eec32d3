using System.Globalization;
using System.Text;

namespace Abtamim.Domain.Accounting;

/// <summary>
/// The journal in the format of hledger (plain text accounting), so that the books can be checked, and read for
/// ever, without this program. Accounts and the commodity are declared, so that strict checking passes too.
/// </summary>
public static class HledgerExport
{
    /// <summary>The journal of <paramref name="entries"/>, in their order.</summary>
    public static string Write(IEnumerable<JournalEntry> entries, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var all = entries.ToList();
        var text = new StringBuilder();
        text.Append("; Abtamim: journal\n");
        text.Append(CultureInfo.InvariantCulture, $"commodity 1000.{new string('0', currency.Decimals)} {currency.Code}\n\n");
        foreach (var account in all.SelectMany(entry => entry.Postings).Select(AccountName).Distinct().Order(StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"account {account}\n");
        foreach (var entry in all)
            Write(text, entry);
        return text.ToString();
    }

    /// <summary>The account of <paramref name="posting"/> as hledger knows it: <c>assets:receivables:CUS-001</c>.</summary>
    public static string AccountName(Posting posting)
    {
        ArgumentNullException.ThrowIfNull(posting);
        var name = posting.Account switch
        {
            LedgerAccount.Bank => "assets:bank",
            LedgerAccount.Receivables => "assets:receivables",
            LedgerAccount.InputVat => "assets:vat:input",
            LedgerAccount.Payables => "liabilities:payables",
            LedgerAccount.OutputVat => "liabilities:vat:output",
            LedgerAccount.Sales => "revenues:sales",
            LedgerAccount.Goods => "expenses:goods",
            _ => throw new InvalidOperationException($"No such account: {posting.Account}."),
        };
        return posting.Party is null ? name : $"{name}:{Encode(posting.Party)}";
    }

    private static void Write(StringBuilder text, JournalEntry entry)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{entry.Date:yyyy-MM-dd} * ({entry.Number}) {Plain(entry.Narrative)}\n");
        text.Append(CultureInfo.InvariantCulture, $"    ; source:{Plain(entry.Source)}\n");
        text.Append(CultureInfo.InvariantCulture, $"    ; kind:{entry.Kind}\n");
        text.Append(CultureInfo.InvariantCulture, $"    ; cause:{entry.Cause}\n");
        if (entry.OrderNumber is { } order)
            text.Append(CultureInfo.InvariantCulture, $"    ; order:{order}\n");
        foreach (var posting in entry.Postings)
            text.Append(CultureInfo.InvariantCulture, $"    {AccountName(posting)}  {posting.Amount}\n");
    }

    // In a description ";" begins a comment and "|" parts payee from note, in a tag "," ends the value; a line break
    // would end the transaction. None of them may come in from outside.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
            plain.Append(letter switch
            {
                ';' or ',' or '|' => '/',
                _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' => ' ',
                _ => letter,
            });
        return plain.ToString().Trim();
    }

    // A code may hold what ends or parts an account name (two spaces, ";", ":"): whatever is not plain is written as
    // its code point, so that two codes never share an account.
    private static string Encode(string code)
    {
        var name = new StringBuilder(code.Length);
        foreach (var letter in code)
        {
            if (char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.')
                name.Append(letter);
            else
                name.Append(CultureInfo.InvariantCulture, $"%{(int)letter:X4}");
        }

        return name.ToString();
    }
}
