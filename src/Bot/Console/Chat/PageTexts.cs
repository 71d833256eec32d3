using Abtamim.Domain;
using Abtamim.Domain.Understanding;

namespace Abtamim.Bot.WebConsole.Chat;

/// <summary>What the chat page itself says, in one language. What the desk says comes with its messages.</summary>
public sealed record PageTexts
{
    internal Language Language { get; private init; }

    internal string Code { get; private init; } = "";

    internal string Direction { get; private init; } = "";

    internal string OtherCode { get; private init; } = "";

    internal string OtherName { get; private init; } = "";

    internal string PageTitle { get; private init; } = "";

    internal string Tagline { get; private init; } = "";

    internal string Chats { get; private init; } = "";

    internal string Customer { get; private init; } = "";

    internal string Supplier { get; private init; } = "";

    internal string Staff { get; private init; } = "";

    internal string WhoAreYou { get; private init; } = "";

    internal string Nobody { get; private init; } = "";

    internal string You { get; private init; } = "";

    internal string Desk { get; private init; } = "";

    internal string New { get; private init; } = "";

    internal string NewFor { get; private init; } = "";

    internal string Earlier { get; private init; } = "";

    internal string Newer { get; private init; } = "";

    internal string Today { get; private init; } = "";

    internal string Yesterday { get; private init; } = "";

    internal string Write { get; private init; } = "";

    internal string Send { get; private init; } = "";

    internal string Sending { get; private init; } = "";

    internal string Record { get; private init; } = "";

    internal string StopAndSend { get; private init; } = "";

    internal string NoMicrophone { get; private init; } = "";

    internal string NotSent { get; private init; } = "";

    internal string VoiceNote { get; private init; } = "";

    internal string Listening { get; private init; } = "";

    internal string RecordingGone { get; private init; } = "";

    internal string ShowAll { get; private init; } = "";

    internal string Save { get; private init; } = "";

    internal string Unreachable { get; private init; } = "";

    internal string Offline { get; private init; } = "";

    internal string TryNow { get; private init; } = "";

    internal string EmptyForCustomer { get; private init; } = "";

    internal string EmptyForSupplier { get; private init; } = "";

    internal string EmptyForStaff { get; private init; } = "";

    internal IReadOnlyList<string> CustomerExamples { get; private init; } = [];

    internal IReadOnlyList<string> StaffExamples { get; private init; } = [];

    internal static PageTexts Arabic { get; } = new()
    {
        Language = Language.Arabic,
        Code = "ar",
        Direction = "rtl",
        OtherCode = "en",
        OtherName = "English",
        PageTitle = "أبتميم، مكتب الطلبات",
        Tagline = "مكتب الطلبات، داخل المحادثة",
        Chats = "المحادثات",
        Customer = "عميل",
        Supplier = "مورّد",
        Staff = "موظف",
        WhoAreYou = "أنت",
        Nobody = "لا أحد بعد: استورد القوائم أولًا",
        You = "أنت:",
        Desk = "المكتب:",
        New = "جديد:",
        NewFor = "رسائل جديدة إلى آخرين",
        Earlier = "الرسائل الأقدم",
        Newer = "رسائل جديدة ↓",
        Today = "اليوم",
        Yesterday = "أمس",
        Write = "اكتب رسالتك",
        Send = "أرسل",
        Sending = "تُرسل…",
        Record = "سجّل رسالة صوتية",
        StopAndSend = "أوقف التسجيل وأرسله",
        NoMicrophone = "لا يمكن استخدام الميكروفون. اسمح به في المتصفح ثم حاول مرة أخرى.",
        NotSent = "تعذّر إرسال التسجيل. حاول مرة أخرى.",
        VoiceNote = "رسالة صوتية",
        Listening = "نستمع إليها…",
        RecordingGone = "حُذف التسجيل الصوتي.",
        ShowAll = "اعرض الرسالة كاملة",
        Save = "احفظ نسخة",
        Unreachable = "تعذّر الوصول إلى المكتب الآن. نحاول من جديد، ولن يضيع ما كتبته.",
        Offline = "انقطع الاتصال. نحاول من جديد، ولن يضيع ما كتبته.",
        TryNow = "حاول الآن",
        EmptyForCustomer = "اطلب بكلامك المعتاد، أو جرّب واحدة من هذه:",
        EmptyForSupplier = "هنا تصل طلبات عروض الأسعار بعد أن يؤكد عميل طلبه. أجب بالأزرار أو بكلامك.",
        EmptyForStaff = "هنا يصل ما يحتاج إلى قرار منك. جرّب:",
        CustomerExamples =
        [
            "السلام عليكم ابي ٥ كراتين بيبسي علب وشوالين رز مزة بكرة الصبح",
            "عايز كرتونتين مية و٣ كيلو طماطم",
            "بكم شوال السكر؟",
        ],
        StaffExamples = ["ملخص اليوم", "وش الطلبات المفتوحة؟"],
    };

