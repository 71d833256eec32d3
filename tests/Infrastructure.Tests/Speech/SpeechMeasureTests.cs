using Abtamim.Infrastructure.Speech.Decoding;
using Abtamim.Testing.Speech;

namespace Abtamim.Infrastructure.Tests.Speech;

public sealed class SpeechMeasureTests
{
    public static TheoryData<string, short[]> WithoutSpeech => new()
    {
        { "nothing at all", [] },
        { "silence", Sound.Silence(5) },
        { "the noise of a quiet microphone", Sound.Noise(5, 0.001) },
        { "hiss", Sound.Noise(5) },
        { "loud hiss", Sound.Noise(5, 0.9) },
        { "hum", Sound.Hum(5) },
        { "hum and hiss", Sound.Hum(5).With(Sound.Noise(5, 0.02)) },
        { "a knock", Sound.Silence(2).Then(Sound.Voice(0.1)).Then(Sound.Silence(2)) },
    };

    public static TheoryData<string, short[], double> WithSpeech => new()
    {
        { "a voice", Sound.Voice(5), 2 },
        { "a soft voice", Sound.Voice(5, 0.01), 1.5 },
        { "a voice in hiss", Sound.Voice(5).With(Sound.Noise(5, 0.02)), 1 },
        { "a voice beside a fan", Sound.Voice(5).With(Sound.Hum(5, 0.05)), 1 },
        { "a word after long silence", Sound.Silence(20).Then(Sound.Voice(1)), 0.3 },
    };

    [Theory]
    [MemberData(nameof(WithoutSpeech))]
    public void Measure_WhenNobodySpeaks_IsNothing(string what, short[] sound) =>
        Assert.True(SpeechMeasure.Of(sound.Samples()) == TimeSpan.Zero, what);

    [Theory]
    [MemberData(nameof(WithSpeech))]
    public void Measure_WhenSomebodySpeaks_IsEnough(string what, short[] sound, double least) =>
        Assert.True(SpeechMeasure.Of(sound.Samples()).TotalSeconds >= least, $"{what}: {SpeechMeasure.Of(sound.Samples())}");
}
