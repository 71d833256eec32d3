using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Abtamim.Bot.Hosting;

/// <summary>What is measured, for whoever watches the host: counts and times, never of whom.</summary>
internal static class Metrics
{
    /// <summary>Where it is read, in the format of Prometheus.</summary>
    public const string Path = "/metrics";

    /// <summary>Gathers the desk's own measurements, and the framework's of each route: a channel's webhook is one.</summary>
    public static void AddDeskMetrics(this IServiceCollection services) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("abtamim"))
        .WithMetrics(metrics => metrics.AddMeter("Abtamim.*", "Microsoft.AspNetCore.Hosting").AddPrometheusExporter());
}
