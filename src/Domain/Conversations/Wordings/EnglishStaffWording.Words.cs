using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding.Learning;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>About customers' own words.</summary>
internal sealed partial class EnglishStaffWording
{
    /// <inheritdoc/>
    public OutboundMessage CustomerWords(Customer customer, IReadOnlyList<KeptWord> words, int count, Surroundings surroundings) => count == 0
        ? new($"We have not learned any words of {Format.Name(customer.Name)} yet.")
        : new($"What {Format.Name(customer.Name)} means by their own words:\n"
            + string.Join('\n', words.Select((kept, index) => $"{Format.Number(index + 1)}. {Format.Quote(kept.Word.Said)}: {Product(kept.Word.Sku, surroundings)}"))
            + (count > words.Count ? $"\nand more, {Format.Number(count)} in all." : "")
            + "\nIf one of them is wrong, remove it:")
        {
            Buttons = [.. words.Select((kept, index) => new Button($"Remove {index + 1}", StaffButtons.DropWord(kept.Id)))],
        };

    /// <inheritdoc/>
    public OutboundMessage WhoseWords(IReadOnlyList<Customer> candidates) => candidates.Count == 0
        ? new($"Whose words? Write the name or the code, for example: words {Format.Name("CUS-001")}.")
        : new("Whose words do you mean?") { Buttons = [.. candidates.Select(customer => new Button(Format.ForButton(customer.Name), StaffButtons.Words(customer)))] };

    /// <inheritdoc/>
    public OutboundMessage WordDropped(KeptWord kept, Surroundings surroundings) =>
        new($"Removed {Format.Quote(kept.Word.Said)}: I will no longer take it for {Product(kept.Word.Sku, surroundings)}.");
}
