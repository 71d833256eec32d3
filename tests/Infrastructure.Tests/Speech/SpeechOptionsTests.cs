using Abtamim.Infrastructure.Speech;
using Abtamim.Testing.Speech;

namespace Abtamim.Infrastructure.Tests.Speech;

public sealed class SpeechOptionsTests
{
    public static TheoryData<string, Action<SpeechOptions>> Wrong => new()
    {
        { "Speech:Endpoint", options => options.Endpoint = "not an address" },
        { "Speech:Endpoint", options => options.Endpoint = "" },
        { "Speech:Model", options => options.Model = "" },
        { "Speech:ApiKey", options => options.ApiKey = "sesame\n" },
        { "Speech:Language", options => options.Language = "Arabic" },
        { "Speech:DecodeTimeout", options => options.DecodeTimeout = TimeSpan.Zero },
        { "Speech:LongestNote", options => options.LongestNote = TimeSpan.FromHours(2) },
        { "Speech:LargestNote", options => options.LargestNote = 0 },
        { "Speech:Timeout", options => options.Timeout = TimeSpan.Zero },
        { "Speech:Decoder", options => options.Decoder = "" },
        { "Speech:Local:Threads", options => options.Local.Threads = 0 },
    };

    [Theory]
    [InlineData("https://api.openai.com/v1", "https://api.openai.com/v1/audio/transcriptions")]
    [InlineData("https://api.openai.com/v1/", "https://api.openai.com/v1/audio/transcriptions")]
    [InlineData("https://host/v1/audio/transcriptions", "https://host/v1/audio/transcriptions")]
    [InlineData("http://localhost:8080", "http://localhost:8080/v1/audio/transcriptions")]
    [InlineData("https://host/openai/deployments/whisper?api-version=1", "https://host/openai/deployments/whisper/audio/transcriptions?api-version=1")]
    [InlineData("localhost:8080", null)]
    [InlineData("ftp://host/v1", null)]
    [InlineData("", null)]
    public void Endpoint_HoweverItIsWritten_IsTheAddressOrNone(string written, string? expected) =>
        Assert.Equal(expected, SpeechOptions.Transcriptions(written)?.AbsoluteUri);

    [Fact]
    public void Settings_WhenNothingIsSet_AreRight() => Assert.Empty(SpeechOptionsValidator.Errors(new SpeechOptions()));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Settings_WhenOneIsWrong_NameItAndNotTheKeysValue(string key, Action<SpeechOptions> spoil)
    {
        var options = new SpeechOptions { Endpoint = "https://api.openai.com/v1", Model = "whisper-1", ApiKey = "sesame" };
        Assert.Empty(SpeechOptionsValidator.Errors(options));
        spoil(options);

        var error = Assert.Single(SpeechOptionsValidator.Errors(options));
        Assert.Contains(key, error, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Local_WhenItsPartsAreMissing_AreNamed()
    {
        var options = new SpeechOptions { Local = { Model = "/nowhere/model.bin", Server = "/nowhere/whisper-server" } };

        Assert.Collection(
            SpeechOptionsValidator.Errors(options),
            model => Assert.Contains("Speech:Local:Model '/nowhere/model.bin'", model, StringComparison.Ordinal),
            server => Assert.Contains("Speech:Local:Server '/nowhere/whisper-server'", server, StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_WhenTwoEnginesAreSet_WantOne()
    {
        var options = new SpeechOptions
        {
            Endpoint = "https://api.openai.com/v1",
            Model = "whisper-1",
            Local = { Model = SpeechParts.EmptyModel, Server = SpeechParts.HangingProgram },
        };

        Assert.Contains("one of them", Assert.Single(SpeechOptionsValidator.Errors(options)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "auto")]
    [InlineData(null, "AR", "ar")]
    [InlineData("en", "ar", "en")]
    [InlineData("auto", "ar", "auto")]
    public void Local_WhateverIsKnownOfTheLanguage_IsToldOne(string? set, string? hint, string told) =>
        Assert.Equal(told, SpeechRequest.ForLocal(new SpeechOptions { Language = set }, new SpeechHints(hint, [])).Single(field => field.Name == "language").Value);

    [Fact]
    public void Prompt_WhenThereAreManyNames_IsShortAndHasTheLikeliestLast()
    {
        var prompt = Vocabulary.Prompt([.. Enumerable.Range(1, 1000).Select(place => $"product {place}")])!;

        Assert.InRange(prompt.Length, Vocabulary.MostLetters - 20, Vocabulary.MostLetters + 1);
        Assert.EndsWith("product 2، product 1.", prompt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(" \n\t", null)]
    [InlineData("رز\nمزة‏", "رز مزة.")]
    public void Prompt_WhateverNamesHold_IsPlainText(string name, string? prompt) => Assert.Equal(prompt, Vocabulary.Prompt([name]));
}
