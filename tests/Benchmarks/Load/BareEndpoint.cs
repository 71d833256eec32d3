using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Abtamim.Benchmarks.Load;

/// <summary>The baseline: a Kestrel endpoint that reads a small JSON body and does one INSERT into PostgreSQL.</summary>
internal static class BareEndpoint
{
    public const string Command = "bare-endpoint";

    /// <summary>Starts it as a process of its own. By the assembly: this process may be <c>dotnet</c> itself.</summary>
    public static Process Start(string connectionString, Uri address) =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(BareEndpoint).Assembly.Location, Command, connectionString, address.ToString()]) { UseShellExecute = false })
        ?? throw new InvalidOperationException("The bare endpoint did not start.");

    public static async Task<int> ServeAsync(string connectionString, string address)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using (var create = source.CreateCommand("CREATE TABLE IF NOT EXISTS bare (id bigserial PRIMARY KEY, contact text, key text UNIQUE, body text)"))
            await create.ExecuteNonQueryAsync();

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        app.MapGet("/health/ready", () => "ok");
        app.MapPost("/channels/web/messages", async (HttpContext http) =>
        {
            var message = await JsonSerializer.DeserializeAsync<Message>(http.Request.Body, JsonSerializerOptions.Web);
            await using var insert = source.CreateCommand("INSERT INTO bare (contact, key, body) VALUES ($1, $2, $3)");
            insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = message!.Contact });
            insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = message.Contact + "/" + message.Id });
            insert.Parameters.Add(new NpgsqlParameter<string> { TypedValue = message.Text });
            await insert.ExecuteNonQueryAsync();
            return Results.Ok();
        });
        await app.RunAsync();
        return 0;
    }

    private sealed record Message(string Contact, string Id, string Text);
}
