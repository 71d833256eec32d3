using System.Globalization;
using Abtamim.Domain.Messaging;
using Abtamim.Infrastructure.Files;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Hearing;

/// <summary>
/// Keeps recordings as files and knows whose they are. The row comes before the file and goes with it, so that no file
/// is left that nobody would remove.
/// </summary>
internal sealed class RecordingStore(Database database, IFileStore files, TimeProvider time) : IRecordings
{
    private const int RemovedAtOnce = 100;

    private const string Insert = """
        INSERT INTO recordings (file, inbox_id, media_type, kept_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (file) DO UPDATE SET inbox_id = COALESCE(excluded.inbox_id, recordings.inbox_id), kept_at = excluded.kept_at, removed_at = NULL
        """;

    private const string Assign = "UPDATE recordings SET inbox_id = $2 WHERE file = $1";

    private const string Find = """
        SELECT file, media_type FROM recordings WHERE inbox_id = $1 AND removed_at IS NULL ORDER BY kept_at LIMIT 1
        """;

    private const string Expired = "SELECT file FROM recordings WHERE removed_at IS NULL AND kept_at < $1 ORDER BY kept_at LIMIT $2";

    private const string Remove = "UPDATE recordings SET removed_at = $2 WHERE file = $1 AND removed_at IS NULL";

    /// <summary>Keeps the recording of a received message; done twice, it is kept once.</summary>
    public Task KeepAsync(long message, ReadOnlyMemory<byte> content, string mediaType, CancellationToken cancellationToken)
    {
        var name = new FileName(string.Create(CultureInfo.InvariantCulture, $"voice/{message}"));
        return WriteAsync(name, message, content, mediaType, cancellationToken);
    }

    /// <summary>Keeps an upload whose message has not been received yet.</summary>
    public Task KeepUploadAsync(FileName name, ReadOnlyMemory<byte> content, string mediaType, CancellationToken cancellationToken) =>
        WriteAsync(name, null, content, mediaType, cancellationToken);

    /// <summary>The upload <paramref name="name"/> came with <paramref name="message"/>.</summary>
    public Task AssignAsync(FileName name, long message) => ExecuteAsync(Assign, name.Value, message);

    /// <summary>The recording of a received message, or null where there is none (any more).</summary>
    public async Task<(ReadOnlyMemory<byte> Content, string MediaType)?> ReadAsync(long message, CancellationToken cancellationToken)
    {
        List<(string File, string MediaType)> found;
        await using (var session = await database.ReadAsync(cancellationToken))
            found = await session.Sql.QueryAsync(Find, [message], row => (row.Text(0), row.Text(1)), cancellationToken);
        return found is [var (file, mediaType)] && await files.ReadAsync(new FileName(file), cancellationToken) is { } content
            ? (content, mediaType)
            : null;
    }

    /// <summary>Removes some of the recordings that were kept before <paramref name="moment"/>, and says how many.</summary>
    public async Task<int> RemoveKeptBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        List<string> found;
        await using (var session = await database.ReadAsync(cancellationToken))
            found = await session.Sql.QueryAsync(Expired, [moment, RemovedAtOnce], row => row.Text(0), cancellationToken);
        foreach (var file in found)
            await RemoveAsync(file, cancellationToken);
        return found.Count;
    }

    /// <summary>Removes one recording.</summary>
    public async Task RemoveAsync(string file, CancellationToken cancellationToken)
    {
        await files.DeleteAsync(new FileName(file), cancellationToken);
        await ExecuteAsync(Remove, file, time.GetUtcNow());
    }

    private async Task WriteAsync(FileName name, long? message, ReadOnlyMemory<byte> content, string mediaType, CancellationToken cancellationToken)
    {
        await ExecuteAsync(Insert, name.Value, message, mediaType, time.GetUtcNow());
        await files.WriteAsync(name, content, cancellationToken);
    }

    private async Task ExecuteAsync(string statement, params object?[] values)
    {
        await using var session = await database.BeginAsync(CancellationToken.None);
        await session.Sql.ExecuteAsync(statement, values, CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
    }
}
