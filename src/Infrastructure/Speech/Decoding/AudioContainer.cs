namespace Abtamim.Infrastructure.Speech.Decoding;

/// <summary>
/// The kinds of file that voice notes come in. What a sender or a provider calls a file is not asked: its first bytes say
/// what it is, and only the decoders of that kind are let at it.
/// </summary>
/// <param name="Demuxer">ffmpeg's name for the container.</param>
/// <param name="Codecs">ffmpeg's names for the decoders of what may be in it.</param>
internal sealed record AudioContainer(string Demuxer, string Codecs)
{
    public static readonly AudioContainer Ogg = new("ogg", "opus,libopus");
    public static readonly AudioContainer Mp4 = new("mov", "aac,opus,libopus");
    public static readonly AudioContainer Amr = new("amr", "amrnb,amrwb,libopencore_amrnb,libopencore_amrwb");
    public static readonly AudioContainer Mp3 = new("mp3", "mp3,mp3float");
    public static readonly AudioContainer Wav = new("wav", "pcm_s16le,pcm_u8,pcm_s24le,pcm_s32le,pcm_f32le,pcm_alaw,pcm_mulaw");
    public static readonly AudioContainer WebM = new("matroska", "opus,libopus");

    private const int DocumentTypeWithin = 64;

    /// <summary>What <paramref name="content"/> is, or null where it is nothing that is taken.</summary>
    public static AudioContainer? Of(ReadOnlySpan<byte> content)
    {
        var start = content[..Math.Min(content.Length, DocumentTypeWithin)];
        return start switch
        {
            _ when start.StartsWith("OggS"u8) => start.IndexOf("OpusHead"u8) >= 0 ? Ogg : null,
            _ when At(start, 4).StartsWith("ftyp"u8) => Mp4,
            _ when start.StartsWith("#!AMR"u8) => Amr,
            _ when start.StartsWith("RIFF"u8) && At(start, 8).StartsWith("WAVE"u8) => Wav,
            [0x1A, 0x45, 0xDF, 0xA3, ..] => start.IndexOf("webm"u8) >= 0 || start.IndexOf("matroska"u8) >= 0 ? WebM : null,
            _ when start.StartsWith("ID3"u8) => Mp3,
            [0xFF, var second, var third, ..] when IsLayerThree(second, third) => Mp3,
            _ => null,
        };
    }

    private static ReadOnlySpan<byte> At(ReadOnlySpan<byte> start, int offset) => start.Length > offset ? start[offset..] : [];

    // MPEG 1, 2 or 2.5, layer III, with a bit rate and a sampling rate that there are.
    private static bool IsLayerThree(byte second, byte third) =>
        (second & 0xE6) == 0xE2 && (second & 0x18) != 0x08 && (third & 0xF0) is not (0x00 or 0xF0) && (third & 0x0C) != 0x0C;
}
