using Abtamim.Domain;
using Abtamim.Domain.Understanding;

namespace Abtamim.Bot.WebConsole.Chat;

/// <summary>What the chat page itself says, in one language. What the desk says comes with its messages.</summary>
public sealed record PageTexts(
    Language Language,
    string Code,
    string Direction,
    string Other,
    string OtherName,
    string Tagline,
    string Customer,
    string Supplier,
    string Staff,
    string WhoAreYou,
    string Write,
    string Send,
    string Sending,
    string Empty,
    string Unreachable,
    string Nobody)
{
    /// <summary>In Arabic.</summary>
    public static PageTexts Arabic { get; } = new(
        Language.Arabic, "ar", "rtl", "en", "English",
        "مكتب الطلبات، داخل المحادثة",
        "عميل", "مورد", "موظف", "أنت", "اكتب رسالتك", "أرسل", "تُرسل…",
        "لا رسائل بعد. اكتب شيئًا لتبدأ.",
        "تعذّر الوصول إلى المكتب الآن. نحاول من جديد، ولن يضيع ما كتبته.",
        "لا أحد بعد: استورد القوائم أولًا");

    /// <summary>In English.</summary>
    public static PageTexts English { get; } = new(
        Language.English, "en", "ltr", "ar", "العربية",
        "The order desk, in chat",
        "Customer", "Supplier", "Staff", "You are", "Write a message", "Send", "Sending…",
        "No messages yet. Write something to begin.",
        "The desk cannot be reached just now. Trying again; what you wrote is not lost.",
        "Nobody yet: import the lists first");

    /// <summary>In <paramref name="language"/>.</summary>
    public static PageTexts In(Language language) => language == Language.Arabic ? Arabic : English;

    /// <summary>The heading of a role's pane.</summary>
    public string Title(SpeakerRole role) => role switch
    {
        SpeakerRole.Customer => Customer,
        SpeakerRole.Supplier => Supplier,
        SpeakerRole.Staff => Staff,
        _ => throw new InvalidOperationException($"No such role: {role}."),
    };
}
