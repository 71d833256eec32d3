using System.Buffers.Binary;
using Abtamim.Infrastructure.Speech;
using Abtamim.Infrastructure.Speech.Decoding;
using Abtamim.Testing.Speech;
using Microsoft.Extensions.Logging.Abstractions;

namespace Abtamim.Infrastructure.Tests.Speech;

/// <summary>The real decoder, and what people record.</summary>
public sealed class DecoderTests
{
    public static TheoryData<string, string> Recordings => new()
    {
        { "ogg", "-c:a libopus -b:a 16k -application voip" },
        { "m4a", "-c:a aac" },
        { "m4a", "-c:a aac -movflags +faststart" },
        { "m4a", "-c:a aac -movflags +frag_keyframe+empty_moov" },
        { "mp3", "-c:a libmp3lame -b:a 32k" },
        { "webm", "-c:a libopus -b:a 32k" },
        { "wav", "-c:a pcm_s16le -ar 44100 -ac 2" },
        { "wav", "-c:a pcm_alaw -ar 8000" },
    };

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task Decode_WhenItIsARecording_IsSpeechOfSixteenKilohertz(string ending, string encoding)
    {
        Assert.SkipWhen(Ffmpeg.Missing is not null, Ffmpeg.Missing ?? "");
        var file = await Ffmpeg.EncodeAsync(Sound.Voice(4).Wave(), ending, encoding.Split(' '));

        var decoded = Assert.IsType<DecodedAudio.Decoded>(await DecodeAsync(file));

        AssertWave(decoded.Audio);
        Assert.InRange(decoded.Audio.Duration.TotalSeconds, 3.8, 4.3);
        Assert.InRange(decoded.Speech.TotalSeconds, 1, 4);
    }

    [Fact]
    public async Task Decode_WhenItIsAVoiceNote_HearsSpeechInIt()
    {
        Assert.SkipWhen(Ffmpeg.Missing is not null, Ffmpeg.Missing ?? "");

        var decoded = Assert.IsType<DecodedAudio.Decoded>(await DecodeAsync(await File.ReadAllBytesAsync(SpeechParts.VoiceNote)));

        Assert.InRange(decoded.Audio.Duration.TotalSeconds, 5.5, 5.7);
        Assert.InRange(decoded.Speech.TotalSeconds, 3, 5.6);
    }

    [Fact]
    public async Task Decode_WhenItIsAmr_IsAsLongAsItsFrames()
    {
        Assert.SkipWhen(Ffmpeg.Missing is not null, Ffmpeg.Missing ?? "");

        var decoded = Assert.IsType<DecodedAudio.Decoded>(await DecodeAsync(Amr(frames: 150, size: 13)));

        Assert.Equal(3, decoded.Audio.Duration.TotalSeconds, tolerance: 0.1);
    }

