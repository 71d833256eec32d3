using System.Globalization;
using Abtamim.Domain.Catalogue;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>The pieces that messages of every kind are made of, in either language.</summary>
internal abstract class DeskWording(Format format)
{
    /// <summary>How the language writes numbers, money, days.</summary>
    protected Format Format { get; } = format;

    /// <summary>The product's name.</summary>
    protected string Product(Sku sku, Surroundings surroundings) =>
        Format.Name(surroundings.Catalogue.Find(sku)?.NameIn(Format.Language) ?? sku.Value);

    /// <summary>A day, said from today.</summary>
    protected string Day(DateOnly day, Surroundings surroundings) => Format.Date(day, surroundings.Today);

    /// <summary>The value of a button.</summary>
    protected static string Value(string kind, long number, string answer) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{number}:{answer}");
}
