using Abtamim.Bot.Hosting;
using Abtamim.Testing.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Abtamim.Bot.Tests.Fixtures;

/// <summary>The composed host in this process, listening on loopback, with the demo's company in a database of its own.</summary>
public sealed class DeskServer : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("abtamim-desk-");
    private WebApplication? _app;

    /// <summary>Calls the host.</summary>
    public HttpClient Http { get; } = new();

    /// <summary>What the host logged as an error: nothing that anybody sends may be one.</summary>
    public ErrorLog Errors { get; } = new();

    /// <summary>The database's file.</summary>
    public string Database => Path.Combine(_folder.FullName, "abtamim.db");

    /// <summary>Speaks as <paramref name="contact"/>.</summary>
    public ChatClient As(string contact) => new(Http, contact);

    public async ValueTask InitializeAsync() =>
        await StartAsync($"Data Source={Database}");

    /// <summary>A part of the host.</summary>
    public T Get<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    /// <summary>The one text that <paramref name="query"/> finds in the database.</summary>
    public async Task<string?> TextAsync(string query)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        return await command.ExecuteScalarAsync() as string;
    }

    /// <summary>Waits until nothing is left in the outbox.</summary>
    public async Task UntilAllIsSentAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM outbox WHERE status = 'Pending'";
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await command.ExecuteScalarAsync() is not 0L)
            await Task.Delay(TimeSpan.FromMilliseconds(5), limit.Token);
    }

    /// <summary>Starts the host on <paramref name="connectionString"/>.</summary>
    internal async Task StartAsync(string connectionString, params string[] settings)
    {
        _app = DeskHost.Build(
            [
                "--environment=Production", "--urls=http://127.0.0.1:0", "--Web:Chat=true",
                $"--ConnectionStrings:Abtamim={connectionString}", .. settings,
            ],
            builder => builder.Logging.ClearProviders().AddProvider(Errors));
        await _app.PrepareAsync(CancellationToken.None);
        await _app.Services.ImportDemoDataAsync(CancellationToken.None);
        await _app.StartAsync();
        Http.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        _folder.Delete(recursive: true);
        Errors.Dispose();
    }
}
