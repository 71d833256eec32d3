using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding.Learning;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>About customers' own words.</summary>
internal sealed partial class ArabicStaffWording
{
    /// <inheritdoc/>
    public OutboundMessage CustomerWords(WordPage page, Surroundings surroundings) => page.Count == 0
        ? new($"لم نتعلم بعد كلمات خاصة بـ{Format.Name(page.Customer.Name)}.")
        : new($"كلمات {Format.Name(page.Customer.Name)} وما يقصده بها{(page.IsOneOfSeveral ? $" ({Format.Number(page.First + 1)}–{Format.Number(page.Last)} من {Format.Number(page.Count)})" : "")}:\n"
            + string.Join('\n', page.Words.Select((kept, index) => $"{Format.Number(page.First + index + 1)}. {Format.Quote(kept.Word.Said)}: {Product(kept.Word.Sku, surroundings)}"))
            + "\nإن كانت كلمة منها خاطئة فاحذفها:")
        {
            Buttons = ButtonsOf(page, "حذف", "المزيد"),
        };

    /// <inheritdoc/>
    public OutboundMessage WhoseWords(IReadOnlyList<Customer> candidates) => candidates.Count == 0
        ? new($"كلمات أي عميل؟ اكتب الاسم أو الرمز، مثل: كلمات {Format.Name("CUS-001")}.")
        : new("كلمات أي عميل تقصد؟") { Buttons = [.. candidates.Select(customer => new Button(Format.ForButton(customer.Name), StaffButtons.Words(customer)))] };

    /// <inheritdoc/>
    public OutboundMessage WordDropped(KeptWord kept, Surroundings surroundings) =>
        new($"حُذفت {Format.Quote(kept.Word.Said)}، ولن أفهم منها {Product(kept.Word.Sku, surroundings)} بعد الآن.");
}
