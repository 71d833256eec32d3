namespace Abtamim.Domain.Messaging.Fitting;

/// <summary>The few words that fitting a message to its channel adds.</summary>
internal static class FittingTexts
{
    /// <summary>Opens a list of choices.</summary>
    public static string Choose(Language language) => language == Language.Arabic ? "اختر" : "Choose";

    /// <summary>Says how numbered choices are answered.</summary>
    public static string AnswerByNumber(Language language) =>
        language == Language.Arabic ? "أرسل رقم اختيارك." : "Reply with the number of your choice.";
}
