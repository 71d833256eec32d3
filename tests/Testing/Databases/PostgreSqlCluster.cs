using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Abtamim.Testing.Databases;

/// <summary>
/// A PostgreSQL server of the tests' own: made in a temporary folder, on a free port, gone when the test process ends.
/// Durable as PostgreSQL is by default (fsync on), so that crash tests mean something.
/// </summary>
public sealed class PostgreSqlCluster : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgreSqlCluster>> OfThisProcess = new(StartAndStopAtExitAsync);

    private readonly string _folder;
    private readonly string _binaries;
    private readonly int _port;

    private PostgreSqlCluster(string folder, string binaries, int port)
    {
        _folder = folder;
        _binaries = binaries;
        _port = port;
    }

    /// <summary>Why PostgreSQL tests cannot run here, or null where they can.</summary>
    public static string? Missing { get; } =
        FindBinaries() is null ? "PostgreSQL is not installed here: no initdb in PATH or /usr/lib/postgresql." : null;

    /// <summary>The one cluster of this test process, started on first use.</summary>
    public static Task<PostgreSqlCluster> SharedAsync() => OfThisProcess.Value;

    /// <summary>A new, empty database: its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken = default)
    {
        var name = "test_" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        await command.ExecuteNonQueryAsync(cancellationToken);
        return ConnectionString(name);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await RunAsync(_binaries, "pg_ctl", ["-D", Data(_folder), "-m", "immediate", "stop"]);
        Directory.Delete(_folder, recursive: true);
    }

    private static string Data(string folder) => Path.Combine(folder, "data");

    private string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Database={database};Username=postgres;Maximum Pool Size=40");

    private static async Task<PostgreSqlCluster> StartAndStopAtExitAsync()
    {
        var cluster = await StartAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.StopAtExit();
        return cluster;
    }

    // A database a test makes a large folder, and the runner waits ten seconds for its process at most: what is left is
    // deleted by a process of its own.
    private void StopAtExit()
    {
        RunAsync(_binaries, "pg_ctl", ["-D", Data(_folder), "-m", "immediate", "stop"]).GetAwaiter().GetResult();
        using var deleting = Process.Start("rm", ["-rf", _folder]);
    }

    private static async Task<PostgreSqlCluster> StartAsync()
    {
        var binaries = FindBinaries() ?? throw new InvalidOperationException(Missing);
        var folder = Directory.CreateTempSubdirectory("abtamim-postgres-").FullName;
        if (IsRoot)
            await RunAsync("/usr/bin", "chown", ["postgres", folder], asPostgres: false);
        await RunAsync(binaries, "initdb", ["-D", Data(folder), "-A", "trust", "-U", "postgres", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"]);
        var port = FreePort();
        var options = string.Create(
            CultureInfo.InvariantCulture,
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=200 -c track_commit_timestamp=on");
        await RunAsync(binaries, "pg_ctl", ["-D", Data(folder), "-w", "-l", Path.Combine(folder, "log"), "-o", options, "start"]);
        return new PostgreSqlCluster(folder, binaries, port);
    }

    private static bool IsRoot => OperatingSystem.IsLinux() && Environment.UserName == "root";

    private static string? FindBinaries()
    {
        var versions = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return versions.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // PostgreSQL refuses to run as root: it runs as the user that its package made.
    private static async Task RunAsync(string binaries, string program, string[] arguments, bool asPostgres = true)
    {
        var start = new ProcessStartInfo { UseShellExecute = false, WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true };
        var command = Path.Combine(binaries, program);
        if (IsRoot && asPostgres)
        {
            start.FileName = "runuser";
            foreach (var argument in new[] { "-u", "postgres", "--", command })
                start.ArgumentList.Add(argument);
        }
        else
        {
            start.FileName = command;
        }

        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;

        // The server that pg_ctl starts inherits the pipes, so they do not end with pg_ctl: only its own end counts.
        var errors = new System.Text.StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!process.HasExited)
            await Task.Delay(TimeSpan.FromMilliseconds(10), limit.Token);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with code {process.ExitCode}: {errors}");
    }
}
