using Abtamim.Infrastructure.Persistence;
using Hangfire.PostgreSql;
using Npgsql;

namespace Abtamim.Infrastructure.Jobs;

/// <summary>Gives Hangfire connections out of our own pool, which ends with the host.</summary>
internal sealed class JobConnections(Database database) : IConnectionFactory
{
    public NpgsqlConnection GetOrCreateConnection() => database.CreatePostgreSqlConnection();
}
