using System.Globalization;
using Abtamim.Testing.Databases;
using Abtamim.Testing.Hosting;
using Microsoft.Data.Sqlite;

namespace Abtamim.EndToEnd.Tests.Crashes;

/// <summary>Hosts that are killed as a machine kills them, again and again, while customers order and suppliers deliver.</summary>
public sealed class CrashTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Kills = 20;

    // The demo's suppliers of what the storm's customers order.
    private static readonly string[] Suppliers = ["SUP-01", "SUP-03"];
    private static readonly string[] Customers =
        [.. Enumerable.Range(1, 20).Select(number => string.Create(CultureInfo.InvariantCulture, $"STORM-{number:00}"))];

    // What is ordered differs wildly from order to order: that it is asked back is tested elsewhere. What a dead host held
    // is free again sooner than a company would have it, so that the end is not minutes of waiting.
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Desk__UnusualFactor"] = "1000",
        ["Outbox__Lease"] = "00:00:10",
        ["Work__Lease"] = "00:00:10",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("abtamim-crash-");
    private readonly Random _random = new(20_261_125);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public Task Host_WhenItIsKilledOnSqlite_LosesNothingAndDoublesNothing() =>
        SurviveAsync($"Data Source={Path.Combine(_folder.FullName, "abtamim.db")}", hosts: 1);

    [Fact]
    public async Task Host_WhenItIsKilledOnPostgreSql_LosesNothingAndDoublesNothing() =>
        await SurviveAsync(await PostgreSqlAsync(), hosts: 1);

    [Fact]
    public async Task Hosts_WhenTwoShareADatabaseAndAreKilledInTurn_LoseNothingAndKeepTheOrder() =>
        await SurviveAsync(await PostgreSqlAsync(), hosts: 2);

    [Fact]
    public async Task Confirmation_WhenTwoHostsGetItFiveTimesAtOnce_PlacesOneOrder()
    {
        var database = await PostgreSqlAsync();
        await DemoCompany.FoundAsync(database, Customers.Take(1));
        await using var one = await HostProcess.StartAsync(database, Settings);
        await using var two = await HostProcess.StartAsync(database, Settings);
        using var http = new HttpClient();
        ChatClient At(HostProcess host) => new(http, "customer:" + Customers[0], host.Address);
        await At(one).SayAsync("1", "add 3 cartons of pepsi cans");
        await At(one).WaitForAsync(_ => true);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => At(number % 2 == 0 ? one : two).SayAsync("2", "confirm")));
        await At(two).SayAsync("3", "hello");
        await At(two).WaitForAsync(_ => true, after: 5);

        Assert.All(answers, answer => Assert.Equal(System.Net.HttpStatusCode.OK, answer));
        var audit = new Audit(database);
        Assert.Equal(1, await audit.NumberAsync("SELECT COUNT(*) FROM orders"));
        Assert.Equal(3, await audit.NumberAsync("SELECT COUNT(*) FROM inbox"));
    }

    private static async Task<string> PostgreSqlAsync()
    {
        Assert.SkipWhen(PostgreSqlCluster.Missing is not null, PostgreSqlCluster.Missing ?? "");
        return await (await PostgreSqlCluster.SharedAsync()).CreateDatabaseAsync();
    }

    // By messages rather than by time: a slow machine gets as far between two kills as a fast one.
    private static async Task UntilAcknowledgedAsync(TradingStorm storm, int more)
    {
        var until = storm.Acknowledged + more;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (storm.Acknowledged < until && !limit.IsCancellationRequested)
            await Task.Delay(TimeSpan.FromMilliseconds(1), CancellationToken.None);
    }

    private async Task SurviveAsync(string database, int hosts)
    {
        await DemoCompany.FoundAsync(database, Customers);
        var running = await Task.WhenAll(Enumerable.Range(0, hosts).Select(_ => HostProcess.StartAsync(database, Settings)));
        try
        {
            using var storm = new TradingStorm([.. Enumerable.Range(0, hosts).Select(place => (Func<Uri>)(() => running[place].Address))], seed: 7);
            var customers = Customers.Select(storm.OrderAsync).ToList();
            var suppliers = Suppliers.Select(storm.SupplyAsync).ToList();
            for (var kill = 0; kill < Kills; kill++)
            {
                await UntilAcknowledgedAsync(storm, _random.Next(1, 80));
                var victim = kill % hosts;
                await running[victim].KillAsync();
                await running[victim].DisposeAsync();
                running[victim] = await HostProcess.StartAsync(database, Settings);
            }

            storm.Calm();
            var logs = await Task.WhenAll(customers);
            var orders = logs.Sum(log => log.Orders.Count);
            output.WriteLine($"{storm.Acknowledged} messages were acknowledged, {orders} orders confirmed.");
            var audit = new Audit(database);
            await audit.UntilSettledAsync(orders, TimeSpan.FromMinutes(5));
            storm.End();
            await Task.WhenAll(suppliers);

            foreach (var log in logs)
            {
                Assert.NotEmpty(log.Orders);
                await audit.CheckMessagesAsync(log);
                await audit.CheckOrdersAsync(log);
            }

            await audit.CheckBooksAsync();
            Assert.All(running, host => Assert.DoesNotContain("fail:", host.Output, StringComparison.Ordinal));
        }
        finally
        {
            foreach (var host in running)
                await host.DisposeAsync();
        }
    }
}
