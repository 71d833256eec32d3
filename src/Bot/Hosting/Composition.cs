using Abtamim.Domain.Conversations;
using Abtamim.Domain.Understanding;
using Abtamim.Domain.Understanding.Proposals;
using Abtamim.Infrastructure.LanguageModels;
using Abtamim.Infrastructure.Reference;

namespace Abtamim.Bot.Hosting;

/// <summary>What every way of starting the host has in common.</summary>
internal static class Composition
{
    /// <summary>The address that is listened on where none is configured.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>
    /// A builder whose settings and pages are found beside the program, whatever folder it is started from; the
    /// database's file is relative to that folder.
    /// </summary>
    /// <param name="settings">Settings of the command line: <c>--Company:Name=…</c>.</param>
    public static WebApplicationBuilder CreateBuilder(string[] settings) =>
        WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings,
            ApplicationName = typeof(Composition).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });

    /// <summary>
    /// Adds the desk: it reads with the grammar of whatever the price list is, and asks about what that leaves open
    /// where a language model is configured.
    /// </summary>
    public static IServiceCollection AddDesk(this IServiceCollection services, IConfiguration configuration)
    {
        var asks = LanguageOptions.IsConfigured(configuration);
        return services.AddSingleton<DeskFactory>(catalogue =>
        {
            var grammar = new OrderGrammar(catalogue);
            return new Desk(grammar, asks ? new ProposalReader(grammar) : null);
        });
    }
}
