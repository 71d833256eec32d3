using System.Net;
using Abtamim.Bot.Hosting;
using Abtamim.Bot.Tests.Fixtures;
using Abtamim.Testing.Databases;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Abtamim.Bot.Tests.Hosting;

/// <summary>What the host is to whoever runs it.</summary>
public sealed class HostTests(DeskServer desk) : IClassFixture<DeskServer>
{
    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Health_WhenAllIsWell_SaysSo(string path, string said) =>
        Assert.Equal(said, await desk.Http.GetStringAsync(new Uri(path, UriKind.Relative)));

    [Fact]
    public async Task Metrics_WhenRead_SpeakOfChannelsAndRoutesAndOfNobody()
    {
        var chat = desk.As("supplier:SUP-01");
        await chat.SayAsync("measured", "hello");
        await chat.WaitForAsync(_ => true);
        await desk.UntilAllIsSentAsync();

        var metrics = await desk.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative));

        string[] wanted =
        [
            "abtamim_sending_duration_seconds_count{", "abtamim_sending_latency_seconds_bucket{", "abtamim_channel=\"web\"",
            "http_server_request_duration_seconds_count{", "http_route=\"/channels/web/messages\"",
        ];
        Assert.All(wanted, name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.DoesNotContain("SUP-01", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WhenItIsOpened_ComesWithItsParts()
    {
        var page = WebUtility.HtmlDecode(await desk.Http.GetStringAsync(new Uri("/", UriKind.Relative)));

        Assert.Contains("lang=\"ar\" dir=\"rtl\"", page, StringComparison.Ordinal);
        Assert.Contains("مطعم النخيل", page, StringComparison.Ordinal);
        foreach (var part in new[] { "chat.css", "chat.js", "_framework/blazor.web.js" })
        {
            using var answer = await desk.Http.GetAsync(new Uri("/" + part, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task WebChat_WhenItIsOff_IsNotThere()
    {
        var folder = Directory.CreateTempSubdirectory("abtamim-closed-");
        await using (var app = DeskHost.Build(
            ["--environment=Production", "--urls=http://127.0.0.1:0", $"--ConnectionStrings:Abtamim=Data Source={folder.FullName}/a.db"],
            builder => builder.Logging.ClearProviders()))
        {
            await app.PrepareAsync(CancellationToken.None);
            await app.StartAsync();
            using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

            Assert.Equal("ready", await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await http.PostTextAsync("customer:CUS-001", "1", "a")).StatusCode);
            await app.StopAsync();
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Database_WhenItGoesAndComesBack_LosesNothingThatWasAcknowledged()
    {
        Assert.SkipWhen(PostgreSqlCluster.Missing is not null, PostgreSqlCluster.Missing ?? "");
        var cluster = await PostgreSqlCluster.SharedAsync();
        var database = await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var server = new DeskServer();
        await server.StartAsync(database);
        var chat = server.As("supplier:SUP-01");
        Assert.Equal(HttpStatusCode.OK, await chat.SayAsync("1", "hello"));

        await AllowAsync(database, false);
        var refused = await server.Http.PostTextAsync("supplier:SUP-01", "2", "مرحبا");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.True(Posts.IsArabic(await refused.DetailAsync()));
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.Http.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Http.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);

        await AllowAsync(database, true);
        Assert.Equal(HttpStatusCode.OK, await chat.SayAsync("2", "مرحبا"));
        await chat.WaitForAsync(_ => true, after: 3);
        Assert.Equal(["hello", "مرحبا"], (await chat.ReadAsync()).Where(message => message.From == "me").Select(message => message.Text));
    }

    private static async Task AllowAsync(string database, bool open)
    {
        var name = new NpgsqlConnectionStringBuilder(database).Database;
        var administration = new NpgsqlConnectionStringBuilder(database) { Database = "postgres", Pooling = false };
        await using var source = NpgsqlDataSource.Create(administration);
        await using (var allow = source.CreateCommand($"ALTER DATABASE {name} ALLOW_CONNECTIONS {open}"))
            await allow.ExecuteNonQueryAsync();
        if (open)
            return;
        await using var end = source.CreateCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1");
        end.Parameters.Add(new() { Value = name });
        await end.ExecuteNonQueryAsync();
    }
}
