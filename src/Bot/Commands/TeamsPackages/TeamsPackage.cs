using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Abtamim.Bot.Commands.TeamsPackages;

/// <summary>The app as Teams installs it: a manifest, its words in Arabic, and two icons, in a zip.</summary>
internal static class TeamsPackage
{
    private const string Schema = "https://developer.microsoft.com/json-schemas/teams/v1.17/";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The zip for the bot with <paramref name="appId"/>, of a company found at <paramref name="website"/>.</summary>
    public static byte[] Create(Guid appId, string company, Uri website)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.json", JsonSerializer.SerializeToUtf8Bytes(Manifest(appId, company, website.ToString()), Json));
            Add(zip, "ar.json", JsonSerializer.SerializeToUtf8Bytes(Arabic(), Json));
            Add(zip, "color.png", Icons.Colour());
            Add(zip, "outline.png", Icons.Outline());
        }

        return file.ToArray();
    }

    private static Dictionary<string, object> Manifest(Guid appId, string company, string website) => new(StringComparer.Ordinal)
    {
        ["$schema"] = Schema + "MicrosoftTeams.schema.json",
        ["manifestVersion"] = "1.17",
        ["version"] = "1.0.0",
        ["id"] = appId.ToString("D"),
        ["developer"] = new { name = Cut(company, 32), websiteUrl = website, privacyUrl = website, termsOfUseUrl = website },
        ["name"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["short"] = "Abtamim", ["full"] = "Abtamim order desk" },
        ["description"] = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["short"] = "Order, approve and follow orders in chat.",
            ["full"] = "The order desk in chat: customers order in their own words, staff decide what the desk may not decide alone.",
        },
        ["localizationInfo"] = new { defaultLanguageTag = "en", additionalLanguages = new[] { new { languageTag = "ar", file = "ar.json" } } },
        ["icons"] = new { color = "color.png", outline = "outline.png" },
        ["accentColor"] = "#0F766E",
        ["bots"] = new[]
        {
            new { botId = appId.ToString("D"), scopes = new[] { "personal" }, supportsFiles = true, isNotificationOnly = false },
        },
        ["permissions"] = new[] { "identity", "messageTeamMembers" },
        ["validDomains"] = Array.Empty<string>(),
    };

    private static Dictionary<string, string> Arabic() => new(StringComparer.Ordinal)
    {
        ["$schema"] = Schema + "MicrosoftTeams.Localization.schema.json",
        ["name.short"] = "أبتميم",
        ["name.full"] = "مكتب طلبات أبتميم",
        ["description.short"] = "اطلب واعتمد وتابع الطلبات بالمحادثة.",
        ["description.full"] = "مكتب الطلبات في محادثة: يطلب العملاء بكلامهم المعتاد، ويقرر الموظفون ما لا يقرره المكتب وحده.",
    };

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest].TrimEnd();

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }
}
