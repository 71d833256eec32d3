using System.Buffers.Binary;

namespace Abtamim.Infrastructure.Speech.Decoding;

/// <summary>
/// An MP4 file as it must be to be read from a pipe. Phones write the index (<c>moov</c>) behind the sound (<c>mdat</c>),
/// since they know it last; whoever reads from a pipe needs it first and cannot go back. A temporary file would do as well,
/// and would stay behind when something dies.
/// </summary>
internal static class Mp4File
{
    private const int HeaderSize = 8;
    private const int LargeHeaderSize = 16;
    private const int MostDepth = 6;

    /// <summary>The same file with its index first; the file itself where that is so already, or where it is broken.</summary>
    public static ReadOnlyMemory<byte> WithIndexFirst(ReadOnlyMemory<byte> file)
    {
        if (Find(file.Span, "moov"u8) is not { } index || Find(file.Span, "mdat"u8) is not { } sound || index.Start < sound.Start)
            return file;

        var moved = new byte[file.Length];
        var size = index.End - index.Start;
        file.Span[..sound.Start].CopyTo(moved);
        file.Span[index.Start..index.End].CopyTo(moved.AsSpan(sound.Start));
        file.Span[sound.Start..index.Start].CopyTo(moved.AsSpan(sound.Start + size));
        file.Span[index.End..].CopyTo(moved.AsSpan(index.End));
        var boxes = moved.AsSpan(sound.Start + index.HeaderSize, size - index.HeaderSize);
        return Shift(boxes, size, MostDepth) ? moved : file;
    }

    /// <summary>Whether its sound is encrypted, so that whatever were decoded would be noise.</summary>
    public static bool IsEncrypted(ReadOnlySpan<byte> file)
    {
        if (Find(file, "moov"u8) is not { } index)
            return false;
        var boxes = file[index.Start..index.End];
        return boxes.IndexOf("enca"u8) >= 0 && boxes.IndexOf("schm"u8) >= 0;
    }

    // Moves where the chunks of sound are said to lie; false where the index is broken.
    private static bool Shift(Span<byte> boxes, int by, int depth)
    {
        for (var at = 0; Box.Read(boxes, at) is { } box; at = box.End)
        {
            var content = boxes[(box.Start + box.HeaderSize)..box.End];
            var name = boxes.Slice(box.Start + 4, 4);
            var fits = name.SequenceEqual("stco"u8) ? ShiftOffsets(content, by, sizeof(uint))
                : name.SequenceEqual("co64"u8) ? ShiftOffsets(content, by, sizeof(ulong))
                : !HoldsBoxes(name) || (depth > 0 && Shift(content, by, depth - 1));
            if (!fits)
                return false;
        }

        return true;
    }

    private static bool HoldsBoxes(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("trak"u8) || name.SequenceEqual("mdia"u8) || name.SequenceEqual("minf"u8) || name.SequenceEqual("stbl"u8);

    private static bool ShiftOffsets(Span<byte> content, int by, int width)
    {
        if (content.Length < HeaderSize)
            return false;
        var count = BinaryPrimitives.ReadUInt32BigEndian(content[4..]);
        var offsets = content[HeaderSize..];
        if (count > (uint)(offsets.Length / width))
            return false;
        for (var place = 0; place < count; place++)
        {
            var offset = offsets[(place * width)..];
            if (width == sizeof(uint))
                BinaryPrimitives.WriteUInt32BigEndian(offset, unchecked(BinaryPrimitives.ReadUInt32BigEndian(offset) + (uint)by));
            else
                BinaryPrimitives.WriteUInt64BigEndian(offset, unchecked(BinaryPrimitives.ReadUInt64BigEndian(offset) + (ulong)by));
        }

        return true;
    }

    private static Box? Find(ReadOnlySpan<byte> file, ReadOnlySpan<byte> name)
    {
        for (var at = 0; Box.Read(file, at) is { } box; at = box.End)
        {
            if (file.Slice(box.Start + 4, 4).SequenceEqual(name))
                return box;
        }

        return null;
    }

    /// <summary>Where a box lies.</summary>
    private sealed record Box(int Start, int HeaderSize, int End)
    {
        /// <summary>The box at <paramref name="start"/>, or null where no whole box is there.</summary>
        public static Box? Read(ReadOnlySpan<byte> boxes, int start)
        {
            var left = boxes[start..];
            if (left.Length < Mp4File.HeaderSize)
                return null;
            ulong size = BinaryPrimitives.ReadUInt32BigEndian(left);
            var header = Mp4File.HeaderSize;
            if (size == 1 && left.Length >= LargeHeaderSize)
                (size, header) = (BinaryPrimitives.ReadUInt64BigEndian(left[Mp4File.HeaderSize..]), LargeHeaderSize);
            else if (size == 0)
                size = (ulong)left.Length;
            return size >= (ulong)header && size <= (ulong)left.Length ? new Box(start, header, start + (int)size) : null;
        }
    }
}
