using Abtamim.Domain;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Conversations.Hearing;
using Abtamim.Domain.Parties;
using Abtamim.Domain.Understanding;
using Abtamim.Infrastructure.Persistence;

namespace Abtamim.Infrastructure.Hearing;

/// <summary>The names that somebody is likely to say: of what they order or were asked for, then of the price list.</summary>
internal sealed class LikelyWords(Database database, IReferenceData reference)
{
    private const int MostUsual = 40;

    private const string Usual = """
        SELECT sku FROM usual_quantities WHERE customer_code = $1 ORDER BY orders DESC, sku LIMIT $2
        """;

    public async Task<IReadOnlyList<string>> OfAsync(PartyRef party, Language language, CancellationToken cancellationToken)
    {
        if (party.Role == SpeakerRole.Supplier)
            return SpeechVocabulary.Of(reference.Catalogue, OfferedBy(party.Code), language);
        var usual = new List<Sku>();
        if (party.Role == SpeakerRole.Customer)
        {
            await using var session = await database.ReadAsync(cancellationToken);
            usual = await session.Sql.QueryAsync(Usual, [party.Code, MostUsual], row => new Sku(row.Text(0)), cancellationToken);
        }

        return SpeechVocabulary.Of(reference.Catalogue, usual, language);
    }

    private IEnumerable<Sku> OfferedBy(string supplier) => reference.Catalogue.Products
        .Select(product => product.Sku)
        .Where(sku => reference.Parties.OffersOf(sku).Any(offer => offer.SupplierCode == supplier));
}
