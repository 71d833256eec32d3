using Abtamim.Infrastructure.Files;

namespace Abtamim.Testing.Voice;

/// <summary>
/// What a host needs to hear: a folder to keep files in, and a speech server on loopback that returns known transcripts.
/// The decoder is the real one, which <see cref="Testing.Speech.Ffmpeg.Missing"/> tells about.
/// </summary>
public sealed class VoiceParts : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("abtamim-voice-");

    private VoiceParts(SpeechServer speech)
    {
        Speech = speech;
        Files = new KeptFiles(_folder);
    }

    public SpeechServer Speech { get; }

    public KeptFiles Files { get; }

    public static async Task<VoiceParts> StartAsync() => new(await SpeechServer.StartAsync());

    /// <summary>A host's settings: with them, it keeps what is said here and has it transcribed there.</summary>
    public string[] Settings(bool hasEngine = true)
    {
        string[] files = ["--Files:Directory=" + _folder.FullName];
        return hasEngine ? [.. files, $"--Speech:Endpoint={Speech.Url}", "--Speech:Model=any"] : files;
    }

    public async ValueTask DisposeAsync()
    {
        await Speech.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

/// <summary>What a host keeps in a folder.</summary>
public sealed class KeptFiles(DirectoryInfo folder)
{
    /// <summary>The names of all that is there, whole.</summary>
    public IReadOnlyList<FileName> Names =>
    [
        .. folder.EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => !file.Name.StartsWith('.'))
            .Select(file => new FileName(Path.GetRelativePath(folder.FullName, file.FullName).Replace(Path.DirectorySeparatorChar, '/'))),
    ];

    /// <summary>The content of <paramref name="name"/>.</summary>
    public Task<byte[]> ReadAsync(FileName name, CancellationToken cancellationToken) =>
        File.ReadAllBytesAsync(Path.Combine(folder.FullName, name.Value), cancellationToken);
}
