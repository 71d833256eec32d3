using Abtamim.Domain;
using Abtamim.Domain.Catalogue;
using Abtamim.Domain.Messaging;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace Abtamim.Infrastructure.Persistence;

internal sealed class SkuConverter() : ValueConverter<Sku, string>(sku => sku.Value, text => new Sku(text));

internal sealed class CurrencyConverter() : ValueConverter<Currency, string>(currency => currency.Code, code => Currency.Parse(code));

internal sealed class ConversationIdConverter() : ValueConverter<ConversationId, string>(id => id.Value, text => new ConversationId(text));

internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(time => time.ToUniversalTime(), time => time);

internal sealed class MicrosecondsConverter() : ValueConverter<DateTimeOffset, long>(
    time => Microseconds.Of(time), value => Microseconds.ToTime(value));

/// <summary>Times as whole microseconds since 1970 in UTC: what SQLite keeps, as fine as PostgreSQL's own.</summary>
internal static class Microseconds
{
    public static long Of(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset ToTime(long value) => DateTimeOffset.UnixEpoch.AddTicks(value * TimeSpan.TicksPerMicrosecond);
}

/// <summary>
/// Places of rows that are only ever added to a list (a history, awards): growing, so that they are read back in the
/// order in which they were added, and not known to the domain.
/// </summary>
internal sealed class SequenceGenerator : ValueGenerator<long>
{
    private static long s_last;

    public override bool GeneratesTemporaryValues => false;

    public override long Next(EntityEntry entry)
    {
        // The clock keeps what this process adds behind what an earlier one added; the counter keeps one burst in order.
        var now = Microseconds.Of(TimeProvider.System.GetUtcNow());
        while (true)
        {
            var last = Interlocked.Read(ref s_last);
            var next = Math.Max(last + 1, now);
            if (Interlocked.CompareExchange(ref s_last, next, last) == last)
                return next;
        }
    }
}
