using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Abtamim.Infrastructure.Persistence;

/// <summary>A connection with a context on it, and a transaction where it writes.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly SemaphoreSlim? _writer;
    private readonly IDbContextTransaction? _transaction;

    private Session(AbtamimDbContext context, Dialect dialect, IDbContextTransaction? transaction, SemaphoreSlim? writer)
    {
        Context = context;
        _transaction = transaction;
        _writer = writer;
        Sql = new Sql(context.Database.GetDbConnection(), transaction?.GetDbTransaction(), dialect);
    }

    /// <summary>For aggregates.</summary>
    public AbtamimDbContext Context { get; }

    /// <summary>For everything that is not an aggregate.</summary>
    public Sql Sql { get; }

    public static async Task<Session> BeginAsync(
        AbtamimDbContext context, Dialect dialect, SemaphoreSlim? writer, CancellationToken cancellationToken)
    {
        try
        {
            var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            return new Session(context, dialect, transaction, writer);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    public static async Task<Session> OpenAsync(AbtamimDbContext context, Dialect dialect, CancellationToken cancellationToken)
    {
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            return new Session(context, dialect, null, null);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes everything durable.</summary>
    public Task CommitAsync(CancellationToken cancellationToken) => _transaction!.CommitAsync(cancellationToken);

    /// <summary>Ends the session; what was not committed has not happened.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_transaction is not null)
                await _transaction.DisposeAsync();
            await Context.DisposeAsync();
        }
        finally
        {
            _writer?.Release();
        }
    }
}

/// <summary>One row of a result, column by column.</summary>
internal readonly struct SqlRow(DbDataReader reader, bool timesAreNumbers)
{
    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public long Long(int column) => reader.GetInt64(column);

    public long? LongOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public int Int(int column) => reader.GetInt32(column);

    public decimal Decimal(int column) => reader.GetDecimal(column);

    public DateOnly Date(int column) => reader.GetFieldValue<DateOnly>(column);

    public DateOnly? DateOrNull(int column) => reader.IsDBNull(column) ? null : Date(column);

    public DateTimeOffset Time(int column) => timesAreNumbers
        ? Microseconds.ToTime(reader.GetInt64(column))
        : reader.GetFieldValue<DateTimeOffset>(column);

    public DateTimeOffset? TimeOrNull(int column) => reader.IsDBNull(column) ? null : Time(column);

    public T Name<T>(int column)
        where T : struct, Enum => Enum.Parse<T>(reader.GetString(column));
}
