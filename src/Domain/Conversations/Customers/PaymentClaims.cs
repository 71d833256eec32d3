using Abtamim.Domain.Messaging;
using Abtamim.Domain.Tasks;
using Abtamim.Domain.Understanding;

namespace Abtamim.Domain.Conversations.Customers;

/// <summary>«I paid 500»: noted and put before staff. What a customer says is never booked.</summary>
internal static class PaymentClaims
{
    /// <summary>No customer of the company pays more than this at once; a longer number is a slip, or no amount at all.</summary>
    public const decimal Largest = 10_000_000m;

    /// <summary>The same amount within this time is the same payment.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(30);

    /// <summary>The message as the answer to «how much did you pay?»; null where that was not asked, or where it says something else.</summary>
    public static Meaning? Read(string text, ConversationState state, Surroundings surroundings, IUnderstanding understanding)
    {
        if (!state.IsAskedForAmount)
            return null;
        var context = new UtteranceContext { Awaiting = Awaiting.Amount };
        var meaning = understanding.Read(new Utterance(SpeakerRole.Customer, text, surroundings.Now, context));
        return meaning.Intent == Intent.ReportPayment ? meaning : null;
    }

    /// <summary>Notes that the customer says it paid <paramref name="amount"/>, or asks how much.</summary>
    public static void Note(CustomerTalk talk, decimal? amount)
    {
        var currency = talk.Surroundings.Company.Currency;
        if (amount is not > 0 || Money.FromMajor(Math.Min(amount.Value, Largest), currency) is not { IsZero: false } money)
        {
            Ask(talk, wording => wording.Service.HowMuchPaid());
        }
        else if (amount > Largest)
        {
            Ask(talk, wording => wording.Service.PaidTooMuch());
        }
        else if (money.Major != amount)
        {
            Ask(talk, wording => wording.Service.PaidTooFine(amount.Value));
        }
        else if (IsSaidAgain(talk, money))
        {
            talk.Reply(wording => wording.Service.PaymentNotedAlready(money));
        }
        else
        {
            talk.State = talk.State with { LastPayment = new ClaimedPayment(money.Minor, talk.Surroundings.Now) };
            var task = new StaffTask(TaskKind.PaymentClaim, talk.Cause, talk.Surroundings.Now)
            {
                Party = talk.Actor,
                Amount = money,
                Note = talk.Note,
            };
            talk.Decision.Add(task);
            talk.Reply(wording => wording.Service.PaymentNoted(money));
            talk.Decision.TellStaff(talk.Surroundings.Parties, wording => wording.Staff.PaymentTask(task, talk.Customer));
        }
    }

    // Whoever is not answered at once says it again; two tasks for one payment would be booked twice.
    private static bool IsSaidAgain(CustomerTalk talk, Money money) =>
        talk.State.LastPayment is { } last && last.Minor == money.Minor && talk.Surroundings.Now - last.At < Again;

    private static void Ask(CustomerTalk talk, Func<Wording, OutboundMessage> question)
    {
        talk.State = talk.State with { IsAskedForAmount = true };
        talk.Reply(question);
    }
}
