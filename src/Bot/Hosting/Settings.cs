using System.ComponentModel;
using System.Data.Common;
using System.Reflection;
using Abtamim.Domain.Conversations;
using Abtamim.Infrastructure;
using Abtamim.Infrastructure.Files;
using Abtamim.Infrastructure.Hearing;
using Abtamim.Infrastructure.LanguageModels;
using Abtamim.Infrastructure.Speech;

namespace Abtamim.Bot.Hosting;

/// <summary>
/// The host's own settings, and a check that whatever is configured is a setting and can be read; what the engine's
/// settings may be, the engine says itself.
/// </summary>
/// <param name="WebChat">Whether the web chat is open.</param>
internal sealed record Settings(bool WebChat)
{
    private static readonly (string Section, Type Options)[] Sections =
    [
        ("Company", typeof(CompanyOptions)),
        ("Desk", typeof(DeskPolicy)),
        ("Turns", typeof(TurnOptions)),
        ("Preparing", typeof(PreparingOptions)),
        ("Hearing", typeof(HearingOptions)),
        ("Llm", typeof(LanguageOptions)),
        ("Outbox", typeof(OutboxOptions)),
        ("Work", typeof(WorkOptions)),
        ("Registration", typeof(RegistrationOptions)),
        ("Speech", typeof(SpeechOptions)),
        ("Speech:Local", typeof(LocalSpeechOptions)),
        ("Files", typeof(FilesOptions)),
        ("Files:S3", typeof(S3Options)),
        .. HostedChannels.All.Select(channel => (channel.Section, channel.Options)),
    ];

    /// <summary>Reads and checks the configuration.</summary>
    /// <exception cref="SettingsException">It is not right.</exception>
    public static Settings Read(IConfiguration configuration, bool isDevelopment)
    {
        var problems = new List<string>();
        foreach (var (section, options) in Sections)
            CheckSection(configuration, section, options, problems);
        CheckConnection(configuration.GetConnectionString("Abtamim"), problems);

        var webChat = isDevelopment;
        if (configuration["Web:Chat"] is { Length: > 0 } text && !bool.TryParse(text, out webChat))
            problems.Add($"Web:Chat is '{text}'; right would be true or false.");
        CheckNames(configuration, "Web", ["Chat"], problems);
        return problems.Count == 0 ? new Settings(webChat) : throw new SettingsException(problems);
    }

    private static void CheckSection(IConfiguration configuration, string section, Type options, List<string> problems)
    {
        var properties = options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToList();
        CheckNames(configuration, section, [.. properties.Select(property => property.Name)], problems);
        foreach (var property in properties)
        {
            var key = $"{section}:{property.Name}";
            if (configuration[key] is { Length: > 0 } text && RightFor(property.PropertyType, text) is { } right)
                problems.Add($"{key} is '{text}'; right would be {right}.");
        }
    }

    // A key that nobody reads is a slip of the finger that would be found much later.
    private static void CheckNames(IConfiguration configuration, string section, IReadOnlyList<string> known, List<string> problems)
    {
        foreach (var child in configuration.GetSection(section).GetChildren())
        {
            if (!known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                problems.Add($"{section}:{child.Key} is not a setting; {section} has {string.Join(", ", known)}.");
        }
    }

    /// <summary>What would be right, or null where <paramref name="text"/> is.</summary>
    private static string? RightFor(Type type, string text)
    {
        try
        {
            var value = TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
            return value is TimeSpan duration && (duration <= TimeSpan.Zero || duration > TimeSpan.FromDays(365)) ? Right(type) : null;
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return Right(type);
        }
    }

    private static string Right(Type type) =>
        type == typeof(TimeSpan) ? "a time above nothing as hours:minutes:seconds, such as 00:00:30"
        : type == typeof(int) ? "a whole number"
        : type == typeof(bool) ? "true or false"
        : type == typeof(decimal) ? "a number, such as 0.05"
        : type == typeof(double?) ? "a number, such as 0.5"
        : type == typeof(bool) ? "true or false"
        : type.IsEnum ? string.Join(" or ", Enum.GetNames(type)).ToLowerInvariant()
        : "a text";

    private static void CheckConnection(string? connectionString, List<string> problems)
    {
        try
        {
            _ = new DbConnectionStringBuilder { ConnectionString = connectionString };
        }
        catch (ArgumentException)
        {
            // The value may hold a password: it is not repeated.
            problems.Add("ConnectionStrings:Abtamim cannot be read; right would be Host=…;Database=…;Username=…;Password=… for PostgreSQL, or Data Source=FILE for SQLite.");
        }
    }
}
