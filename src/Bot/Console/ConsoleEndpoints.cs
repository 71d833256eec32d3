// The folder is named by the design; the namespace is not, or `Console` would no longer be the system's in all of the host.
using Abtamim.Bot.WebConsole.Chat;

namespace Abtamim.Bot.WebConsole;

/// <summary>The pages that the host shows in a browser.</summary>
internal static class ConsoleEndpoints
{
    public static IServiceCollection AddConsolePages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddAntiforgery();
        services.AddHttpContextAccessor();
        return services;
    }

    /// <summary>The web chat's page at <c>/</c>: only where the web chat is open.</summary>
    public static void MapConsolePages(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
