using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Abtamim.Infrastructure.Files;

/// <summary>
/// Keeps files in a folder. A file is there whole or not at all: it is written beside its place, flushed to the disk and
/// moved into it. What a crash leaves half written is removed with the next start.
/// </summary>
internal sealed partial class DiskFileStore : IFileStore
{
    // Names of files have no such beginning.
    private const string Half = ".half-";

    // Another host may be writing to the same folder just now.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private readonly string _root;

    /// <param name="options">Where.</param>
    /// <param name="time">The clock.</param>
    public DiskFileStore(FilesOptions options, TimeProvider time)
    {
        _root = Path.GetFullPath(options.Directory);
        var old = (time.GetUtcNow() - Abandoned).UtcDateTime;
        var halves = Directory.Exists(_root) ? Directory.EnumerateFiles(_root, Half + "*", SearchOption.AllDirectories).ToList() : [];
        foreach (var half in halves.Where(half => File.GetLastWriteTimeUtc(half) < old))
            File.Delete(half);
    }

    /// <inheritdoc/>
    public async Task WriteAsync(FileName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var place = PlaceOf(name);
        var folder = Path.GetDirectoryName(place)!;
        Directory.CreateDirectory(folder);
        var half = Path.Combine(folder, Half + Guid.NewGuid().ToString("N"));
        try
        {
            using (var file = File.OpenHandle(half, FileMode.CreateNew, FileAccess.Write, FileShare.Read, FileOptions.Asynchronous, content.Length))
            {
                await RandomAccess.WriteAsync(file, content, 0, cancellationToken);
                RandomAccess.FlushToDisk(file);
            }

            File.Move(half, place, overwrite: true);
        }
        catch
        {
            File.Delete(half);
            throw;
        }

        for (var parent = folder; parent.Length >= _root.Length; parent = Path.GetDirectoryName(parent)!)
            FlushFolder(parent);
    }

    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(FileName name, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(PlaceOf(name), cancellationToken);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(FileName name, CancellationToken cancellationToken)
    {
        var place = PlaceOf(name);
        if (!File.Exists(place))
            return Task.CompletedTask;
        File.Delete(place);
        FlushFolder(Path.GetDirectoryName(place)!);
        return Task.CompletedTask;
    }

    private string PlaceOf(FileName name) =>
        Path.Combine(_root, name.Value ?? throw new ArgumentException("A file needs a name.", nameof(name)));

    // A name is durable once its folder is. Where a folder cannot be opened (Windows), the system sees to that.
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var handle = new SafeFileHandle(Open(folder, 0), ownsHandle: true);
        if (!handle.IsInvalid)
            _ = Synchronise(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial nint Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Synchronise(SafeFileHandle folder);
}
