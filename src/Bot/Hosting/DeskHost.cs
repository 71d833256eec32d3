using Abtamim.Bot.WebConsole;
using Abtamim.Channels.Web;
using Abtamim.Infrastructure;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;

namespace Abtamim.Bot.Hosting;

/// <summary>The host that serves: the whole desk in one process.</summary>
internal static class DeskHost
{
    /// <summary>Composes it. Nothing runs yet, and nothing is connected.</summary>
    /// <param name="settings">Settings of the command line: <c>--Company:Name=…</c>.</param>
    /// <param name="configure">What tests and the demo change.</param>
    public static WebApplication Build(string[] settings, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = Composition.CreateBuilder(settings);
        ConfigureLogging(builder);
        configure?.Invoke(builder);
        var own = Settings.Read(builder.Configuration, builder.Environment.IsDevelopment());
        AbtamimInfrastructure.BuildModelAhead(builder.Configuration);

        // Pages are found in the sources' folders too, not only where the host was published to.
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        if (!HasAddress(builder.Configuration))
            builder.WebHost.UseUrls(Composition.DefaultUrl);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(15));
        builder.Services.AddProblemDetails();
        builder.Services.AddAbtamimInfrastructure(builder.Configuration);
        builder.Services.AddDesk(builder.Configuration);
        builder.Services.AddAbtamimEngine();
        builder.Services.AddChannels(builder.Configuration);
        builder.Services.AddDeskMetrics();
        if (own.WebChat)
            builder.Services.AddWebChannel().AddConsolePages();

        var app = builder.Build();
        app.UseExceptionHandler();
        app.MapHealth();
        app.MapPrometheusScrapingEndpoint(Metrics.Path);
        app.MapChannels();
        if (own.WebChat)
        {
            app.MapWebChannel();
            app.MapConsolePages();
        }

        return app;
    }

    /// <summary>Brings the database up to date and, for whoever tries the product out, fills it.</summary>
    public static async Task PrepareAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        var rehearsal = Task.Run(() => Rehearsal.Play(app.Services), cancellationToken);
        await app.Services.MigrateAbtamimAsync(cancellationToken);
        if (app.Environment.IsDevelopment())
            await app.Services.ImportDemoDataAsync(cancellationToken);
        await rehearsal.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static bool HasAddress(ConfigurationManager configuration) =>
        configuration["urls"] is { Length: > 0 }
        || configuration["http_ports"] is { Length: > 0 }
        || configuration["https_ports"] is { Length: > 0 }
        || configuration.GetSection("Kestrel:Endpoints").Exists();

    // People read the console in Development, programs elsewhere.
    private static void ConfigureLogging(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment())
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        else
            builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
    }
}
