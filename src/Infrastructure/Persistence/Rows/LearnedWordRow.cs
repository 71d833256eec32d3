using Abtamim.Domain.Catalogue;

namespace Abtamim.Infrastructure.Persistence.Rows;

/// <summary>What a customer means by words of its own. Rows are never deleted: a word that was taken back says by whom.</summary>
internal sealed class LearnedWordRow
{
    public long Id { get; set; }

    public required string CustomerCode { get; set; }

    public required string Wording { get; set; }

    public required string Said { get; set; }

    public Sku Sku { get; set; }

    public int Times { get; set; }

    public DateTimeOffset LearnedAt { get; set; }

    /// <summary>The received message that confirmed it last.</summary>
    public long Cause { get; set; }

    public DateTimeOffset? RetiredAt { get; set; }

    public string? RetiredBy { get; set; }

    /// <summary>The counter <c>learned</c> when the row was written last: what is above a host's own has changed for it.</summary>
    public long Version { get; set; }
}
