using Abtamim.Infrastructure.Files;
using Microsoft.Extensions.Time.Testing;

namespace Abtamim.Infrastructure.Tests.Files;

public sealed class DiskFileStoreTests : FileStoreContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("abtamim-files-").FullName;
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());

    private protected override IFileStore Store => field ??= Open();

    [Fact]
    public async Task Write_WhenItIsDone_LeavesNothingBesideTheFile()
    {
        await Store.WriteAsync(new FileName("voice/a.ogg"), "one"u8.ToArray(), CancellationToken.None);

        Assert.Equal([Path.Combine(_folder, "voice", "a.ogg")], Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Write_WhenItIsCancelled_LeavesNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Store.WriteAsync(new FileName("voice/a.ogg"), new byte[100_000], new CancellationToken(canceled: true)));

        Assert.Empty(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Open_WhenACrashLeftAHalfFile_RemovesItOnceNobodyCanBeWritingIt()
    {
        await Store.WriteAsync(new FileName("voice/a.ogg"), "one"u8.ToArray(), CancellationToken.None);
        var half = Path.Combine(_folder, "voice", ".half-4711");
        await File.WriteAllTextAsync(half, "on");

        Open();
        Assert.True(File.Exists(half));
        _time.Advance(TimeSpan.FromHours(2));
        Open();

        Assert.False(File.Exists(half));
        Assert.NotNull(await Store.ReadAsync(new FileName("voice/a.ogg"), CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../a")]
    [InlineData("voice/../../a")]
    [InlineData("voice/.half-1")]
    [InlineData("voice//a")]
    [InlineData("voice\\a")]
    [InlineData("Voice/a")]
    [InlineData("صوت")]
    [InlineData("a\0b")]
    public void Name_WhenItCouldLeadElsewhere_IsNone(string name) => Assert.ThrowsAny<ArgumentException>(() => new FileName(name));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private DiskFileStore Open() => new(new FilesOptions { Directory = _folder }, _time);
}
