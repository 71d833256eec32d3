using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Abtamim.Infrastructure.Persistence;

/// <summary>What an exception of the database means for whoever got it.</summary>
internal static class Faults
{
    /// <summary>Somebody else was first: the same again, from the beginning, may well succeed at once.</summary>
    public static bool IsConflict(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        PostgresException postgres => postgres.SqlState is
            PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.LockNotAvailable,
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 || sqlite.SqliteExtendedErrorCode is 1555 or 2067,
        { InnerException: { } inner } => IsConflict(inner),
        _ => false,
    };

    /// <summary>The database cannot be reached or cannot work just now: nobody's message is to blame.</summary>
    public static bool IsOutage(Exception exception) => exception switch
    {
        PostgresException postgres => postgres.IsTransient && !IsConflict(postgres),
        NpgsqlException => true,
        SqliteException sqlite => sqlite.SqliteErrorCode is 10 or 13 or 14, // I/O error, disk full, cannot open
        DbException => false,
        TimeoutException => true,
        { InnerException: { } inner } => IsOutage(inner),
        _ => false,
    };
}
