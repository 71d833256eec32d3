using Abtamim.Domain;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Parties;
using Abtamim.Infrastructure;
using Abtamim.Infrastructure.Import;

namespace Abtamim.Bot.Hosting;

/// <summary>The store for a command that ends: migrated, nothing running.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private EngineHost(ServiceProvider services) => _services = services;

    /// <summary>The currency of the books.</summary>
    public Currency Currency => Get<CompanyProfile>().Currency;

    /// <summary>Opens the database that is configured, and brings it up to date.</summary>
    public static async Task<EngineHost> OpenAsync(string[] settings, CancellationToken cancellationToken)
    {
        var builder = Composition.CreateBuilder(settings);
        _ = Settings.Read(builder.Configuration, builder.Environment.IsDevelopment());
        builder.Logging.ClearProviders();
        builder.Services.AddAbtamimInfrastructure(builder.Configuration);
        builder.Services.AddDesk(builder.Configuration);
        var host = new EngineHost(builder.Services.BuildServiceProvider());
        try
        {
            await host._services.MigrateAbtamimAsync(cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Plans an import and saves it where nothing is in its way.</summary>
    public Task<ImportPlan> ImportAsync(IEnumerable<ImportSource> sources, bool skipBad, bool dryRun, CancellationToken cancellationToken) =>
        _services.ImportAsync(sources, skipBad, dryRun, cancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

/// <summary>Imports into the store of any host.</summary>
internal static class Importing
{
    private static readonly string[] DemoFiles = ["catalog.csv", "suppliers.csv", "supplier_products.csv", "customers.csv", "staff.csv"];

    /// <summary>Plans an import and saves it where nothing is in its way.</summary>
    public static async Task<ImportPlan> ImportAsync(
        this IServiceProvider services, IEnumerable<ImportSource> sources, bool skipBad, bool dryRun, CancellationToken cancellationToken)
    {
        var reference = services.GetRequiredService<IReferenceData>();
        await reference.RefreshAsync(cancellationToken);
        var plan = Importer.Plan(
            sources, reference.Catalogue, reference.Parties, services.GetRequiredService<CompanyProfile>().Currency, skipBad);
        if (!plan.IsRefused && !dryRun)
            await services.GetRequiredService<IReferenceStore>().UpsertAsync(plan.Changes, cancellationToken);
        return plan;
    }

    /// <summary>Fills an empty store with the demo's company.</summary>
    public static async Task ImportDemoDataAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!await services.GetRequiredService<IReferenceStore>().IsEmptyAsync(cancellationToken))
            return;
        var plan = await services.ImportAsync(DemoSources(), skipBad: false, dryRun: false, cancellationToken);
        if (plan.IsRefused)
            throw new InvalidOperationException("The demo data is not right: " + string.Join("; ", plan.Problems));
        await services.GetRequiredService<IReferenceData>().RefreshAsync(cancellationToken);
    }

    /// <summary>The demo's company, as files.</summary>
    public static IReadOnlyList<ImportSource> DemoSources() => [.. DemoFiles.Select(Embedded)];

    private static ImportSource Embedded(string file)
    {
        using var stream = typeof(Importing).Assembly.GetManifestResourceStream("DemoData/" + file)
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return new ImportSource(file, content.ToArray());
    }
}
