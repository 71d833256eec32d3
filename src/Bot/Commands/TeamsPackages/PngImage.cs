using System.Buffers.Binary;
using System.IO.Compression;

namespace Abtamim.Bot.Commands.TeamsPackages;

/// <summary>A picture of so many pixels on each side, written as PNG: eight bits each of red, green, blue and opacity.</summary>
internal sealed class PngImage(int size)
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly byte[] _pixels = new byte[size * size * 4];

    public int Size => size;

    /// <summary>Lays a colour over a pixel, as opaque as <paramref name="cover"/> says, from 0 to 1.</summary>
    public void Paint(int x, int y, (byte Red, byte Green, byte Blue) colour, double cover)
    {
        var pixel = _pixels.AsSpan(((y * size) + x) * 4, 4);
        var below = pixel[3] / 255.0 * (1 - cover);
        var opacity = cover + below;
        if (opacity <= 0)
            return;
        pixel[0] = Mix(colour.Red, pixel[0]);
        pixel[1] = Mix(colour.Green, pixel[1]);
        pixel[2] = Mix(colour.Blue, pixel[2]);
        pixel[3] = (byte)Math.Round(opacity * 255);

        byte Mix(byte over, byte under) => (byte)Math.Round(((over * cover) + (under * below)) / opacity);
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
        (header[8], header[9]) = (8, 6);
        WriteChunk(file, "IHDR"u8, header);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var y = 0; y < size; y++)
            {
                // No filter.
                zlib.WriteByte(0);
                zlib.Write(_pixels, y * size * 4, size * 4);
            }
        }

        WriteChunk(file, "IDAT"u8, packed.ToArray());
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] summed = [.. kind, .. content];
        file.Write(summed);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(summed));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var next in bytes)
        {
            crc ^= next;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
