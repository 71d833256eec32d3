using Abtamim.Infrastructure.Files;

namespace Abtamim.Infrastructure.Tests.Files;

/// <summary>What must hold for every store of files. One subclass a store.</summary>
public abstract class FileStoreContract
{
    private static readonly FileName Note = new("voice/2026/11/4711.ogg");

    /// <summary>The store, empty.</summary>
    private protected abstract IFileStore Store { get; }

    [Fact]
    public async Task Read_WhenItWasWritten_IsTheSame()
    {
        var content = new byte[300_000];
        new Random(4711).NextBytes(content);

        await Store.WriteAsync(Note, content, CancellationToken.None);

        Assert.Equal(content, (await Store.ReadAsync(Note, CancellationToken.None))!.Value.ToArray());
    }

    [Fact]
    public async Task Read_WhenItIsNotThere_IsNull() => Assert.Null(await Store.ReadAsync(Note, CancellationToken.None));

    [Fact]
    public async Task Read_WhenItIsEmpty_IsEmptyAndThere()
    {
        await Store.WriteAsync(Note, ReadOnlyMemory<byte>.Empty, CancellationToken.None);

        Assert.Equal(0, (await Store.ReadAsync(Note, CancellationToken.None))!.Value.Length);
    }

    [Fact]
    public async Task Write_WhenItIsRepeated_IsNoError()
    {
        await Store.WriteAsync(Note, "once"u8.ToArray(), CancellationToken.None);
        await Store.WriteAsync(Note, "once"u8.ToArray(), CancellationToken.None);

        Assert.Equal("once"u8.ToArray(), (await Store.ReadAsync(Note, CancellationToken.None))!.Value.ToArray());
    }

    [Fact]
    public async Task Write_WhenSeveralWriteTheSameAtOnce_LeavesItWhole()
    {
        var content = new byte[100_000];
        Array.Fill(content, (byte)7);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Store.WriteAsync(Note, content, CancellationToken.None)));

        Assert.Equal(content, (await Store.ReadAsync(Note, CancellationToken.None))!.Value.ToArray());
    }

    [Fact]
    public async Task Delete_WhenItIsThere_RemovesItAndNoOther()
    {
        var other = new FileName("voice/2026/11/4712.ogg");
        await Store.WriteAsync(Note, "one"u8.ToArray(), CancellationToken.None);
        await Store.WriteAsync(other, "two"u8.ToArray(), CancellationToken.None);

        await Store.DeleteAsync(Note, CancellationToken.None);

        Assert.Null(await Store.ReadAsync(Note, CancellationToken.None));
        Assert.NotNull(await Store.ReadAsync(other, CancellationToken.None));
    }

    [Fact]
    public Task Delete_WhenItIsNotThere_DoesNothing() => Store.DeleteAsync(Note, CancellationToken.None);

    [Fact]
    public Task Write_WhenItHasNoName_IsRefused() =>
        Assert.ThrowsAsync<ArgumentException>(() => Store.WriteAsync(default, "one"u8.ToArray(), CancellationToken.None));
}
