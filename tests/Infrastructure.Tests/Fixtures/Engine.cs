using Abtamim.Domain;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Sourcing;
using Abtamim.Infrastructure.Persistence;
using Abtamim.Infrastructure.Reference;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Abtamim.Infrastructure.Tests.Fixtures;

/// <summary>A host of the engine on a database, with a scripted desk and channels that remember.</summary>
internal sealed class Engine : IAsyncDisposable
{
    private static readonly Dictionary<string, string?> QuickSettings = new(StringComparer.Ordinal)
    {
        ["Turns:PollInterval"] = "00:00:00.050",
        ["Turns:FirstRetry"] = "00:00:00.020",
        ["Turns:Attempts"] = "3",
        ["Outbox:PollInterval"] = "00:00:00.050",
        ["Outbox:FirstRetry"] = "00:00:00.020",
        ["Outbox:Attempts"] = "3",
        ["Preparing:PollInterval"] = "00:00:00.050",
        ["Work:PollInterval"] = "00:00:00.050",
        ["Work:FirstRetry"] = "00:00:00.020",
        ["Work:Attempts"] = "3",
    };

    private readonly IHost _host;
    private bool _started;

    private Engine(IHost host) => _host = host;

    public ScriptedDesk Desk { get; } = new();

    public RecordingChannel Web { get; } = new(ChannelNames.Web, isInProcess: true);

    public RecordingChannel WhatsApp { get; } = new(ChannelNames.WhatsApp, isInProcess: false);

    public IInbox Inbox => Get<IInbox>();

    public Database Database => Get<Database>();

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>An engine on <paramref name="connectionString"/>; it only runs turns when it is started.</summary>
    public static Task<Engine> CreateAsync(
        string connectionString, TimeProvider? time = null, params (string Key, string Value)[] settings) =>
        CreateAsync(connectionString, time, _ => { }, settings);

    /// <summary>As above, with what <paramref name="configure"/> adds.</summary>
    public static async Task<Engine> CreateAsync(
        string connectionString, TimeProvider? time, Action<IServiceCollection> configure, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(QuickSettings);
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(row => row.Key, row => (string?)row.Value, StringComparer.Ordinal));
        builder.Configuration["ConnectionStrings:Abtamim"] = connectionString;
        Engine? engine = null;
        builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        if (time is not null)
            builder.Services.AddSingleton(time);
        builder.Services.AddAbtamimInfrastructure(builder.Configuration);
        builder.Services.AddAbtamimEngine();
        builder.Services.AddSingleton<DeskFactory>(_ => engine!.Desk);
        builder.Services.AddSingleton<IChannel>(_ => engine!.Web);
        builder.Services.AddSingleton<IChannel>(_ => engine!.WhatsApp);
        configure(builder.Services);
        engine = new Engine(builder.Build());
        await engine._host.Services.MigrateAbtamimAsync();
        return engine;
    }

    public async Task<Engine> StartAsync()
    {
        _started = true;
        await _host.StartAsync();
        return this;
    }

    /// <summary>Fills the reference data with a small company.</summary>
    public async Task<Engine> WithCompanyAsync(int customers = 5)
    {
        await Get<IReferenceStore>().UpsertAsync(Company.Changes(customers), CancellationToken.None);
        return this;
    }

    public Task<Receipt> WriteAsync(string conversation, string text, string? id = null) =>
        Inbox.ReceiveAsync(new InboundMessage(new ConversationId(conversation), id ?? Guid.NewGuid().ToString("N"), new InboundContent.Text(text)), CancellationToken.None);

    /// <summary>Reads one value.</summary>
    public async Task<long> ScalarAsync(string sql, params object?[] values)
    {
        await using var session = await Database.ReadAsync(CancellationToken.None);
        return (await session.Sql.QueryAsync(sql, values, row => row.Long(0), CancellationToken.None))[0];
    }

    /// <summary>Reads one column of texts.</summary>
    public async Task<List<string>> TextsAsync(string sql, params object?[] values)
    {
        await using var session = await Database.ReadAsync(CancellationToken.None);
        return await session.Sql.QueryAsync(sql, values, row => row.Text(0), CancellationToken.None);
    }

    /// <summary>Waits until <paramref name="condition"/> holds, for ten seconds at most.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (!await condition())
            await Task.Delay(TimeSpan.FromMilliseconds(5), limit.Token);
    }

    public static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    public async ValueTask DisposeAsync()
    {
        if (_started)
            await _host.StopAsync();
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }
}

/// <summary>A small company.</summary>
internal static class Company
{
    public static readonly Sku Rice = new("RIC-1");

    public static string Customer(int number) => $"CUS-{number:000}";

    public static string Chat(int number) => $"web:customer:{Customer(number)}";

    public static Money Riyals(decimal amount) => Money.FromMajor(amount, Currency.Sar);

    /// <summary>Why the supplier of the rice is asked.</summary>
    public static ChoiceReason Chosen { get; } = new(2, Riyals(150), 1, 0.75m, IsRaised: false);

    /// <summary>Why its offer is taken.</summary>
    public static AwardReason Taken { get; } =
        new(PriceGround.WithinMargin, Riyals(150.25m), Riyals(150), "sack", 1.5m, 2, Chosen) { Margin = 0.249m };

    public static ReferenceChanges Changes(int customers) => new()
    {
        Products = [new Product(Rice, "أرز", "Rice", "rice", [new SalesUnit("sack", 40), new SalesUnit("kg", 1)], Riyals(200), 0.15m, ["رز"])],
        Customers =
        [
            .. Enumerable.Range(1, customers).Select(number => new Customer(
                Customer(number), $"Customer {number}", new ConversationId($"whatsapp:+96651100{number:0000}"), Language.English, "Riyadh", Riyals(10_000), 30)),
        ],
        Suppliers =
        [
            new Supplier("SUP-1", "مورد ١", "Supplier 1", new ConversationId("whatsapp:+966522000001"), Language.English),
            new Supplier("SUP-2", "مورد ٢", "Supplier 2", new ConversationId("whatsapp:+966522000002"), Language.Arabic),
        ],
        Offers = [new SupplierOffer("SUP-1", Rice, "sack", Riyals(150), 1, Quantity.Of(1))],
        Staff = [new StaffMember("Sara", new ConversationId("web:staff:Sara"), Language.English)],
    };
}