    internal static PageTexts English { get; } = new()
    {
        Language = Language.English,
        Code = "en",
        Direction = "ltr",
        OtherCode = "ar",
        OtherName = "العربية",
        PageTitle = "Abtamim, the order desk",
        Tagline = "The order desk, in chat",
        Chats = "Chats",
        Customer = "Customer",
        Supplier = "Supplier",
        Staff = "Staff",
        WhoAreYou = "You are",
        Nobody = "Nobody yet: import the lists first",
        You = "You:",
        Desk = "The desk:",
        New = "New:",
        NewFor = "New messages for others",
        Earlier = "Earlier messages",
        Newer = "New messages ↓",
        Today = "Today",
        Yesterday = "Yesterday",
        Write = "Write a message",
        Send = "Send",
        Sending = "Sending…",
        Record = "Record a voice note",
        StopAndSend = "Stop and send",
        NoMicrophone = "The microphone cannot be used. Allow it in the browser and try again.",
        NotSent = "The recording could not be sent. Please try again.",
        VoiceNote = "Voice note",
        Listening = "Listening…",
        RecordingGone = "The recording has been removed.",
        ShowAll = "Show the whole message",
        Save = "Save a copy",
        Unreachable = "The desk cannot be reached just now. Trying again; what you wrote is not lost.",
        Offline = "The connection is lost. Trying again; what you wrote is not lost.",
        TryNow = "Try now",
        EmptyForCustomer = "Order in your own words, or try one of these:",
        EmptyForSupplier = "Requests for quotation come here once a customer has confirmed an order. Answer with the buttons or in your own words.",
        EmptyForStaff = "What needs your decision comes here. Try:",
        CustomerExamples =
        [
            "2 sacks sella rice and 5 cartons of water, tomorrow morning",
            "السلام عليكم ابي ٥ كراتين بيبسي علب وشوالين رز مزة بكرة الصبح",
            "how much is a sack of sugar?",
        ],
        StaffExamples = ["summary of today", "which orders are open?"],
    };

    internal static PageTexts In(Language language) => language switch
    {
        Language.Arabic => Arabic,
        Language.English => English,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "No such language."),
    };

    /// <summary>The heading of a role's pane.</summary>
    internal string Title(SpeakerRole role) => Of(role, Customer, Supplier, Staff);

    /// <summary>What a pane says before anything was said in it.</summary>
    internal string Empty(SpeakerRole role) => Of(role, EmptyForCustomer, EmptyForSupplier, EmptyForStaff);

    /// <summary>What somebody of that role may say, to try it.</summary>
    internal IReadOnlyList<string> Examples(SpeakerRole role) => Of(role, CustomerExamples, [], StaffExamples);

    private static T Of<T>(SpeakerRole role, T customer, T supplier, T staff) => role switch
    {
        SpeakerRole.Customer => customer,
        SpeakerRole.Supplier => supplier,
        SpeakerRole.Staff => staff,
        _ => throw new InvalidOperationException($"No such role: {role}."),
    };
}
