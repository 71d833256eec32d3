using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using Abtamim.Bot.Commands.TeamsPackages;

namespace Abtamim.Bot.Tests.Commands;

/// <summary>The app package has what Teams asks for.</summary>
public sealed class TeamsPackageTests
{
    private static readonly Guid AppId = Guid.Parse("5f1c2b3a-0000-4000-8000-00000000abcd");

    [Fact]
    public void Package_WhenMade_HasAManifestForTheBotAndItsWordsInArabic()
    {
        using var zip = Open();

        var manifest = Json(zip, "manifest.json");
        Assert.Equal(AppId.ToString(), manifest.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.Equal("personal", manifest.GetProperty("bots")[0].GetProperty("scopes")[0].GetString());
        Assert.True(manifest.GetProperty("bots")[0].GetProperty("supportsFiles").GetBoolean());
        Assert.InRange(manifest.GetProperty("name").GetProperty("short").GetString()!.Length, 1, 30);
        Assert.InRange(manifest.GetProperty("description").GetProperty("short").GetString()!.Length, 1, 80);
        Assert.InRange(manifest.GetProperty("developer").GetProperty("name").GetString()!.Length, 1, 32);
        Assert.Equal("ar.json", manifest.GetProperty("localizationInfo").GetProperty("additionalLanguages")[0].GetProperty("file").GetString());
        Assert.Equal("أبتميم", Json(zip, "ar.json").GetProperty("name.short").GetString());
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Icon_WhenMade_IsAPngOfTheSizeThatTeamsAsksFor(string name, int size)
    {
        using var zip = Open();
        var bytes = Bytes(zip, name);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)));
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
        Assert.Equal([(byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82], bytes[^8..]);
    }

    private static ZipArchive Open() =>
        new(new MemoryStream(TeamsPackage.Create(AppId, "شركة أبتميم للتجارة والتوزيع المحدودة الدولية", new Uri("https://example.com/"))));

    private static JsonElement Json(ZipArchive zip, string name) => JsonDocument.Parse(Bytes(zip, name)).RootElement;

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using var content = new MemoryStream();
        using var entry = zip.GetEntry(name)!.Open();
        entry.CopyTo(content);
        return content.ToArray();
    }
}
