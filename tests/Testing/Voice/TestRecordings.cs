using System.Buffers.Binary;
using System.Collections.Concurrent;
using Abtamim.Testing.Speech;

namespace Abtamim.Testing.Voice;

/// <summary>Recordings whose words are known by their length, so that a speech server without a model knows what was said.</summary>
public static class TestRecordings
{
    private const int Shortest = 16_000;

    private static readonly ConcurrentDictionary<int, string> Said = new();
    private static int _made;

    /// <summary>A voice note that orders: OGG/Opus, as people's telephones make it.</summary>
    public static byte[] Order() => File.ReadAllBytes(SpeechParts.VoiceNote);

    /// <summary>
    /// A recording in which <paramref name="words"/> are said, so to speak: a buzz in syllables, of a length that no other has.
    /// </summary>
    public static byte[] Of(string words)
    {
        var samples = Shortest + Interlocked.Increment(ref _made);
        Said[samples] = words;
        return Sound.Voice(2)[..samples].Wave();
    }

    /// <summary>The words that are said in the decoded recording in <paramref name="content"/>, in whatever it is wrapped.</summary>
    public static string WordsIn(ReadOnlySpan<byte> content)
    {
        var format = content.IndexOf("WAVEfmt "u8);
        if (format < 0)
            return "";
        var data = content[format..];
        data = data[(data.IndexOf("data"u8) + 4)..];
        return Said.GetValueOrDefault(BinaryPrimitives.ReadInt32LittleEndian(data) / sizeof(short), "");
    }
}
