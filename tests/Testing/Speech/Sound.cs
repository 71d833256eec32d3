using System.Buffers.Binary;
using System.Diagnostics;

namespace Abtamim.Testing.Speech;

/// <summary>Sounds of which it is known what they are: 16 kHz, one channel, 16 bits.</summary>
public static class Sound
{
    private const int Rate = 16_000;
    private const int WaveHeaderSize = 44;

    /// <summary>Nothing.</summary>
    public static short[] Silence(double seconds) => new short[(int)(seconds * Rate)];

    /// <summary>What a voice does: a buzz of 120 Hz and its overtones, in syllables of a quarter of a second.</summary>
    public static short[] Voice(double seconds, double loudness = 0.3) => Make(seconds, second =>
    {
        var syllable = Math.Max(0, Math.Sin(2 * Math.PI * 4 * second));
        var buzz = 0.0;
        for (var overtone = 1; overtone <= 12; overtone++)
            buzz += Math.Sin(2 * Math.PI * 120 * overtone * second) / overtone;
        return loudness * syllable * buzz / 2;
    });

    /// <summary>Steady hiss.</summary>
    public static short[] Noise(double seconds, double loudness = 0.1)
    {
        var random = new Random(4711);
        return Make(seconds, _ => loudness * ((2 * random.NextDouble()) - 1));
    }

    /// <summary>A fan, a refrigerator: steady and low.</summary>
    public static short[] Hum(double seconds, double loudness = 0.2) =>
        Make(seconds, second => loudness * (Math.Sin(2 * Math.PI * 50 * second) + (0.5 * Math.Sin(2 * Math.PI * 150 * second))));

    /// <summary>Both at once.</summary>
    public static short[] With(this short[] sound, short[] other) =>
        [.. sound.Zip(other, (one, two) => (short)Math.Clamp(one + two, short.MinValue, short.MaxValue))];

    /// <summary>One after the other.</summary>
    public static short[] Then(this short[] sound, short[] other) => [.. sound, .. other];

    /// <summary>The samples alone.</summary>
    public static byte[] Samples(this short[] sound)
    {
        var bytes = new byte[sound.Length * sizeof(short)];
        for (var place = 0; place < sound.Length; place++)
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(place * sizeof(short)), sound[place]);
        return bytes;
    }

    /// <summary>As a WAV file.</summary>
    public static byte[] Wave(this short[] sound)
    {
        var samples = sound.Samples();
        var file = new byte[WaveHeaderSize + samples.Length];
        using var writer = new BinaryWriter(new MemoryStream(file));
        writer.Write("RIFF"u8);
        writer.Write(WaveHeaderSize - 8 + samples.Length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(Rate);
        writer.Write(Rate * sizeof(short));
        writer.Write((short)sizeof(short));
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(samples.Length);
        writer.Write(samples);
        return file;
    }

    private static short[] Make(double seconds, Func<double, double> wave)
    {
        var sound = new short[(int)(seconds * Rate)];
        for (var place = 0; place < sound.Length; place++)
            sound[place] = (short)(Math.Clamp(wave((double)place / Rate), -1, 1) * short.MaxValue);
        return sound;
    }
}

/// <summary>Makes recordings of sounds, as people's devices do.</summary>
public static class Ffmpeg
{
    /// <summary>Why tests with the real decoder cannot run here, or null where they can.</summary>
    public static string? Missing { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "ffmpeg"))) ? null : "ffmpeg is not installed here: it is not in PATH.";

    /// <summary>Encodes a WAV file.</summary>
    /// <param name="wave">The file.</param>
    /// <param name="ending">The ending of the name: it says which kind of file.</param>
    /// <param name="arguments">How.</param>
    public static async Task<byte[]> EncodeAsync(byte[] wave, string ending, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("abtamim-sound-").FullName;
        try
        {
            var (from, to) = (Path.Combine(folder, "from.wav"), Path.Combine(folder, "to." + ending));
            await File.WriteAllBytesAsync(from, wave);
            using var process = Process.Start(new ProcessStartInfo("ffmpeg", ["-nostdin", "-v", "error", "-i", from, .. arguments, to]) { UseShellExecute = false, RedirectStandardError = true })!;
            var errors = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? await File.ReadAllBytesAsync(to) : throw new InvalidOperationException(errors);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
