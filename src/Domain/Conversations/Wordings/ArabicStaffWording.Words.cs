using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding.Learning;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>About customers' own words.</summary>
internal sealed partial class ArabicStaffWording
{
    /// <inheritdoc/>
    public OutboundMessage CustomerWords(Customer customer, IReadOnlyList<KeptWord> words, int count, Surroundings surroundings) => count == 0
        ? new($"لم نتعلم بعد كلمات خاصة بـ{Format.Name(customer.Name)}.")
        : new($"كلمات {Format.Name(customer.Name)} وما يقصده بها:\n"
            + string.Join('\n', words.Select((kept, index) => $"{Format.Number(index + 1)}. {Format.Quote(kept.Word.Said)}: {Product(kept.Word.Sku, surroundings)}"))
            + (count > words.Count ? $"\nوغيرها، والمجموع {Format.Number(count)}." : "")
            + "\nإن كانت كلمة منها خاطئة فاحذفها:")
        {
            Buttons = [.. words.Select((kept, index) => new Button($"حذف {index + 1}", StaffButtons.DropWord(kept.Id)))],
        };

    /// <inheritdoc/>
    public OutboundMessage WhoseWords(IReadOnlyList<Customer> candidates) => candidates.Count == 0
        ? new($"كلمات أي عميل؟ اكتب الاسم أو الرمز، مثل: كلمات {Format.Name("CUS-001")}.")
        : new("كلمات أي عميل تقصد؟") { Buttons = [.. candidates.Select(customer => new Button(Format.ForButton(customer.Name), StaffButtons.Words(customer)))] };

    /// <inheritdoc/>
    public OutboundMessage WordDropped(KeptWord kept, Surroundings surroundings) =>
        new($"حُذفت {Format.Quote(kept.Word.Said)}، ولن أفهم منها {Product(kept.Word.Sku, surroundings)} بعد الآن.");
}
