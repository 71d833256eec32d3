using Abtamim.Bot.Hosting;
using Abtamim.Domain.Accounting;
using Abtamim.Domain.Messaging;
using Abtamim.Domain.Parties;
using Abtamim.Infrastructure;

namespace Abtamim.Bot.Demo;

/// <summary>The whole desk, with the demo's company, on a database that is gone afterwards.</summary>
internal sealed class DemoDesk : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private DemoDesk(WebApplication app, DirectoryInfo folder, DemoClock clock)
    {
        _app = app;
        _folder = folder;
        Clock = clock;
    }

    public DemoClock Clock { get; }

    public IInbox Inbox => _app.Services.GetRequiredService<IInbox>();

    public ITranscript Transcript => _app.Services.GetRequiredService<ITranscript>();

    public ILedgerReader Ledger => _app.Services.GetRequiredService<ILedgerReader>();

    public PartyDirectory Parties => _app.Services.GetRequiredService<IReferenceData>().Parties;

    /// <summary>Starts it at <paramref name="morning"/>.</summary>
    public static async Task<DemoDesk> OpenAsync(DateTimeOffset morning, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("abtamim-demo-");
        var clock = new DemoClock(morning);
        var app = DeskHost.Build([], builder =>
        {
            // Whatever is configured on this machine, the demo touches nothing but its own folder.
            builder.Configuration.Sources.Clear();
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["ConnectionStrings:Abtamim"] = $"Data Source={Path.Combine(folder.FullName, "demo.db")}",
                ["urls"] = "http://127.0.0.1:0",
                ["Web:Chat"] = "true",
                ["Work:PollInterval"] = "00:00:00.050",
            });
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(clock);
        });
        var desk = new DemoDesk(app, folder, clock);
        try
        {
            await app.Services.MigrateAbtamimAsync(cancellationToken);
            await app.Services.ImportDemoDataAsync(cancellationToken);
            await app.StartAsync(cancellationToken);
            return desk;
        }
        catch
        {
            await desk.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
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
