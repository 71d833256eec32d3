using Abtamim.Infrastructure.Files;

namespace Abtamim.Infrastructure.Tests.Files;

public sealed class FilesOptionsTests
{
    public static TheoryData<string, Action<FilesOptions>> Wrong => new()
    {
        { "Files:Retention", options => options.Retention = TimeSpan.Zero },
        { "Files:Directory", options => (options.Directory, options.S3) = ("", new S3Options()) },
        { "Files:S3:Bucket", options => options.S3.Bucket = "" },
        { "Files:S3:AccessKey", options => options.S3.AccessKey = "" },
        { "Files:S3:Endpoint", options => options.S3.Endpoint = "minio" },
        { "Files:S3:Region", options => options.S3.Region = "" },
        { "Files:S3:Prefix", options => options.S3.Prefix = "/abtamim" },
    };

    [Fact]
    public void Settings_WhenNothingIsSet_AreRight() => Assert.Empty(FilesOptionsValidator.Errors(new FilesOptions()));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Settings_WhenOneIsWrong_NameItAndNotTheSecret(string key, Action<FilesOptions> spoil)
    {
        var options = new FilesOptions { S3 = { Bucket = "voice", Endpoint = "https://minio.example.com", AccessKey = "name", SecretKey = "sesame" } };
        Assert.Empty(FilesOptionsValidator.Errors(options));
        spoil(options);

        var error = Assert.Single(FilesOptionsValidator.Errors(options));
        Assert.Contains(key, error, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", error, StringComparison.Ordinal);
    }
}
