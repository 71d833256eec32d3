using System.Diagnostics.CodeAnalysis;

namespace Abtamim.Domain;

/// <summary>A currency by its ISO 4217 code, with the number of decimals of its minor unit.</summary>
public readonly record struct Currency
{
    private static readonly Dictionary<string, int> DecimalsByCode = new(StringComparer.Ordinal)
    {
        ["SAR"] = 2,
        ["AED"] = 2,
        ["QAR"] = 2,
        ["EGP"] = 2,
        ["MAD"] = 2,
        ["LBP"] = 2,
        ["SYP"] = 2,
        ["YER"] = 2,
        ["DZD"] = 2,
        ["USD"] = 2,
        ["EUR"] = 2,
        ["GBP"] = 2,
        ["KWD"] = 3,
        ["BHD"] = 3,
        ["OMR"] = 3,
        ["JOD"] = 3,
        ["TND"] = 3,
        ["IQD"] = 3,
        ["LYD"] = 3,
    };

    private readonly string? _code;

    private Currency(string code) => _code = code;

    /// <summary>The Saudi riyal, the currency of the demo.</summary>
    public static Currency Sar { get; } = new("SAR");

    /// <summary>The ISO 4217 code, three capital letters.</summary>
    public string Code => _code ?? "SAR";

    /// <summary>How many decimals the minor unit has: 2 for riyals, 3 for dinars.</summary>
    public int Decimals => DecimalsByCode[Code];

    /// <summary>How many minor units make a major one.</summary>
    public int MinorPerMajor => Decimals == 3 ? 1000 : 100;

    /// <summary>The currency with <paramref name="code"/>, if it is one that the product knows.</summary>
    public static bool TryParse(string? code, [NotNullWhen(true)] out Currency? currency)
    {
        currency = code is not null && DecimalsByCode.ContainsKey(code) ? new Currency(code) : null;
        return currency is not null;
    }

    /// <summary>The currency with <paramref name="code"/>.</summary>
    /// <exception cref="FormatException">The product does not know the code.</exception>
    public static Currency Parse(string code) =>
        TryParse(code, out var currency) ? currency.Value : throw new FormatException($"'{code}' is not a known currency code.");

    /// <inheritdoc/>
    public override string ToString() => Code;
}
