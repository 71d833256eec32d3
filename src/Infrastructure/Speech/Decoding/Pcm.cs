using System.Buffers.Binary;

namespace Abtamim.Infrastructure.Speech.Decoding;

/// <summary>Sound as engines take it: samples of 16 bits, 16,000 a second, one channel.</summary>
internal static class Pcm
{
    public const int SampleRate = 16_000;
    public const int BytesPerSample = sizeof(short);
    public const int BytesPerSecond = SampleRate * BytesPerSample;

    /// <summary>What stands before the samples in a WAV file.</summary>
    public const int WaveHeaderSize = 44;

    /// <summary>Writes the header of a WAV file with <paramref name="samples"/> bytes of samples.</summary>
    public static void WriteWaveHeader(Span<byte> header, int samples)
    {
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], WaveHeaderSize - 8 + samples);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(header[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(header[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], BytesPerSecond);
        BinaryPrimitives.WriteInt16LittleEndian(header[32..], BytesPerSample);
        BinaryPrimitives.WriteInt16LittleEndian(header[34..], BytesPerSample * 8);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[40..], samples);
    }

    /// <summary>How long so many bytes of samples sound.</summary>
    public static TimeSpan Duration(int samples) => TimeSpan.FromSeconds((double)samples / BytesPerSecond);
}
