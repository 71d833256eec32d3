using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding.Learning;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>About customers' own words.</summary>
internal sealed partial class EnglishStaffWording
{
    /// <inheritdoc/>
    public OutboundMessage CustomerWords(WordPage page, Surroundings surroundings) => page.Count == 0
        ? new($"We have not learned any words of {Format.Name(page.Customer.Name)} yet.")
        : new($"What {Format.Name(page.Customer.Name)} means by their own words{(page.IsOneOfSeveral ? $" ({Format.Number(page.First + 1)}–{Format.Number(page.Last)} of {Format.Number(page.Count)})" : "")}:\n"
            + string.Join('\n', page.Words.Select((kept, index) => $"{Format.Number(page.First + index + 1)}. {Format.Quote(kept.Word.Said)}: {Product(kept.Word.Sku, surroundings)}"))
            + "\nIf one of them is wrong, remove it:")
        {
            Buttons = ButtonsOf(page, "Remove", "More"),
        };

    /// <inheritdoc/>
    public OutboundMessage WhoseWords(IReadOnlyList<Customer> candidates) => candidates.Count == 0
        ? new($"Whose words? Write the name or the code, for example: words {Format.Name("CUS-001")}.")
        : new("Whose words do you mean?") { Buttons = [.. candidates.Select(customer => new Button(Format.ForButton(customer.Name), StaffButtons.Words(customer)))] };

    /// <inheritdoc/>
    public OutboundMessage WordDropped(KeptWord kept, Surroundings surroundings) =>
        new($"Removed {Format.Quote(kept.Word.Said)}: I will no longer take it for {Product(kept.Word.Sku, surroundings)}.");
}
