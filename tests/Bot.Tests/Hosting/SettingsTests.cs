using Abtamim.Bot.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Abtamim.Bot.Tests.Hosting;

/// <summary>What is configured wrongly is said at start: which key, and what would be right.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Web:Chat", "maybe", "true or false")]
    [InlineData("Web:Chatt", "true", "Web has Chat")]
    [InlineData("Company:Currancy", "SAR", "Currency")]
    [InlineData("Desk:AnswerWithin", "two hours", "00:00:30")]
    [InlineData("Desk:RemindAfter", "-01:00:00", "above nothing")]
    [InlineData("Desk:LeastMargin", "five", "0.05")]
    [InlineData("Turns:Workers", "many", "a whole number")]
    [InlineData("Outbox:PollInterval", "0", "above nothing")]
    [InlineData("Speech:Endpont", "https://api.openai.com/v1", "Endpoint")]
    [InlineData("Speech:LargestNote", "16 MB", "a whole number")]
    [InlineData("Speech:Local:Modell", "ggml-small.bin", "Model")]
    [InlineData("Files:Retention", "three months", "00:00:30")]
    [InlineData("Files:S3:Buckett", "voice", "Bucket")]
    [InlineData("ConnectionStrings:Abtamim", "=;==", "Data Source=FILE")]
    public void Read_WhenAKeyIsWrong_NamesItAndWhatWouldBeRight(string key, string value, string right)
    {
        var wrong = Assert.Throws<SettingsException>(() => Settings.Read(Configuration((key, value)), isDevelopment: false));

        var problem = Assert.Single(wrong.Problems);
        Assert.Contains(key, problem, StringComparison.Ordinal);
        Assert.Contains(right, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhenSeveralAreWrong_NamesThemAll()
    {
        var wrong = Assert.Throws<SettingsException>(
            () => Settings.Read(Configuration(("Turns:Workers", "x"), ("Work:Workers", "y"), ("Web:Chat", "z")), isDevelopment: false));

        Assert.Equal(3, wrong.Problems.Count);
    }

    [Fact]
    public void Read_WhenThePasswordCannotBeRead_DoesNotRepeatIt()
    {
        var wrong = Assert.Throws<SettingsException>(
            () => Settings.Read(Configuration(("ConnectionStrings:Abtamim", "Host=db;Password='half")), isDevelopment: false));

        Assert.DoesNotContain("half", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true, true)]
    [InlineData(null, false, false)]
    [InlineData("true", false, true)]
    [InlineData("false", true, false)]
    public void Read_WhenTheWebChatIsAskedFor_IsOpenByDefaultInDevelopmentOnly(string? value, bool isDevelopment, bool open) =>
        Assert.Equal(open, Settings.Read(Configuration(("Web:Chat", value)), isDevelopment).WebChat);

    [Theory]
    [InlineData("Company:Currency", "XYZ")]
    [InlineData("Company:TimeZone", "Mars/Olympus")]
    [InlineData("Company:Country", "Saudi Arabia")]
    [InlineData("Turns:Workers", "0")]
    [InlineData("Desk:LeastMargin", "2")]
    [InlineData("ConnectionStrings:Abtamim", "Filename=a.db")]
    [InlineData("Telegram:Mode", "both")]
    public async Task Start_WhenTheEngineCannotTakeASetting_NamesIt(string key, string value)
    {
        var wrong = await Assert.ThrowsAnyAsync<OptionsValidationException>(async () =>
        {
            await using var app = DeskHost.Build(
                ["--environment=Production", "--urls=http://127.0.0.1:0", $"--{key}={value}"], builder => builder.Logging.ClearProviders());
            await app.PrepareAsync(CancellationToken.None);
        });

        Assert.Contains(key, wrong.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Configuration(params (string Key, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal))
        .Build();
}
