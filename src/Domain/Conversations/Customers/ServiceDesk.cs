using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>All a customer wants beside ordering: status, prices, balance, invoices, payments, people, politeness.</summary>
internal static class ServiceDesk
{
    /// <summary>Which facts a press needs; null where the button is none of this desk's.</summary>
    public static FactsNeeded? NeedsOf(string button, ConversationState state) => button.Split(':') switch
    {
        ["desk", "start" or "help" or "person" or "forget"] or ["list"] or ["list", _, _] => FactsNeeded.None,
        ["desk", "status"] => OrderTracking.Needs(null),
        ["desk", "balance"] => AccountAnswers.BalanceNeeds,
        ["desk", "invoice"] => AccountAnswers.InvoiceNeeds(null),
        ["status", var number] => OrderTracking.Needs(number),
        ["invoice", var number] => new FactsNeeded(FactKinds.None, OrderingDesk.NumberOrNull(number)),
        ["add", ..] => OrderButton.TryRead(button, state, out var order) ? OrderingDesk.NeedsOf(order, state) : null,
        _ => null,
    };

    /// <summary>Which facts a message needs.</summary>
    public static FactsNeeded NeedsOf(Meaning meaning, ConversationState state) => meaning.Intent switch
    {
        Intent.OrderStatus => OrderTracking.Needs(meaning.OrderNumber),
        Intent.AskBalance => AccountAnswers.BalanceNeeds,
        Intent.GetInvoice => AccountAnswers.InvoiceNeeds(meaning.OrderNumber),
        Intent.Complaint when OrderingDesk.NumberOrNull(meaning.OrderNumber) is { } number => new FactsNeeded(FactKinds.None, number),
        Intent.Other => new FactsNeeded(FactKinds.Orders), // What was not understood may have been meant for a question about an order.
        _ => FactsNeeded.None,
    };

    /// <summary>Carries out a press. Answers whether the button is this desk's.</summary>
    public static bool TryPress(CustomerTalk talk, string button)
    {
        switch (button.Split(':'))
        {
            case ["desk", "start"]:
                Courtesies.Greet(talk);
                return true;
            case ["desk", "help"]:
                Courtesies.Help(talk);
                return true;
            case ["desk", "person"]:
                PeopleCalls.Call(talk);
                return true;
            case ["desk", "forget"]:
                OwnRecordings.Forget(talk);
                return true;
            case ["desk", "status"]:
                OrderTracking.Answer(talk, null);
                return true;
            case ["status", var number]:
                OrderTracking.Answer(talk, number);
                return true;
            case ["desk", "balance"]:
                AccountAnswers.Balance(talk);
                return true;
            case ["desk", "invoice"]:
                AccountAnswers.Invoice(talk, null);
                return true;
            case ["invoice", var number]:
                AccountAnswers.Invoice(talk, number);
                return true;
            case ["list"]:
                PriceList.Categories(talk);
                return true;
            case ["list", var category, var page]:
                return PriceList.TryPage(talk, category, page);
            case ["add", ..]:
                return OrderButton.TryRead(button, talk.State, out var order) && OrderingDesk.TryCarryOut(talk, order);
            default:
                return false;
        }
    }

    /// <summary>Answers a press on a button that nobody knows, or that is over.</summary>
    public static void ButtonIsOver(CustomerTalk talk) => talk.Reply(wording => wording.Service.ButtonIsOver());

    /// <summary>Keeps the conversation in the language that the customer writes.</summary>
    public static void NoteLanguage(CustomerTalk talk, Meaning meaning)
    {
        if (meaning.Language is { } language)
            talk.State = talk.State with { Language = language };
    }

    /// <summary>Carries out a message.</summary>
    public static void CarryOut(CustomerTalk talk, Meaning meaning)
    {
        switch (meaning.Intent)
        {
            case Intent.Greeting:
                Courtesies.Greet(talk);
                break;
            case Intent.Help:
                Courtesies.Help(talk);
                break;
            case Intent.Thanks:
                talk.Reply(wording => wording.Service.YouAreWelcome());
                break;
            case Intent.OptOut when Thresholds.Default.Judge(meaning, 0) == ActVerdict.Act:
                Courtesies.OptOut(talk);
                break;
            case Intent.AskCatalog:
            case Intent.AskPrice or Intent.AskAvailability when meaning.Lines.Count == 0:
                PriceList.Categories(talk);
                break;
            case Intent.AskPrice:
                ProductAnswers.Prices(talk, meaning.Lines);
                break;
            case Intent.AskAvailability:
                ProductAnswers.Availability(talk, meaning.Lines);
                break;
            case Intent.OrderStatus:
                OrderTracking.Answer(talk, meaning.OrderNumber);
                break;
            case Intent.AskBalance:
                AccountAnswers.Balance(talk);
                break;
            case Intent.GetInvoice:
                AccountAnswers.Invoice(talk, meaning.OrderNumber);
                break;
            case Intent.ReportPayment:
                PaymentClaims.Note(talk, meaning.Amount);
                break;
            case Intent.Complaint:
                PeopleCalls.Complain(talk, meaning.OrderNumber);
                break;
            case Intent.TalkToHuman:
                PeopleCalls.Call(talk);
                break;
            default:
                Courtesies.NotUnderstood(talk);
                break;
        }
    }
}
