using Abtamim.Testing.Databases;

namespace Abtamim.Infrastructure.Tests.Fixtures;

/// <summary>Gives each test a database of its own.</summary>
public interface ITestDatabases
{
    Task<string> CreateAsync();
}

/// <summary>SQLite files in a folder that goes with the tests.</summary>
public sealed class SqliteDatabases : ITestDatabases, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("abtamim-sqlite-");

    public Task<string> CreateAsync() =>
        Task.FromResult($"Data Source={Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N") + ".db")}");

    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A file is still open: the system's own cleaning takes it.
        }
    }
}

/// <summary>Databases of a PostgreSQL server that this test process starts for itself.</summary>
public sealed class PostgreSqlDatabases : ITestDatabases
{
    public async Task<string> CreateAsync()
    {
        Assert.SkipWhen(PostgreSqlCluster.Missing is not null, PostgreSqlCluster.Missing ?? "");
        var cluster = await PostgreSqlCluster.SharedAsync();
        return await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
    }
}
