using System.Globalization;
using Abtamim.Domain.Messaging;

namespace Abtamim.Channels.WhatsApp;

/// <summary>
/// What Twilio's error codes mean for a message. Twilio's own words are left out: they repeat the recipient's number.
/// </summary>
internal static class TwilioErrors
{
    /// <summary>The recipient last wrote more than a day ago.</summary>
    public const int OutsideWindow = 63016;

    private static readonly Dictionary<int, (RefusalKind Kind, string Meaning)> Meanings = new()
    {
        [20003] = (RefusalKind.Unauthorised, "the account's SID or token is wrong"),
        [20005] = (RefusalKind.Unauthorised, "the account is not active"),
        [20404] = (RefusalKind.Unauthorised, "there is no such account"),
        [21211] = (RefusalKind.Unreachable, "the number is no telephone number"),
        [21212] = (RefusalKind.Unauthorised, "WhatsApp:From is no number of this account"),
        [21408] = (RefusalKind.Unauthorised, "the account may not write to that country"),
        [21606] = (RefusalKind.Unauthorised, "WhatsApp:From cannot send"),
        [21608] = (RefusalKind.Unreachable, "a trial account writes to verified numbers only"),
        [21610] = (RefusalKind.OptedOut, "the recipient wants no messages"),
        [21614] = (RefusalKind.Unreachable, "the number is no mobile"),
        [21617] = (RefusalKind.Invalid, "the text is too long"),
        [21655] = (RefusalKind.Invalid, "there is no such template"),
        [21656] = (RefusalKind.Invalid, "the template's variables are not right"),
        [21658] = (RefusalKind.Invalid, "a part of the message is too long"),
        [63003] = (RefusalKind.Unreachable, "the number has no WhatsApp"),
        [63005] = (RefusalKind.Invalid, "WhatsApp does not take such content"),
        [63007] = (RefusalKind.Unauthorised, "WhatsApp:From is no sender of this account"),
        [63013] = (RefusalKind.Invalid, "it is against WhatsApp's policy"),
        [63015] = (RefusalKind.Unreachable, "the recipient has not joined the sandbox"),
        [OutsideWindow] = (RefusalKind.OutsideWindow, "the recipient last wrote more than a day ago"),
        [63019] = (RefusalKind.Invalid, "WhatsApp could not take the attachment"),
        [63020] = (RefusalKind.Unauthorised, "the business has to accept Twilio's invitation at Meta"),
        [63021] = (RefusalKind.Invalid, "WhatsApp does not take such content"),
        [63024] = (RefusalKind.Unreachable, "the number has no WhatsApp"),
        [63027] = (RefusalKind.Invalid, "the template does not exist in that language"),
        [63028] = (RefusalKind.Invalid, "the template has another number of variables"),
        [63030] = (RefusalKind.Invalid, "WhatsApp does not take a part of the message"),
        [63032] = (RefusalKind.Unreachable, "WhatsApp keeps businesses from writing to the recipient"),
        [63033] = (RefusalKind.Blocked, "the recipient has blocked the desk"),
        [63040] = (RefusalKind.Invalid, "the template was not approved"),
        [63041] = (RefusalKind.Invalid, "the template is paused"),
        [63042] = (RefusalKind.Invalid, "the template is switched off"),
        [92007] = (RefusalKind.Invalid, "the template's variables are not right"),
    };

    // Too many, too fast, or something that is down: what is refused now is taken later.
    private static readonly HashSet<int> Passing = [20429, 21611, 30001, 30022, 63010, 63017, 63018, 63038];

    /// <summary>Whether nothing is taken from the account until then, and not from one message or for one person alone.</summary>
    public static bool IsForAll(int code) => code is 20429 or 21611 or 30001 or 63038;

    /// <summary>Whether what was refused with <paramref name="code"/> may be taken later.</summary>
    public static bool IsPassing(int code) => Passing.Contains(code);

    /// <summary>Why it was refused.</summary>
    public static RefusalKind KindOf(int code) => Meanings.TryGetValue(code, out var known) ? known.Kind : RefusalKind.Other;

    /// <summary><paramref name="code"/> in words, for staff.</summary>
    public static string Describe(int code) => string.Create(
        CultureInfo.InvariantCulture,
        $"Twilio {code}: {(Meanings.TryGetValue(code, out var known) ? known.Meaning : IsPassing(code) ? "too much at once, or a fault that passes" : "see Twilio's list of errors")}");
}
