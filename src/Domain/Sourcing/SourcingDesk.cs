using Abtamim.Domain.Conversations;
using Abtamim.Domain.Ordering;
using Abtamim.Domain.Tasks;

namespace Abtamim.Domain.Sourcing;

/// <summary>Buys what an order needs: asks suppliers, weighs their answers, settles.</summary>
public static class SourcingDesk
{
    /// <summary>The order was given up: what is still open with suppliers and staff is withdrawn, and suppliers are told.</summary>
    public static void Withdraw(OrderFile file, string actor, Surroundings surroundings, Decision decision) =>
        ArgumentNullException.ThrowIfNull(file);

    /// <summary>The customer takes what there is: the rest is dropped, and what was found is bought.</summary>
    public static void AcceptShort(OrderFile file, string actor, Surroundings surroundings, Decision decision) =>
        ArgumentNullException.ThrowIfNull(file);

    /// <summary>The customer waits: suppliers are asked again later.</summary>
    public static void Wait(OrderFile file, string actor, Surroundings surroundings, Decision decision) =>
        ArgumentNullException.ThrowIfNull(file);

    /// <summary>The customer does without the lines that are short; an order of which nothing is left is given up.</summary>
    public static void DropShort(OrderFile file, string actor, Surroundings surroundings, Decision decision) =>
        ArgumentNullException.ThrowIfNull(file);

    /// <summary>Staff decided on a supplier's price.</summary>
    public static void DecidePrice(
        OrderFile file, StaffTask task, bool accept, string actor, Surroundings surroundings, Decision decision) =>
        ArgumentNullException.ThrowIfNull(file);
}
