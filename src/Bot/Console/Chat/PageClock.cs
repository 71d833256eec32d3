using System.Globalization;

namespace Abtamim.Bot.WebConsole.Chat;

/// <summary>Times as the page shows them: in the company's time zone, days by their names where they are near.</summary>
public sealed class PageClock(TimeProvider time, TimeZoneInfo zone, PageTexts texts)
{
    /// <summary>The business day of <paramref name="at"/>.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>Hours and minutes.</summary>
    public string TimeOf(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The name of <paramref name="day"/>: today, yesterday, or its date.</summary>
    public string NameOf(DateOnly day) => (DayOf(time.GetUtcNow()).DayNumber - day.DayNumber) switch
    {
        0 => texts.Today,
        1 => texts.Yesterday,
        _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>For programs: ISO 8601.</summary>
    public static string Iso(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
