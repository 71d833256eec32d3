using Abtamim.Infrastructure.LanguageModels;

namespace Abtamim.Infrastructure.Tests.LanguageModels;

public sealed class LanguageOptionsTests
{
    [Theory]
    [InlineData("https://api.openai.com/v1", "https://api.openai.com/v1")]
    [InlineData("https://api.openai.com/v1/chat/completions", "https://api.openai.com/v1")]
    [InlineData("http://localhost:11434", "http://localhost:11434/v1")]
    [InlineData("http://localhost:11434/", "http://localhost:11434/v1")]
    [InlineData("https://name.openai.azure.com/openai/v1/", "https://name.openai.azure.com/openai/v1")]
    [InlineData("localhost:11434", null)]
    [InlineData("ftp://host/v1", null)]
    [InlineData("", null)]
    public void Endpoint_HoweverItIsWritten_IsTheBaseAddressOrNone(string written, string? expected) =>
        Assert.Equal(expected, LanguageOptions.BaseAddress(written)?.AbsoluteUri);

    [Fact]
    public void Settings_WhenNothingIsSet_AreRight() => Assert.Empty(LanguageOptionsValidator.Errors(new LanguageOptions()));

    [Theory]
    [InlineData("Llm:Endpoint")]
    [InlineData("Llm:Model")]
    [InlineData("Llm:ApiKey")]
    [InlineData("Llm:Timeout")]
    [InlineData("Llm:DailyLimit")]
    [InlineData("Llm:Temperature")]
    public void Settings_WhenOneIsWrong_NameItAndNotTheKeysValue(string wrong)
    {
        var options = new LanguageOptions
        {
            Endpoint = wrong == "Llm:Endpoint" ? "not an address" : "http://localhost:11434/v1",
            Model = wrong == "Llm:Model" ? "" : "any",
            ApiKey = wrong == "Llm:ApiKey" ? "sesame\n" : "sesame",
            Timeout = wrong == "Llm:Timeout" ? TimeSpan.Zero : TimeSpan.FromSeconds(8),
            DailyLimit = wrong == "Llm:DailyLimit" ? -1 : 5,
            Temperature = wrong == "Llm:Temperature" ? 3 : null,
        };

        var error = Assert.Single(LanguageOptionsValidator.Errors(options));
        Assert.Contains(wrong, error, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", error, StringComparison.Ordinal);
    }
}
