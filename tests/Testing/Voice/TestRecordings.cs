using System.Text;

namespace Abtamim.Testing.Voice;

/// <summary>Recordings that carry the words they are of, so that a speech server without a model knows what was said.</summary>
public static class TestRecordings
{
    private const string Begin = "«voice»";
    private const string End = "«/voice»";

    /// <summary>Somebody (espeak-ng) says «أبي أربعة كراتين بيبسي علب وستة كراتين ماء»: OGG/Opus, as voice notes are.</summary>
    public static byte[] Order()
    {
        using var resource = typeof(TestRecordings).Assembly.GetManifestResourceStream("Recordings/order.ogg")!;
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>A WAV file of <paramref name="words"/>: a tone, with the words where a player does not look.</summary>
    public static byte[] Of(string words)
    {
        var samples = new byte[16_000 * 2];
        for (var index = 0; index < 16_000; index++)
            BitConverter.TryWriteBytes(samples.AsSpan(index * 2), (short)(8_000 * Math.Sin(index * 0.17) * Math.Sin(index * 0.0011)));
        var note = Encoding.UTF8.GetBytes(Begin + words + End);
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write("RIFF"u8);
        writer.Write(36 + samples.Length + 8 + note.Length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(16_000);
        writer.Write(32_000);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(samples.Length);
        writer.Write(samples);
        writer.Write("note"u8);
        writer.Write(note.Length);
        writer.Write(note);
        writer.Flush();
        return file.ToArray();
    }

    /// <summary>The words that <paramref name="content"/> carries, in whatever it is wrapped.</summary>
    public static string WordsIn(ReadOnlySpan<byte> content)
    {
        var start = content.IndexOf(Encoding.UTF8.GetBytes(Begin));
        var end = content.IndexOf(Encoding.UTF8.GetBytes(End));
        return start < 0 || end < start ? "" : Encoding.UTF8.GetString(content[(start + Encoding.UTF8.GetByteCount(Begin))..end]);
    }
}
