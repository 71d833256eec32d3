using Hangfire.PostgreSql;
using Npgsql;

namespace Abtamim.Infrastructure.Jobs;

/// <summary>Connections for Hangfire's own tables. It names its parameters, which statements prepared by the driver take well too.</summary>
internal sealed class JobConnections(string connectionString) : IConnectionFactory
{
    public NpgsqlConnection GetOrCreateConnection() => new(connectionString);
}
