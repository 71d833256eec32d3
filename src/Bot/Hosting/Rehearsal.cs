using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Parties;
using Abtamim.Infrastructure.Import;
using Abtamim.Infrastructure.Reference;

namespace Abtamim.Bot.Hosting;

/// <summary>
/// Plays a first order on the demo's company, in memory, while the database is brought up to date on another processor:
/// what the first message will run is compiled by then. Changes nothing, and whatever fails in it would fail again where
/// it is reported.
/// </summary>
internal static class Rehearsal
{
    /// <summary>Plays it.</summary>
    public static void Play(IServiceProvider services)
    {
        var company = services.GetRequiredService<CompanyProfile>();
        var changes = Importer.Plan(Importing.DemoSources(), ProductCatalogue.Empty, PartyDirectory.Empty, company.Currency).Changes;
        var surroundings = new Surroundings(
            new ProductCatalogue(changes.Products),
            new PartyDirectory(changes.Customers, changes.Suppliers, changes.Offers, changes.Staff),
            company,
            services.GetRequiredService<DeskPolicy>(),
            TimeZoneInfo.ConvertTime(services.GetRequiredService<TimeProvider>().GetUtcNow(), company.TimeZone));
        var desk = services.GetRequiredService<DeskFactory>()(surroundings.Catalogue);
        var customer = changes.Customers[0];
        foreach (var text in new[] { "السلام عليكم، أبغى كرتونين مويه بكرة الصبح", "نعم" })
        {
            var message = new IncomingMessage(1, customer.Conversation, text, null);
            var reading = desk.Read(message, customer.Ref, ConversationState.New, surroundings);
            desk.Decide(new Turn(message, customer.Ref, ConversationState.New, null, reading, Facts.None, surroundings));
        }
    }
}