    // A pipe cannot be gone back in: small files fit into the decoder's memory, larger ones do not.
    [Fact]
    public async Task Decode_WhenTheIndexOfALargeFileIsBehindItsSound_IsWhole()
    {
        Assert.SkipWhen(Ffmpeg.Missing is not null, Ffmpeg.Missing ?? "");
        var file = await Ffmpeg.EncodeAsync(Sound.Voice(120).Wave(), "m4a", "-c:a", "aac", "-b:a", "128k");

        var decoded = Assert.IsType<DecodedAudio.Decoded>(await DecodeAsync(file));

        Assert.Equal(120, decoded.Audio.Duration.TotalSeconds, tolerance: 0.5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("#EXTM3U\n#EXT-X-TARGETDURATION:1\nfile:///etc/passwd\n")]
    [InlineData("ffconcat version 1.0\nfile /etc/passwd\n")]
    [InlineData("PK\u0003\u0004........................")]
    [InlineData("OggS............................vorbis....")]
    [InlineData("RIFF....AVI LIST")]
    [InlineData("-----BEGIN PGP MESSAGE-----\n\nhQEMA")]
    public async Task Decode_WhenItIsNoRecording_IsRefusedWithoutADecoder(string content)
    {
        var refused = Assert.IsType<DecodedAudio.Refused>(await DecodeAsync(
            System.Text.Encoding.Latin1.GetBytes(content), new SpeechOptions { Decoder = "/nowhere/ffmpeg" }));

        Assert.Equal(content.Length == 0 ? AudioRefusal.Empty : AudioRefusal.NotAudio, refused.Kind);
    }

    [Theory]
    [InlineData("ogg")]
    [InlineData("m4a")]
    [InlineData("mp3")]
    [InlineData("webm")]
    [InlineData("wav")]
    public async Task Decode_WhenTheFileIsCutOrBroken_AnswersAndDoesNotThrow(string ending)
    {
        Assert.SkipWhen(Ffmpeg.Missing is not null, Ffmpeg.Missing ?? "");
        var whole = await Ffmpeg.EncodeAsync(Sound.Voice(4).Wave(), ending);
        var random = new Random(4711);

        foreach (var length in new[] { 12, 64, 100, whole.Length / 2, whole.Length - 1 })
        {
            if (await DecodeAsync(whole[..length]) is DecodedAudio.Decoded decoded)
                Assert.InRange(decoded.Audio.Duration.TotalSeconds, 0, 4.3);
        }

        for (var round = 0; round < 5; round++)
        {
            var broken = whole.ToArray();
            random.NextBytes(broken.AsSpan(whole.Length / 4, whole.Length / 4));
            if (await DecodeAsync(broken) is DecodedAudio.Decoded decoded)
                AssertWave(decoded.Audio);
        }
    }

    [Fact]
    public async Task Decode_WhenOnlyTheBeginningIsOfItsType_IsNotAudio()
    {
        Assert.SkipWhen(Ffmpeg.Missing is not null, Ffmpeg.Missing ?? "");
        var noise = new byte[50_000];
        new Random(4711).NextBytes(noise);
        "....ftypM4A ...."u8.CopyTo(noise);

        Assert.Equal(AudioRefusal.NotAudio, Assert.IsType<DecodedAudio.Refused>(await DecodeAsync(noise)).Kind);
    }

    [Fact]
    public async Task Decode_WhenItIsEncrypted_IsNotAudio()
    {
        Assert.SkipWhen(Ffmpeg.Missing is not null, Ffmpeg.Missing ?? "");
        var file = await Ffmpeg.EncodeAsync(
            Sound.Voice(4).Wave(), "mp4", "-c:a", "aac", "-encryption_scheme", "cenc-aes-ctr",
            "-encryption_key", new string('1', 32), "-encryption_kid", new string('2', 32));

        Assert.Equal(AudioRefusal.NotAudio, Assert.IsType<DecodedAudio.Refused>(await DecodeAsync(file)).Kind);
    }

    [Fact]
    public async Task Decode_WhenItHas25Megabytes_IsTooLarge()
    {
        var file = Amr(frames: 25 * 1024 * 1024, size: 1);

        Assert.Equal(AudioRefusal.TooLarge, Assert.IsType<DecodedAudio.Refused>(await DecodeAsync(file)).Kind);
    }

    // A frame is 20 ms: two hours, and as much as the size lets through, which would be seven hours or 770 MB.
    [Theory]
    [InlineData(360_000)]
    [InlineData(1_200_000)]
    public async Task Decode_WhenItIsEndless_IsTooLongAndEndsEarly(int frames)
    {
        Assert.SkipWhen(Ffmpeg.Missing is not null, Ffmpeg.Missing ?? "");

        Assert.Equal(AudioRefusal.TooLong, Assert.IsType<DecodedAudio.Refused>(await DecodeAsync(Amr(frames, size: 13))).Kind);
    }

    [Fact]
    public async Task Decode_WhenItLastsExactlyAsLongAsItMay_IsTaken()
    {
        Assert.SkipWhen(Ffmpeg.Missing is not null, Ffmpeg.Missing ?? "");
        var options = new SpeechOptions { LongestNote = TimeSpan.FromSeconds(2) };

        Assert.IsType<DecodedAudio.Decoded>(await DecodeAsync(Sound.Voice(2).Wave(), options));
        Assert.Equal(AudioRefusal.TooLong, Assert.IsType<DecodedAudio.Refused>(await DecodeAsync(Sound.Voice(2.1).Wave(), options)).Kind);
    }

    [Fact]
    public async Task Decode_WhenAHeaderLiesOfItsSize_TakesWhatThereIs()
    {
        Assert.SkipWhen(Ffmpeg.Missing is not null, Ffmpeg.Missing ?? "");
        var file = Sound.Voice(2).Wave();
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(40), 0xFFFF_FF00);

        var decoded = Assert.IsType<DecodedAudio.Decoded>(await DecodeAsync(file));

        Assert.Equal(2, decoded.Audio.Duration.TotalSeconds, tolerance: 0.1);
    }

    [Fact]
    public async Task Decode_WhenThereIsNoDecoder_SaysSo() =>
        Assert.Equal(
            AudioRefusal.NoDecoder,
            Assert.IsType<DecodedAudio.Refused>(await DecodeAsync(Sound.Voice(1).Wave(), new SpeechOptions { Decoder = "/nowhere/ffmpeg" })).Kind);

    [Fact]
    public async Task Decode_WhenTenComeAtOnce_DecodesThemAll()
    {
        Assert.SkipWhen(Ffmpeg.Missing is not null, Ffmpeg.Missing ?? "");
        var note = await File.ReadAllBytesAsync(SpeechParts.VoiceNote);

        var decoded = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => DecodeAsync(note)));

        Assert.All(decoded, one => Assert.IsType<DecodedAudio.Decoded>(one));
    }

    internal static Task<DecodedAudio> DecodeAsync(byte[] file, SpeechOptions? options = null) =>
        new FfmpegDecoder(options ?? new SpeechOptions(), TimeProvider.System, NullLogger<FfmpegDecoder>.Instance).DecodeAsync(file, CancellationToken.None);

    private static byte[] Amr(int frames, int size)
    {
        var file = new byte[6 + (frames * size)];
        "#!AMR\n"u8.CopyTo(file);
        for (var frame = 0; frame < frames; frame++)
            file[6 + (frame * size)] = size == 1 ? (byte)0x7C : (byte)0x04;
        return file;
    }

    private static void AssertWave(SpeechAudio audio)
    {
        var wave = audio.Wave.Span;
        Assert.Equal("RIFF", System.Text.Encoding.ASCII.GetString(wave[..4]));
        Assert.Equal(wave.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(wave[4..]));
        Assert.Equal(1, BinaryPrimitives.ReadInt16LittleEndian(wave[22..]));
        Assert.Equal(16_000, BinaryPrimitives.ReadInt32LittleEndian(wave[24..]));
        Assert.Equal(wave.Length - 44, BinaryPrimitives.ReadInt32LittleEndian(wave[40..]));
        Assert.Equal((wave.Length - 44) / 32_000.0, audio.Duration.TotalSeconds, tolerance: 0.001);
    }
}
