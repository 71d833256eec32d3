using System.Text;

namespace Abtamim.Domain.Conversations.Reception;

/// <summary>The words that count whoever writes them, where a message is nothing else.</summary>
internal static class ReceptionWords
{
    private static readonly HashSet<string> Stop = new(StringComparer.Ordinal)
    {
        "stop", "stopall", "stop all", "unsubscribe", "/stop", "ايقاف", "اوقف", "الغاء الاشتراك", "ايقاف الرسائل", "اوقفوا الرسائل",
    };

    private static readonly HashSet<string> Start = new(StringComparer.Ordinal)
    {
        "start", "unstop", "resume", "/start", "ابدا", "ابدأ", "بدء", "استئناف",
    };

    private static readonly HashSet<string> Register = new(StringComparer.Ordinal)
    {
        "register", "sign up", "تسجيل", "سجل", "سجلني", "التسجيل", "ابي اسجل", "اريد التسجيل",
    };

    private static readonly HashSet<string> Link = new(StringComparer.Ordinal)
    {
        "link", "link code", "ربط", "رمز الربط", "رمز ربط", "كود الربط",
    };

    /// <summary>Whether nothing more is to be sent.</summary>
    public static bool IsStop(string? text) => Is(text, Stop);

    /// <summary>Whether messages are wanted again.</summary>
    public static bool IsStart(string? text) => Is(text, Start);

    /// <summary>Whether somebody asks to be registered.</summary>
    public static bool IsRegister(string? text) => Is(text, Register);

    /// <summary>Whether somebody asks for a code to join another channel.</summary>
    public static bool IsLink(string? text) => Is(text, Link);

    private static bool Is(string? text, HashSet<string> words) => text is { Length: > 0 and <= 40 } && words.Contains(Plain(text));

    // Small letters, no marks, one form of alif: what people type in a hurry.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Trim().ToUpperInvariant())
        {
            if (letter is 'أ' or 'إ' or 'آ')
                plain.Append('ا');
            else if (letter is '/' or ' ' || char.IsLetterOrDigit(letter))
                plain.Append(char.ToLowerInvariant(letter));
        }

        return plain.ToString().Trim();
    }
}
