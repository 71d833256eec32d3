using Abtamim.Domain.Ordering;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>The customer's account: what it owes, and its invoices.</summary>
internal static class AccountAnswers
{
    /// <summary>Which facts the balance needs.</summary>
    public static FactsNeeded BalanceNeeds { get; } = new(FactKinds.Credit | FactKinds.OverdueInvoices);

    /// <summary>Which facts the invoice with <paramref name="number"/>, its own or its order's, needs; null: the newest.</summary>
    public static FactsNeeded InvoiceNeeds(string? number) => number is null
        ? new FactsNeeded(FactKinds.Invoices)
        : new FactsNeeded(FactKinds.None, OrderingDesk.NumberOrNull(number)) { InvoiceNumber = OrderingDesk.NumberOrNull(number) };

    /// <summary>Says what the customer owes, has on order, and may still order.</summary>
    public static void Balance(CustomerTalk talk)
    {
        if (talk.Facts.Credit is { } credit)
            talk.Reply(wording => wording.Service.Balance(credit, talk.Customer.CreditLimit));
        else
            talk.Reply(wording => wording.Service.ButtonIsOver());
    }

    /// <summary>Sends an invoice again.</summary>
    public static void Invoice(CustomerTalk talk, string? number)
    {
        var file = number is null
            ? talk.OwnOrders.Where(file => file.Invoice is not null).MaxBy(file => file.Invoice!.Number)
            : Named(talk, number);
        if (file?.Invoice is { } invoice)
            talk.Reply(wording => wording.Service.InvoiceAgain(invoice, talk.Customer, talk.Surroundings));
        else if (file is not null)
            talk.Reply(wording => wording.Service.NotInvoicedYet(file.Order));
        else if (number is not null)
            talk.Reply(wording => wording.Service.NoSuchInvoice(number));
        else
            talk.Reply(wording => wording.Service.NoInvoices());
    }

    // Orders and invoices are both numbered: «INV-001001» is the invoice, «1001» the order before the invoice.
    private static OrderFile? Named(CustomerTalk talk, string number)
    {
        if (OrderingDesk.NumberOrNull(number) is not { } wanted)
            return null;
        var byOrder = talk.OwnOrders.FirstOrDefault(file => file.Order.Number == wanted);
        var byInvoice = talk.OwnOrders.FirstOrDefault(file => file.Invoice?.Number == wanted);
        return number.StartsWith('0') ? byInvoice ?? byOrder : byOrder ?? byInvoice;
    }
}
