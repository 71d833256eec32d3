using Abtamim.Domain;
using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;

namespace Abtamim.Infrastructure.Tests.Fixtures;

/// <summary>Orders of the small company.</summary>
internal static class Orders
{
    public static Order New(Turn turn, string source, decimal quantity = 2) => new(
        turn.Party.Code,
        source,
        turn.Message.Id,
        [new OrderLine(Company.Rice, "sack", Quantity.Of(quantity), Company.Riyals(200), 0.15m)],
        delivery: null,
        needsApproval: false,
        turn.Surroundings.Now);
}
