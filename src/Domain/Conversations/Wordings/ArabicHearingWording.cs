using Abtamim.Domain.Conversations.Customers;
using Abtamim.Domain.Conversations.Hearing;
using Abtamim.Domain.Conversations.Staff;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Conversations.Wordings;

/// <summary>What is said about recordings, in Arabic.</summary>
internal sealed class ArabicHearingWording(Format format) : IHearingWording
{
    /// <inheritdoc/>
    public OutboundMessage Quoted(SpeechOutcome.Heard heard, OutboundMessage answer)
    {
        var quote = format.Quote(heard.Text, Format.MostHeard);
        var heading = heard.WrittenBy is null ? $"سمعت منك: {quote}" : $"استمع زميلنا إلى رسالتك الصوتية وكتب منها: {quote}";
        return answer with { Text = $"{heading}\n\n{answer.Text}" };
    }

    /// <inheritdoc/>
    public OutboundMessage Unclear(SpeechOutcome.Unclear unclear, bool isForColleague)
    {
        var heard = unclear.Text is { } text ? format.Quote(text, Format.MostHeard) : null;
        var what = unclear.Why switch
        {
            UnclearSpeech.Silence => "لم أسمع شيئًا في رسالتك الصوتية.",
            UnclearSpeech.OtherLanguage => $"لم أفهم لغة رسالتك الصوتية، والذي سمعته: {heard}. أفهم العربية والإنجليزية.",
            UnclearSpeech.Invented => $"لم أسمع كلامك بوضوح، والذي التقطته لا يبدو طلبًا: {heard}.",
            UnclearSpeech.Guessed or UnclearSpeech.Repetition => $"لم أسمع رسالتك الصوتية بوضوح، والذي سمعته: {heard}.",
            _ => throw new ArgumentOutOfRangeException(nameof(unclear), unclear.Why, "No such reason."),
        };
        var next = isForColleague
            ? "سيستمع إليها أحد زملائنا، وإن كتبت لي طلبك نفّذته حالًا."
            : "أعد تسجيلها من فضلك قريبًا من الهاتف، أو اكتب لي طلبك.";
        return new OutboundMessage($"{what} {next}");
    }

    /// <inheritdoc/>
    public OutboundMessage NotHeard(NotListened why, InboundContent.Audio recording) => why switch
    {
        NotListened.NotConfigured => new ArabicAttachmentWording(format).Kept(recording),
        NotListened.EngineDown or NotListened.TooLate or NotListened.GaveUp =>
            new("وصلتنا رسالتك الصوتية، لكن تعذّر علينا سماعها الآن. حفظناها ليستمع إليها أحد زملائنا ونكمل منها، وإن كتبت لنا طلبك نفّذناه حالًا."),
        NotListened.NotFetched => new("وصلنا أنك أرسلت رسالة صوتية، لكن تعذّر علينا تنزيلها. أعد إرسالها من فضلك، أو اكتب لنا طلبك."),
        NotListened.NotAudio => new("وصلنا ملفك الصوتي، لكنه تالف أو من نوع لا يمكننا تشغيله. أعد تسجيله من فضلك، أو اكتب لنا طلبك."),
        NotListened.TooLong => new("رسالتك الصوتية أطول مما يمكننا سماعه دفعة واحدة. حفظناها لزملائنا، والأسرع أن تقسّمها إلى رسائل أقصر أو تكتب لنا طلبك."),
        NotListened.TooLarge => new("ملفك الصوتي أكبر مما يمكننا استقباله. أرسل تسجيلًا أقصر من فضلك، أو اكتب لنا طلبك."),
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "No such reason."),
    };

    /// <inheritdoc/>
    public OutboundMessage Arrived(StaffTask task, string name)
    {
        var heard = string.IsNullOrWhiteSpace(task.Note) ? "" : $" سُمع منها: {format.Quote(task.Note)}.";
        return new OutboundMessage(
            $"المهمة {format.Name($"T{task.Number}")}: رسالة صوتية من {format.Name(name)} لم تُفهم آليًا.{heard} استمع إليها واكتب ما قيل لنكمل منه.")
        {
            Buttons = [new("كتابة ما قيل", StaffButtons.WriteDown(task.Number)), new("تم", StaffButtons.Decide(task.Number, accept: true))],
            Purpose = MessagePurpose.StaffTask,
            Recording = task.Cause,
        };
    }

    /// <inheritdoc/>
    public OutboundMessage WriteDown(StaffTask task, string name) =>
        new($"اكتب الآن ما قيل في الرسالة الصوتية من {format.Name(name)}، كلمةً بكلمة. رسالتك التالية تُعامل كأنها كلامه.");

    /// <inheritdoc/>
    public OutboundMessage WrittenDown(StaffTask task, string name) =>
        new($"تم، وصل كلام {format.Name(name)} مكتوبًا ونكمل منه. أُغلقت المهمة {format.Name($"T{task.Number}")}.");

    /// <inheritdoc/>
    public OutboundMessage ForgetWhom() => new("تسجيلات أي عميل نحذف؟ اكتب: انس ثم اسم العميل أو رمزه.");

    /// <inheritdoc/>
    public OutboundMessage ForgetIsMeant(Customer customer) =>
        new($"نحذف كل التسجيلات الصوتية لـ{format.Name(customer.Name)} وما كُتب منها؟ لا يمكن استرجاعها، وتبقى الطلبات والفواتير كما هي.")
        {
            Buttons = [new("نعم، احذفها", StaffButtons.Forget(customer))],
        };

    /// <inheritdoc/>
    public OutboundMessage Forgotten(Customer customer) =>
        new($"حذفنا التسجيلات الصوتية لـ{format.Name(customer.Name)} وما كُتب منها. بقيت الطلبات والفواتير كما يطلب النظام.");

    /// <inheritdoc/>
    public OutboundMessage OwnAreMeant() =>
        new("هل نحذف كل رسائلك الصوتية وما كُتب منها؟ لا يمكن استرجاعها، وتبقى طلباتك وفواتيرك كما هي.")
        {
            Buttons = [new("نعم، احذفوها", OwnRecordings.Button)],
        };

    /// <inheritdoc/>
    public OutboundMessage OwnForgotten() =>
        new("تم، حذفنا رسائلك الصوتية وما كُتب منها. بقيت طلباتك وفواتيرك كما يطلب النظام.");
}
