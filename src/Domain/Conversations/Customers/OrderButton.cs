using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>The button that orders a product one has asked about: <c>add:SKU:quantity:unit</c>. A press says what the same words would.</summary>
internal static class OrderButton
{
    private const int Longest = 64;

    /// <summary>The value of the button; null where an article number does not fit into one.</summary>
    public static string? ValueOf(Sku sku, decimal quantity, string unit)
    {
        var value = string.Create(CultureInfo.InvariantCulture, $"add:{sku.Value}:{quantity:0.###}:{unit}");
        return value.Length <= Longest && Ascii.IsValid(value) && !sku.Value.Contains(':', StringComparison.Ordinal) ? value : null;
    }

    /// <summary>
    /// What a press on <paramref name="button"/> orders: so many, where the draft of <paramref name="state"/> does not have
    /// as many already. A second tap therefore changes nothing.
    /// </summary>
    public static bool TryRead(string button, ConversationState state, [NotNullWhen(true)] out Meaning? order)
    {
        order = button.Split(':') is ["add", { Length: > 0 } sku, var number, { Length: > 0 } unit]
            && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quantity)
            ? new Meaning(Intent.PlaceOrder) { Lines = [new MeantLine(sku, new Sku(sku), [], quantity, unit)] }
            : null;
        if (order?.Lines is [var line] && state.Draft?.Lines.FirstOrDefault(drafted => drafted.Sku == line.Sku && drafted.Unit == line.Unit) is { } known)
            order = new Meaning(Intent.ChangeQuantity) { Lines = [line with { Quantity = Math.Max(known.Quantity.Value, line.Quantity ?? 0) }] };
        return order is not null;
    }
}
